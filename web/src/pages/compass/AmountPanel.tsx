import type { ReactElement } from "react";
import { Panel } from "../../components/Panel.tsx";
import { SourceLink } from "../../components/SourceLink.tsx";
import { UnverifiedMark } from "../../components/UnverifiedMark.tsx";
import { messages } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import styles from "./AmountPanel.module.css";
import type { VerdictReport } from "./verdict-report.ts";

const m = messages({ title: { zh: "金额怎么算", en: "How the amount comes about" } });

/** The amount step by step: what each step gives and which rule says so. */
export function AmountPanel({ steps }: { steps: VerdictReport["amount"] }): ReactElement {
  const t = useText();
  return (
    <Panel title={t(m.title)}>
      <ol className={styles.steps}>
        {steps.map(({ id, title, text, clause }) => (
          <li key={id} className={styles.step}>
            <div className={styles.head}>
              <span className={styles.title}>{t(title)}</span>
              <span className={`${styles.value} number`}>{t(text)}</span>
            </div>
            {clause.because && <p className={styles.because}>{t(clause.because)}</p>}
            {clause.source && <SourceLink source={clause.source} />}
            {clause.unverified && <UnverifiedMark why={clause.unverified} />}
          </li>
        ))}
      </ol>
    </Panel>
  );
}
