import { Form } from "antd";
import type { ReactElement } from "react";
import { Panel } from "../components/Panel.tsx";
import { useText } from "../language/use-text.ts";
import { isAsked, type Answers, type FormField, type FormSection, type Upload } from "./field.ts";
import { FormQuestion } from "./FormQuestion.tsx";
import styles from "./FormSections.module.css";
import { RowsField } from "./RowsField.tsx";

interface FormSectionsProps {
  sections: readonly FormSection[];
  upload: Upload;
}

function Question({ field, upload }: { field: FormField; upload: Upload }): ReactElement {
  if (field.kind === "rows") return <RowsField field={field} upload={upload} />;
  return <FormQuestion field={field} upload={upload} name={field.id} />;
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
            {section.fields.map((field) =>
              field.when ? (
                <Form.Item key={field.id} noStyle dependencies={[field.when.field]}>
                  {(form) => (isAsked(field, form.getFieldsValue(true) as Answers) ? <Question field={field} upload={upload} /> : null)}
                </Form.Item>
              ) : (
                <Question key={field.id} field={field} upload={upload} />
              ),
            )}
          </div>
        </Panel>
      ))}
    </div>
  );
}
