import type { CommandContext } from "#kernel/command/context.ts";
import { askedValues, definitionAt, digestOfValues, next, requireWay, type Flow, type FlowStep } from "#engines/flow/index.ts";
import { GRANTED, TAGS, type CaseEvent, type CaseRecord } from "../model.ts";
import { commentMissing } from "../refusals.ts";
import { moveCase } from "../store/cases.ts";
import { insertEvent } from "../store/events.ts";
import { pinnedFlow, pinnedForm } from "./pinned-definitions.ts";
import { openOrClosePublicity } from "./publicity.ts";
import { runEffects } from "./run-effects.ts";
import { submission } from "./submission.ts";
import { moveTimers } from "./timers.ts";

/**
 * Takes one step of a case's flow, with everything that belongs to it, inside the caller's transaction. The case must be
 * locked. Whether the actor may touch this case at all was judged before; here it is judged whether this step is theirs.
 * @throws Problem when the step is not open, not theirs, or lacks a comment or a complete form
 */
export async function takeStep(ctx: CommandContext, found: CaseRecord, event: string, comment: string | null): Promise<CaseRecord> {
  const flow = await pinnedFlow(ctx.tx, found.flowRevision);
  const from = { at: found.state, taken: found.taken };
  const way = requireWay(flow, from, event, [ctx.actor.role]);
  if (way.comment === "required" && !comment?.trim()) throw commentMissing(way.label);
  const changes = way.form === "complete" ? await submission(ctx, found) : {};
  const step = next(flow, from, event);
  const moved = movedCase(ctx.now, found, step, flow, changes);
  // Before the effects, which may look at the case.
  await moveCase(ctx.tx, moved);
  await openOrClosePublicity(ctx, moved, { from: definitionAt(flow, from), to: definitionAt(flow, step.state), step });
  await moveTimers(ctx, moved, step);
  const effects = await runEffects(ctx, moved, step.effects);
  const form = await pinnedForm(ctx.tx, moved.formRevision);
  const line: CaseEvent = {
    seq: moved.events, at: ctx.now, event, fromState: found.state, toState: moved.state, userId: ctx.actor.userId,
    membershipId: ctx.actor.membershipId, role: ctx.actor.role, department: ctx.actor.department,
    comment: comment?.trim() || null, effects, formSha256: digestOfValues(askedValues(form, moved.form)),
  };
  await insertEvent(ctx.tx, moved.id, line);
  logStep(ctx, moved, line, flow);
  return moved;
}

/** One entry for the log: ids and digests only. */
export function logStep(ctx: CommandContext, moved: CaseRecord, line: CaseEvent, flow: Flow): void {
  ctx.log({
    type: `window.case.${line.event}`,
    subject: moved.subjectId,
    ref: { kind: "case", id: moved.id },
    data: {
      number: moved.number, seq: line.seq, from: line.fromState, to: line.toState, role: line.role, programme: moved.programmeId,
      version: moved.programmeVersion, flow: flow.id, flowRevision: flow.revision, formSha256: line.formSha256,
      ...(moved.verdict ? { verdict: moved.verdict.verdict } : {}),
    },
  });
}

function movedCase(
  now: Date, found: CaseRecord, step: FlowStep, flow: Flow, changes: Partial<CaseRecord>,
): CaseRecord {
  const editable = (at: string) => definitionAt(flow, { at }).tags.includes(TAGS.editable);
  // Out of the department's hands back into the applicant's; how many there may be is the flow's business.
  const sentBack = found.submittedAt !== null && !editable(found.state) && editable(step.state.at);
  return {
    ...found, ...changes,
    state: step.state.at, taken: step.state.taken,
    outcome: step.final ? step.outcome : null,
    holdsPlace: found.holdsPlace && (!step.final || step.outcome === GRANTED),
    sendBacks: found.sendBacks + (sentBack ? 1 : 0),
    events: found.events + 1,
    decidedAt: step.final ? now : null,
    updatedAt: now,
  };
}
