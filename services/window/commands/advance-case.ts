import { z } from "zod";
import { command } from "#kernel/command/use-case.ts";
import { problem } from "#kernel/problem.ts";
import { caseRelation } from "../relation.ts";
import { caseNotFound } from "../refusals.ts";
import { takeStep } from "../steps/take-step.ts";
import { lockCase } from "../store/cases.ts";

/**
 * Takes one step of a case: submit, take up, send back, approve, withdraw ... whatever its flow offers to the actor.
 * Moves the case, runs the flow's effects, sets timers and logs, all or nothing.
 */
export const advanceCase = command({
  name: "window.case.advance",
  summary: { zh: "办理一步", en: "Take a step of a case" },
  action: "window.case.advance",
  input: z.object({
    id: z.uuid(),
    event: z.string().regex(/^[a-z][a-z0-9-]{0,59}$/).meta({ description: "name of the step, from the case's actions" }),
    comment: z.string().trim().max(2000).nullish(),
    formVersion: z.int().optional().meta({ description: "version of the form that the applicant saw when submitting" }),
  }),
  output: z.object({ id: z.uuid(), number: z.string(), state: z.string(), outcome: z.string().nullable() }),
  belongs: (ctx, { id }) => caseRelation(ctx.tx, id),
  async run(ctx, { id, event, comment, formVersion }) {
    const found = await lockCase(ctx.tx, id);
    if (!found) throw caseNotFound(id);
    if (formVersion !== undefined && formVersion !== found.formVersion) throw stale(found.formVersion);
    const moved = await takeStep(ctx, found, event, comment ?? null);
    return { id: moved.id, number: moved.number, state: moved.state, outcome: moved.outcome };
  },
});

function stale(current: number) {
  return problem("window.form_changed", 409, { zh: "表单已在别处修改", en: "The form was changed elsewhere" }, {
    remedy: { zh: "请刷新页面，看过最新内容后再提交。", en: "Reload the page, read the newest content and submit again." },
    field: "/formVersion", meta: { formVersion: current },
  });
}
