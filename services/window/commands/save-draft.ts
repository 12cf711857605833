import { z } from "zod";
import { command } from "#kernel/command/use-case.ts";
import { zInstant } from "#kernel/instant.ts";
import { problem } from "#kernel/problem.ts";
import { definitionAt, digestOfValues, validateForm } from "#engines/flow/index.ts";
import { TAGS } from "../model.ts";
import { keepFixed } from "../prefill/prefill.ts";
import { caseNotFound, draftConflict, notEditable } from "../refusals.ts";
import { pinnedFlow, pinnedForm } from "../steps/pinned-definitions.ts";
import { lockCase, saveForm } from "../store/cases.ts";
import { caseRelation } from "../relation.ts";
import { zFieldProblem } from "../wire.ts";

/** More than any form needs, and little enough to write at every keystroke. */
const MAX_BYTES = 200_000;

/**
 * Keeps what has been typed, right or wrong; what is wrong comes back as warnings. Two devices cannot overwrite each
 * other unseen: who saves says which version they began with.
 */
export const saveDraft = command({
  name: "window.case.save_draft",
  summary: { zh: "保存草稿", en: "Save the draft" },
  action: "window.case.edit",
  naturallyIdempotent: true,
  input: z.object({ id: z.uuid(), formVersion: z.int().min(1), values: z.record(z.string().max(60), z.unknown()) }),
  output: z.object({ formVersion: z.int(), savedAt: zInstant, warnings: z.array(zFieldProblem) }),
  belongs: (ctx, { id }) => caseRelation(ctx.tx, id),
  async run(ctx, { id, formVersion, values }) {
    if (Buffer.byteLength(JSON.stringify(values)) > MAX_BYTES) throw tooLarge();
    const found = await lockCase(ctx.tx, id);
    if (!found) throw caseNotFound(id);
    const state = definitionAt(await pinnedFlow(ctx.tx, found.flowRevision), { at: found.state });
    if (!state.tags.includes(TAGS.editable)) throw notEditable(state.label);
    const form = await pinnedForm(ctx.tx, found.formRevision);
    const kept = keepFixed(form, values, found.form);
    const warnings = validateForm(form, kept, { base: "/values", complete: false });
    // What is there already need not be written again: a repeat after a lost answer, or nothing changed.
    if (digestOfValues(kept) === digestOfValues(found.form)) return { formVersion: found.formVersion, savedAt: found.formSavedAt, warnings };
    if (found.formVersion !== formVersion) throw draftConflict({ version: found.formVersion, savedAt: found.formSavedAt, values: found.form });
    await saveForm(ctx.tx, id, kept, formVersion + 1, ctx.now);
    return { formVersion: formVersion + 1, savedAt: ctx.now, warnings };
  },
});

function tooLarge() {
  return problem("window.form_too_large", 413, { zh: "表单内容过大", en: "The form's content is too large" }, {
    remedy: { zh: "请缩短文字，或改为上传附件。", en: "Shorten the text, or attach a file instead." }, field: "/values",
  });
}
