import type { ReactElement, ReactNode } from "react";
import { ClauseTree } from "../../components/ClauseTree.tsx";
import { CityDate } from "../../components/DateTime.tsx";
import { Money } from "../../components/Money.tsx";
import { Panel } from "../../components/Panel.tsx";
import { VerdictTag, type Verdict } from "../../components/VerdictTag.tsx";
import { messages, type Text } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import type { VerdictReport } from "./verdict-report.ts";
import styles from "./VerdictView.module.css";

const m = messages({
  clauses: { zh: "逐条判断", en: "Clause by clause" },
  missing: { zh: "缺少的资料", en: "What is missing" },
  missingHint: { zh: "补齐以下资料后即可判断：", en: "With these the rest can be told:" },
  asOf: { zh: "判断日期", en: "As of" },
  version: { zh: "规则版本", en: "Rules" },
  amount: { zh: "可享受金额", en: "Amount" },
});

const sentences: Record<Verdict, Text> = {
  yes: { zh: "按现有资料，贵单位符合全部条件。", en: "By what is known, you meet every condition." },
  no: { zh: "按现有资料，贵单位尚不符合条件，差距见下。", en: "By what is known, you do not yet meet the conditions; the gaps are below." },
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
      {report.missing.length > 0 && (
        <Panel title={t(m.missing)}>
          <p>{t(m.missingHint)}</p>
          <ul className={styles.missing}>
            {report.missing.map((fact) => (
              <li key={`${fact.kind}:${fact.period?.zh ?? ""}`}>
                {t(fact.name)} {fact.period && <span className={styles.period}>{t(fact.period)}</span>}
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <Panel title={t(m.clauses)}>
        <ClauseTree clauses={report.clauses} />
      </Panel>
    </div>
  );
}
