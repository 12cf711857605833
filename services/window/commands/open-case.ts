import { z } from "zod";
import { command } from "#kernel/command/use-case.ts";
import { problem } from "#kernel/problem.ts";
import { askedValues, digestOfValues, start } from "#engines/flow/index.ts";
import { factsOf, type SubjectId } from "#services/registry/index.ts";
import { OPENED, type CaseEvent, type CaseId, type CaseRecord } from "../model.ts";
import { prefill } from "../prefill/prefill.ts";
import { bookOf } from "../programme-book.ts";
import { caseExists, programmeNotFound } from "../refusals.ts";
import { logStep } from "../steps/take-step.ts";
import { pinFlow, pinForm } from "../steps/pinned-definitions.ts";
import { moveTimers } from "../steps/timers.ts";
import { insertCase, placeHolder, takeNumber } from "../store/cases.ts";
import { insertEvent } from "../store/events.ts";

/** An enterprise begins an application: a numbered case with a form that already holds what the city knows. */
export const openCase = command({
  name: "window.case.open",
  summary: { zh: "开始申请", en: "Begin an application" },
  action: "window.case.open",
  input: z.object({ programmeId: z.string().min(1).max(100) }),
  output: z.object({ id: z.uuid(), number: z.string() }),
  belongs: async (ctx) => ({ subjects: [ctx.actor.subjectId] }),
  async run(ctx, { programmeId }) {
    const book = bookOf(ctx.tools);
    const today = book.calendar.dayOf(ctx.now);
    const offer = book.offer(programmeId, today);
    if (!offer) throw programmeNotFound(programmeId);
    const known = ctx.actor.subjectId === null ? null : await factsOf(ctx.tx, ctx.actor.subjectId as SubjectId);
    if (!known) throw noSubject();
    const year = Number(today.slice(0, 4));
    // Taken first: the number's row makes two openings of one year wait for each other, so the check below is sure.
    const last = await takeNumber(ctx.tx, year);
    const other = offer.oncePerYear ? await placeHolder(ctx.tx, known.subject.id, offer.id, year) : null;
    if (other) throw caseExists(offer.name, year, other);
    const { values, origins } = prefill(offer.form, known, (kind) => book.factName(kind));
    const begun = start(offer.flow);
    const made: CaseRecord = {
      id: ctx.newId() as CaseId, number: `${book.numberPrefix}-${year}-${String(last).padStart(6, "0")}`,
      programmeId: offer.id, programmeVersion: offer.version, flowId: offer.flow.id,
      flowRevision: await pinFlow(ctx.tx, offer.flow, ctx.now), formRevision: await pinForm(ctx.tx, offer.form, ctx.now),
      terms: { publicity: offer.publicity, outcome: offer.outcome }, subjectId: known.subject.id, district: known.subject.district,
      department: offer.department, year, state: begun.state.at, taken: begun.state.taken, outcome: null,
      holdsPlace: offer.oncePerYear, form: values, formVersion: 1, formSavedAt: ctx.now, origins, verdict: null, sendBacks: 0,
      events: 1, createdAt: ctx.now, submittedAt: null, decidedAt: null, updatedAt: ctx.now,
    };
    await insertCase(ctx.tx, made);
    const line: CaseEvent = {
      seq: 1, at: ctx.now, event: OPENED, fromState: null, toState: made.state, userId: ctx.actor.userId,
      membershipId: ctx.actor.membershipId, role: ctx.actor.role, department: null, comment: null, effects: [],
      formSha256: digestOfValues(askedValues(offer.form, values)),
    };
    await insertEvent(ctx.tx, made.id, line);
    await moveTimers(ctx, made, begun);
    logStep(ctx, made, line, offer.flow);
    return { id: made.id, number: made.number };
  },
});

function noSubject() {
  return problem("window.no_subject", 422, { zh: "只能以企业身份申请", en: "Only an organisation may apply" }, {
    remedy: { zh: "请换用某一企业成员的身份登录。", en: "Sign in as a member of an enterprise." },
  });
}
