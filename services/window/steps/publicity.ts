import type { CommandContext } from "#kernel/command/context.ts";
import { dueAt, spanOf, type FlowStateDefinition, type FlowStep } from "#engines/flow/index.ts";
import { TAGS, type CaseRecord } from "../model.ts";
import { bookOf } from "../programme-book.ts";
import { endPublicity, insertPublicity } from "../store/publicity.ts";
import { endOfDays, valuesOf } from "./timers.ts";

/** Puts a case on the public page when it enters a state with publicity, and takes it off when it leaves. */
export async function openOrClosePublicity(
  ctx: CommandContext, moved: CaseRecord, states: { from: FlowStateDefinition; to: FlowStateDefinition; step: FlowStep },
): Promise<void> {
  const { from, to, step } = states;
  if (from.tags.includes(TAGS.publicity)) await endPublicity(ctx.tx, moved.id, ctx.now, ctx.actor.role === "system" ? "over" : "stopped");
  const timer = step.timersToStart[0];
  if (!to.tags.includes(TAGS.publicity) || !timer) return;
  const { calendar } = bookOf(ctx.tools);
  const span = spanOf(timer.after, valuesOf(moved.terms));
  const due = dueAt(timer.after, ctx.now, endOfDays(calendar), valuesOf(moved.terms));
  await insertPublicity(ctx.tx, {
    id: ctx.newId(), caseId: moved.id, fromDay: calendar.dayOf(ctx.now),
    // It is over at the midnight that ends the last day.
    untilDay: calendar.dayOf(new Date(due.getTime() - 1)),
    workingDays: "workingDays" in span ? span.workingDays : null,
    calendarDays: "calendarDays" in span ? span.calendarDays : null,
    dueAt: due,
  });
}
