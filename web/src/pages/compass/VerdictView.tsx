import type { ReactElement, ReactNode } from "react";
import { ClauseTree } from "../../components/ClauseTree.tsx";
import { CityDate } from "../../components/DateTime.tsx";
import { Money } from "../../components/Money.tsx";
import { Panel } from "../../components/Panel.tsx";
import { VerdictTag, type Verdict } from "../../components/VerdictTag.tsx";
import { messages, type Text } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { AmountPanel } from "./AmountPanel.tsx";
import { MissingPanel } from "./MissingPanel.tsx";
import { ScorePanel } from "./ScorePanel.tsx";
import type { VerdictReport } from "./verdict-report.ts";
import styles from "./VerdictView.module.css";

const m = messages({
  clauses: { zh: "逐条判断", en: "Clause by clause" },
  asOf: { zh: "判断日期", en: "As of" },
  version: { zh: "规则版本", en: "Rules" },
  amount: { zh: "可享受金额", en: "Amount" },
});

const sentences: Record<Verdict, Text> = {
  yes: { zh: "按现有资料，符合全部条件。", en: "By what is known, every condition is met." },
  no: { zh: "按现有资料，尚不符合条件，差距见下。", en: "By what is known, the conditions are not met yet; the gaps are below." },
  unknown: { zh: "资料不全，暂不能判断。", en: "It cannot be told yet: some facts are missing." },
};

/** The whole answer for one programme: verdict, amount, what is missing, every clause. @param action such as "apply" */
export function VerdictView({ report, action }: { report: VerdictReport; action?: ReactNode }): ReactElement {
  const t = useText();
  return (
    <div className="stack">
      <section className={`${styles.answer} ${styles[report.verdict]}`}>
        <div className={styles.words}>
          <VerdictTag verdict={report.verdict} />
          <p className={styles.sentence}>{t(sentences[report.verdict])}</p>
          {report.verdict !== "yes" && <p className={styles.because}>{t(report.because)}</p>}
          <dl className={styles.facts}>
            {report.amountFen !== undefined && (
              <div>
                <dt>{t(m.amount)}</dt>
                <dd>
                  <Money fen={report.amountFen} />
                </dd>
              </div>
            )}
            <div>
              <dt>{t(m.asOf)}</dt>
              <dd>
                <CityDate value={report.asOf} />
              </dd>
            </div>
            <div>
              <dt>{t(m.version)}</dt>
              <dd>{report.version}</dd>
            </div>
          </dl>
        </div>
        {action}
      </section>
      {report.missing.length > 0 && <MissingPanel missing={report.missing} next={report.next} />}
      <Panel title={t(m.clauses)}>
        <ClauseTree clauses={report.clauses} />
      </Panel>
      {report.score && <ScorePanel score={report.score} />}
      {report.amount.length > 0 && <AmountPanel steps={report.amount} />}
    </div>
  );
}
