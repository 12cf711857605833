import type { JobHandler } from "#kernel/command/context.ts";
import { timersOf } from "#engines/flow/index.ts";
import { lockCase } from "../store/cases.ts";
import { pinnedFlow } from "./pinned-definitions.ts";
import { takeStep } from "./take-step.ts";
import { zTimer } from "./timers.ts";

/** A timer has run out: the system takes the step, unless the case has gone elsewhere meanwhile. */
export const fireTimer: JobHandler = async (ctx, payload) => {
  const { caseId, timer, state, event } = zTimer.parse(payload);
  // A person who is about to move the case also takes this job back: giving way at once cannot lock up, waiting could.
  const found = await lockCase(ctx.tx, caseId, "nowait");
  if (!found || found.state !== state) return;
  const flow = await pinnedFlow(ctx.tx, found.flowRevision);
  if (timersOf(flow, found.state).some((one) => one.id === timer)) await takeStep(ctx, found, event, null);
};
