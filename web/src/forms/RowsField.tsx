import { DeleteOutlined, PlusOutlined } from "@ant-design/icons";
import { Button, Form } from "antd";
import type { ReactElement } from "react";
import { messages, type Text } from "../language/text.ts";
import { useText } from "../language/use-text.ts";
import type { FormField, Upload } from "./field.ts";
import { FormQuestion } from "./FormQuestion.tsx";
import styles from "./RowsField.module.css";

const m = messages({
  add: (label: Text): Text => ({ zh: `添加一行“${label.zh}”`, en: `Add to "${label.en}"` }),
  remove: (number: number): Text => ({ zh: `删除第 ${number} 行`, en: `Remove row ${number}` }),
  row: (number: number): Text => ({ zh: `第 ${number} 行`, en: `Row ${number}` }),
});

/** A table of rows, such as staff or projects: each row asks the same questions. */
export function RowsField({ field, upload }: { field: FormField; upload: Upload }): ReactElement {
  const t = useText();
  return (
    <Form.List name={field.id}>
      {(rows, { add, remove }, { errors }) => (
        <fieldset className={styles.rows}>
          <legend className={styles.legend}>{t(field.label)}</legend>
          {field.hint && <p className={styles.hint}>{t(field.hint)}</p>}
          {rows.map((row, index) => (
            <div key={row.key} className={styles.row} role="group" aria-label={t(m.row(index + 1))}>
              <div className={styles.fields}>
                {field.fields?.map((cell) => (
                  <FormQuestion key={cell.id} field={cell} upload={upload} name={[row.name, cell.id]} />
                ))}
              </div>
              <Button type="text" icon={<DeleteOutlined aria-hidden="true" />} aria-label={t(m.remove(index + 1))} onClick={() => remove(row.name)} />
            </div>
          ))}
          <Form.ErrorList errors={errors} />
          <Button icon={<PlusOutlined aria-hidden="true" />} disabled={field.max !== undefined && rows.length >= field.max} onClick={() => add({})}>
            {t(m.add(field.label))}
          </Button>
        </fieldset>
      )}
    </Form.List>
  );
}
