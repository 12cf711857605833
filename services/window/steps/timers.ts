import { z } from "zod";
import type { CommandContext, JobHandler } from "#kernel/command/context.ts";
import { dueAt, timersOf, type EndOfDays, type FlowStep, type SpanValues } from "#engines/flow/index.ts";
import type { WorkingCalendar } from "#kernel/calendar/working-days.ts";
import { TIMER, type CaseRecord, type Terms } from "../model.ts";
import { bookOf } from "../programme-book.ts";
import { lockCase } from "../store/cases.ts";
import { pinnedFlow } from "./pinned-definitions.ts";
import { takeStep } from "./take-step.ts";

const zTimer = z.object({ caseId: z.uuid(), timer: z.string(), state: z.string(), event: z.string() });

/** Names that a flow's timers may mention. */
export const TIMER_VALUES: ReadonlySet<string> = new Set(["programme.publicity"]);

export function valuesOf(terms: Terms): SpanValues {
  return terms.publicity ? { "programme.publicity": terms.publicity } : {};
}

/** Days end at midnight in the city. */
export function endOfDays(calendar: WorkingCalendar): EndOfDays {
  return (from, n, unit) => calendar.endOfDay(calendar.addDays(calendar.dayOf(from), n, unit === "workingDays" ? "working" : "calendar"));
}

/** Stops and starts what a step stops and starts. */
export async function moveTimers(ctx: CommandContext, moved: CaseRecord, step: FlowStep): Promise<void> {
  for (const timer of step.timersToCancel) await ctx.dequeue(keyOf(moved.id, timer.id));
  for (const timer of step.timersToStart) {
    const runAt = dueAt(timer.after, ctx.now, endOfDays(bookOf(ctx.tools).calendar), valuesOf(moved.terms));
    const payload: z.infer<typeof zTimer> = { caseId: moved.id, timer: timer.id, state: moved.state, event: timer.event };
    await ctx.enqueue({ kind: TIMER, payload, runAt, key: keyOf(moved.id, timer.id) });
  }
}

/** A timer has run out: the system takes the step, unless the case has gone elsewhere meanwhile. */
export const fireTimer: JobHandler = async (ctx, payload) => {
  const { caseId, timer, state, event } = zTimer.parse(payload);
  // A person who is about to move the case also takes this job back: giving way at once cannot lock up, waiting could.
  const found = await lockCase(ctx.tx, caseId, "nowait");
  if (!found || found.state !== state) return;
  const flow = await pinnedFlow(ctx.tx, found.flowRevision);
  if (timersOf(flow, found.state).some((one) => one.id === timer)) await takeStep(ctx, found, event, null);
};

function keyOf(caseId: string, timer: string): string {
  return `${TIMER}:${caseId}:${timer}`;
}
