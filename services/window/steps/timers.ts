import { z } from "zod";
import type { CommandContext } from "#kernel/command/context.ts";
import { dueAt, type EndOfDays, type FlowStep, type SpanValues } from "#engines/flow/index.ts";
import type { WorkingCalendar } from "#kernel/calendar/working-days.ts";
import { TIMER, type CaseRecord, type Terms } from "../model.ts";
import { bookOf } from "../programme-book.ts";

/** What a timer's job remembers. */
export const zTimer = z.object({ caseId: z.uuid(), timer: z.string(), state: z.string(), event: z.string() });

/** Values of the names that a flow's timers may mention. */
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

function keyOf(caseId: string, timer: string): string {
  return `${TIMER}:${caseId}:${timer}`;
}
