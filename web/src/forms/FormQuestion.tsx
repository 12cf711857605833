import { Form, type FormRule } from "antd";
import type { ReactElement } from "react";
import { messages, type Text } from "../language/text.ts";
import { useText } from "../language/use-text.ts";
import type { FormField, Upload } from "./field.ts";
import { FieldControl } from "./FieldControl.tsx";
import styles from "./FormSections.module.css";

const m = messages({
  needed: (label: Text): Text => ({ zh: `请填写“${label.zh}”`, en: `"${label.en}" is needed` }),
  confirm: { zh: "请确认此项", en: "Please confirm this" },
  from: { zh: "已预填：", en: "Prefilled: " },
  fixed: { zh: "取自登记，不可修改", en: "From the register, not to be changed" },
});

function rulesOf(field: FormField, t: (text: Text) => string): FormRule[] {
  if (!field.required) return [];
  if (field.kind === "confirm") {
    return [{ validator: (_, value) => (value === true ? Promise.resolve() : Promise.reject(new Error(t(m.confirm)))) }];
  }
  return [{ required: true, message: t(m.needed(field.label)) }];
}

function FieldNote({ field }: { field: FormField }): ReactElement | null {
  const t = useText();
  if (!field.hint && !field.prefilledFrom && !field.fixed) return null;
  return (
    <div className={styles.note}>
      {field.hint && <span>{t(field.hint)}</span>}
      {field.prefilledFrom && (
        <span className={styles.prefilled}>
          {t(m.from)}
          {t(field.prefilledFrom)}
        </span>
      )}
      {field.fixed && <span>{t(m.fixed)}</span>}
    </div>
  );
}

interface FormQuestionProps {
  field: FormField;
  upload: Upload;
  /** Where its answer stands: the field's id, within rows behind the row's place. */
  name: string | (string | number)[];
}

/** One question with its label, note, control and errors. */
export function FormQuestion({ field, upload, name }: FormQuestionProps): ReactElement {
  const t = useText();
  const wide = field.kind === "longText" || field.kind === "file" || field.kind === "confirm" || field.kind === "choices";
  return (
    <Form.Item
      name={name}
      {...(field.kind !== "confirm" && { label: t(field.label) })}
      required={field.required ?? false}
      rules={rulesOf(field, t)}
      extra={<FieldNote field={field} />}
      className={wide ? (styles.wide ?? "") : ""}
      validateTrigger="onBlur"
    >
      <FieldControl field={field} upload={upload} />
    </Form.Item>
  );
}
