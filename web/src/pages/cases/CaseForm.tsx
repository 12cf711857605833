import { useQuery } from "@tanstack/react-query";
import { App, Button, Form } from "antd";
import { useState, type ReactElement } from "react";
import { showAtFields } from "../../api/form-problem.ts";
import type { FieldError } from "../../api/problem.ts";
import { uploadFile } from "../../api/upload-file.ts";
import { ProblemAlert } from "../../components/ProblemAlert.tsx";
import type { Answers } from "../../forms/field.ts";
import { FormSections } from "../../forms/FormSections.tsx";
import { SaveIndicator } from "../../forms/SaveIndicator.tsx";
import { vocabularyQuery } from "../../facts/vocabulary.ts";
import { useLanguage } from "../../language/language-store.ts";
import { inLanguage, messages, type Text } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { caseSections } from "./case-form.ts";
import styles from "./CaseForm.module.css";
import type { Case } from "./case-view.ts";
import { DraftConflictAlert } from "./DraftConflictAlert.tsx";
import { useAdvance } from "./use-advance.ts";
import { useDraft } from "./use-draft.ts";
import { WithdrawButton } from "./WithdrawButton.tsx";

const m = messages({
  form: { zh: "申请表", en: "Application form" },
  submitted: { zh: "已提交", en: "Submitted" },
  errors: (count: number): Text => ({ zh: `还有 ${count} 处需要更正，已在下方逐项标出。`, en: `${count} answers need correction; each is marked below.` }),
});

/** The form of a case while it may be changed: saved as typed, submitted with all its errors told at once. */
export function CaseForm({ found }: { found: Case }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const { message } = App.useApp();
  const vocabulary = useQuery(vocabularyQuery).data;
  const [form] = Form.useForm<Answers>();
  const [initial] = useState(found.values);
  const sections = caseSections(found, vocabulary);
  const submission = found.actions.find((action) => action.needsCompleteForm);

  function warn(warnings: FieldError[]): void {
    form.setFields(warnings.map(({ field, message: text }) => ({ name: field.split("."), errors: [inLanguage(text, language)] })));
  }

  const draft = useDraft(found, warn);
  const { autosave } = draft;
  const advance = useAdvance(found.id, () => void message.success(t(m.submitted)));
  const values = (): Answers => form.getFieldsValue(true) as Answers;

  function keepMine(): void {
    if (!draft.conflict) return;
    draft.goOnFrom(draft.conflict.formVersion);
    autosave.changed(values());
  }

  function takeOther(): void {
    if (!draft.conflict) return;
    const theirs = draft.conflict.values;
    draft.goOnFrom(draft.conflict.formVersion);
    const emptied = Object.fromEntries(Object.keys(values()).map((key) => [key, undefined]));
    form.setFieldsValue({ ...emptied, ...theirs });
    autosave.changed(theirs);
  }

  async function submit(): Promise<void> {
    if (!submission) return;
    try {
      await autosave.flush();
    } catch {
      return; // The indicator and the alert above say why.
    }
    advance.mutate(
      { event: submission.event, formVersion: draft.version() },
      { onError: (problem) => void showAtFields(form, problem, language, "values") },
    );
  }

  return (
    <Form<Answers>
      form={form}
      layout="vertical"
      initialValues={initial}
      aria-label={t(m.form)}
      onValuesChange={() => autosave.changed(values())}
      scrollToFirstError
    >
      <div className="stack">
        <FormSections sections={sections} upload={uploadFile} />
        <ProblemAlert problem={advance.error} hideFieldErrors={(advance.error?.errors.length ?? 0) > 0} />
        {advance.error && advance.error.errors.length > 0 && (
          <p role="alert" className="visually-hidden">
            {t(m.errors(advance.error.errors.length))}
          </p>
        )}
        <div className={styles.bar}>
          {draft.conflict && (
            <div className={styles.conflict}>
              <DraftConflictAlert conflict={draft.conflict} sections={sections} mine={values()} onKeepMine={keepMine} onTakeOther={takeOther} />
            </div>
          )}
          <SaveIndicator state={autosave.state} why={autosave.problem?.title} />
          <span className={styles.spring} />
          <WithdrawButton found={found} />
          {submission && (
            <Button type="primary" loading={advance.isPending} disabled={draft.conflict !== null} onClick={() => void submit()}>
              {t(submission.label)}
            </Button>
          )}
        </div>
      </div>
    </Form>
  );
}
