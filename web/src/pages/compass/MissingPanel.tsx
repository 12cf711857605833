import type { ReactElement } from "react";
import { Panel } from "../../components/Panel.tsx";
import { messages, type Text } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import styles from "./MissingPanel.module.css";
import type { MissingFact } from "./verdict-report.ts";

const m = messages({
  title: { zh: "还缺什么", en: "What is missing" },
  next: { zh: "下一个要回答的问题", en: "The next question to answer" },
  rest: (count: number): Text => ({ zh: `全部缺少的资料（${count} 项）`, en: `All that is missing (${count})` }),
  firm: { zh: "由企业提供", en: "from the enterprise" },
  expert: { zh: "由专家评定", en: "awarded by experts" },
  register: { zh: "由主管部门登记", en: "from a register" },
});

/** What would settle the verdict: the one question to answer next, then everything else that is not known. */
export function MissingPanel({ missing, next }: { missing: readonly MissingFact[]; next: MissingFact | undefined }): ReactElement {
  const t = useText();
  return (
    <Panel title={t(m.title)}>
      {next && (
        <div className={styles.next}>
          <h3 className={styles.label}>{t(m.next)}</h3>
          <p className={styles.question}>{t(next.question)}</p>
        </div>
      )}
      <details className={styles.all} open={missing.length <= 6}>
        <summary>{t(m.rest(missing.length))}</summary>
        <ul className={styles.list}>
          {missing.map((fact) => (
            <li key={fact.kind}>
              {t(fact.name)} <span className={styles.award}>{t(m[fact.award ?? "firm"])}</span>
            </li>
          ))}
        </ul>
      </details>
    </Panel>
  );
}
