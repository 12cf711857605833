import type { ReactElement } from "react";
import { ClauseTree } from "../../components/ClauseTree.tsx";
import { CityDate } from "../../components/DateTime.tsx";
import { Panel } from "../../components/Panel.tsx";
import { VerdictTag } from "../../components/VerdictTag.tsx";
import { useQuery } from "@tanstack/react-query";
import { vocabularyQuery } from "../../facts/vocabulary.ts";
import { messages, type Text } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { verdictReport, type RuleResult } from "../compass/from-result.ts";
import type { Case } from "./case-view.ts";
import styles from "./CaseVerdict.module.css";

const m = messages({
  title: { zh: "提交时的条件判断", en: "The verdict at submission" },
  asOf: (version: string): Text => ({ zh: `按规则版本 ${version} 判断，日期：`, en: `By rules ${version}, as of ` }),
  failing: { zh: "不满足的条件", en: "Conditions that do not hold" },
  unclear: { zh: "因缺资料不能判断的条件", en: "Conditions that cannot be told" },
  whole: { zh: "查看逐条判断", en: "See clause by clause" },
});

function Mentions({ title, clauses }: { title: Text; clauses: NonNullable<Case["verdict"]>["failing"] }): ReactElement | null {
  const t = useText();
  if (clauses.length === 0) return null;
  return (
    <div className={styles.mentions}>
      <h3 className={styles.heading}>{t(title)}</h3>
      <ul>
        {clauses.map((clause) => (
          <li key={clause.id}>
            <strong>{t(clause.title)}</strong> {t(clause.because)}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The compass's answer, kept as it was when the applicant submitted. @param whole shows every clause at once */
export function CaseVerdict({ verdict, whole = false }: { verdict: NonNullable<Case["verdict"]>; whole?: boolean }): ReactElement {
  const t = useText();
  const vocabulary = useQuery(vocabularyQuery).data;
  const report = verdictReport(verdict.document as RuleResult, true, vocabulary);
  return (
    <Panel title={t(m.title)} extra={<VerdictTag verdict={verdict.verdict} />}>
      <p className={styles.asOf}>
        {t(m.asOf(verdict.version))}
        <CityDate value={verdict.asOf} />
      </p>
      <Mentions title={m.failing} clauses={verdict.failing} />
      <Mentions title={m.unclear} clauses={verdict.unclear} />
      <details open={whole}>
        <summary className={styles.summary}>{t(m.whole)}</summary>
        <ClauseTree clauses={report.clauses} />
      </details>
    </Panel>
  );
}
