import { Form, type FormRule } from "antd";
import type { ReactElement } from "react";
import { Panel } from "../components/Panel.tsx";
import { messages, type Text } from "../language/text.ts";
import { useText } from "../language/use-text.ts";
import type { FormField, FormSection, Upload } from "./field.ts";
import { FieldControl } from "./FieldControl.tsx";
import styles from "./FormSections.module.css";

const m = messages({
  needed: (label: Text): Text => ({ zh: `请填写“${label.zh}”`, en: `"${label.en}" is needed` }),
  confirm: { zh: "请确认此项", en: "Please confirm this" },
  from: { zh: "已预填：", en: "Prefilled: " },
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
  if (!field.hint && !field.prefilledFrom) return null;
  return (
    <div className={styles.note}>
      {field.hint && <span>{t(field.hint)}</span>}
      {field.prefilledFrom && (
        <span className={styles.prefilled}>
          {t(m.from)}
          {t(field.prefilledFrom)}
        </span>
      )}
    </div>
  );
}

interface FormSectionsProps {
  sections: readonly FormSection[];
  upload: Upload;
}

/** The questions of a programme, section by section. Stands inside an Ant Design form. */
export function FormSections({ sections, upload }: FormSectionsProps): ReactElement {
  const t = useText();
  return (
    <div className="stack">
      {sections.map((section) => (
        <Panel key={section.id} title={t(section.title)}>
          {section.hint && <p className={styles.hint}>{t(section.hint)}</p>}
          <div className={styles.fields}>
            {section.fields.map((field) => (
              <Form.Item
                key={field.id}
                name={field.id}
                {...(field.kind !== "confirm" && { label: t(field.label) })}
                required={field.required ?? false}
                rules={rulesOf(field, t)}
                extra={<FieldNote field={field} />}
                className={field.kind === "longText" || field.kind === "file" || field.kind === "confirm" ? (styles.wide ?? "") : ""}
                validateTrigger="onBlur"
              >
                <FieldControl field={field} upload={upload} />
              </Form.Item>
            ))}
          </div>
        </Panel>
      ))}
    </div>
  );
}
