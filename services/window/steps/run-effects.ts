import type { CommandContext } from "#kernel/command/context.ts";
import type { FlowEffect } from "#engines/flow/index.ts";
import { OUTCOME, type CaseEvent, type CaseInEffect, type CaseRecord } from "../model.ts";

/**
 * Runs a step's effects in order, the programme's own outcome where the flow asks for it; each gets its parameters
 * and, under `case`, the case.
 */
export async function runEffects(ctx: CommandContext, moved: CaseRecord, effects: FlowEffect[]): Promise<CaseEvent["effects"]> {
  const done: CaseEvent["effects"] = [];
  for (const { name, params } of effects.flatMap((effect) => (effect.name === OUTCOME ? moved.terms.outcome : [effect]))) {
    done.push({ name, result: await ctx.effect(name, { ...params, case: inEffect(moved) }) });
  }
  return done;
}

function inEffect(moved: CaseRecord): CaseInEffect {
  const { id, number, programmeId, programmeVersion, subjectId, district, department, year, form } = moved;
  return { id, number, programmeId, programmeVersion, subjectId, district, department, year, form };
}
