import type { CommandContext } from "#kernel/command/context.ts";
import { validateForm } from "#engines/flow/index.ts";
import { factsOf, type SubjectId } from "#services/registry/index.ts";
import type { CaseRecord } from "../model.ts";
import { bookOf } from "../programme-book.ts";
import { caseNotFound, formIncomplete, notEligible, programmeNotFound } from "../refusals.ts";
import { pinnedForm } from "./pinned-definitions.ts";

/**
 * What must hold before a form leaves the applicant's hands: it is complete, and the compass does not say no. "Cannot
 * tell" may be submitted; the officer sees what is missing.
 * @throws Problem `window.form_incomplete` with every field at once, `window.not_eligible` with the clauses
 */
export async function submission(ctx: CommandContext, found: CaseRecord): Promise<Partial<CaseRecord>> {
  const errors = validateForm(await pinnedForm(ctx.tx, found.formRevision), found.form, { base: "/values", complete: true });
  if (errors.length > 0) throw formIncomplete(errors);
  const book = bookOf(ctx.tools);
  const today = book.calendar.dayOf(ctx.now);
  const offer = book.offer(found.programmeId, today);
  if (!offer) throw programmeNotFound(found.programmeId);
  const known = await factsOf(ctx.tx, found.subjectId as SubjectId);
  if (!known) throw caseNotFound(found.id);
  const verdict = book.judge(offer, known, today);
  if (verdict.verdict === "no") throw notEligible(verdict);
  return { verdict, submittedAt: found.submittedAt ?? ctx.now };
}
