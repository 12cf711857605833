import { FileDoneOutlined } from "@ant-design/icons";
import type { ReactElement, ReactNode } from "react";
import { CityDate } from "../components/DateTime.tsx";
import { Money } from "../components/Money.tsx";
import { messages } from "../language/text.ts";
import { useText } from "../language/use-text.ts";
import styles from "./AnswersView.module.css";
import { isAsked, type Answers, type FormField, type FormSection, type UploadedFile } from "./field.ts";

const m = messages({
  none: { zh: "未填写", en: "Not given" },
  confirmed: { zh: "已确认", en: "Confirmed" },
  yes: { zh: "是", en: "Yes" },
  no: { zh: "否", en: "No" },
  notConfirmed: { zh: "未确认", en: "Not confirmed" },
});

interface AnswersViewProps {
  sections: readonly FormSection[];
  answers: Answers;
  /** Where an uploaded file can be opened. */
  filePath: (id: string) => string;
}

/** A filled-in form as one reads it. */
export function AnswersView({ sections, answers, filePath }: AnswersViewProps): ReactElement {
  const t = useText();

  function shown(field: FormField, value: unknown): ReactNode {
    if (value === undefined || value === null || value === "") return <span className={styles.none}>{t(m.none)}</span>;
    const labelOf = (chosen: unknown): string => {
      const option = field.options?.find((each) => each.value === chosen);
      return option ? t(option.label) : String(chosen);
    };
    switch (field.kind) {
      case "money":
        return <Money fen={Number(value)} />;
      case "date":
        return <CityDate value={String(value)} />;
      case "choice":
        return labelOf(value);
      case "choices":
        return Array.isArray(value) ? value.map(labelOf).join(t({ zh: "、", en: ", " })) : labelOf(value);
      case "confirm":
        return t(value === true ? m.confirmed : m.notConfirmed);
      case "yesNo":
        return t(value === true ? m.yes : m.no);
      case "rows":
        return (
          <ol className={styles.rows}>
            {(value as Answers[]).map((row, index) => (
              // Rows have no name of their own, and here they do not change.
              // oxlint-disable-next-line react/no-array-index-key
              <li key={index}>
                {field.fields?.map((cell) => (
                  <span key={cell.id}>
                    {t(cell.label)}：{shown(cell, row[cell.id])}
                  </span>
                ))}
              </li>
            ))}
          </ol>
        );
      case "file": {
        const file = value as UploadedFile;
        return (
          <a href={filePath(file.id)}>
            <FileDoneOutlined aria-hidden="true" /> {file.name}
          </a>
        );
      }
      case "number":
      case "decimal":
        return (
          <span className="number">
            {String(value)} {field.unit && t(field.unit)}
          </span>
        );
      default:
        return <span className={styles.text}>{String(value)}</span>;
    }
  }

  return (
    <div className={styles.sections}>
      {sections.map((section) => (
        <section key={section.id}>
          <h3 className={styles.title}>{t(section.title)}</h3>
          <dl className={styles.answers}>
            {section.fields.filter((field) => isAsked(field, answers)).map((field) => (
              <div key={field.id} className={field.kind === "longText" || field.kind === "rows" || field.kind === "confirm" ? styles.wide : undefined}>
                <dt>{t(field.label)}</dt>
                <dd>{shown(field, answers[field.id])}</dd>
              </div>
            ))}
          </dl>
        </section>
      ))}
    </div>
  );
}
