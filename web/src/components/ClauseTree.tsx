import type { ReactElement } from "react";
import { messages, type Text } from "../language/text.ts";
import { useText } from "../language/use-text.ts";
import type { Clause } from "./clause.ts";
import styles from "./ClauseTree.module.css";
import { SourceLink } from "./SourceLink.tsx";
import { UnverifiedMark } from "./UnverifiedMark.tsx";
import { VerdictTag } from "./VerdictTag.tsx";

const m = messages({
  value: { zh: "现有", en: "Found" },
  bound: { zh: "要求", en: "Required" },
  gap: { zh: "差距", en: "Gap" },
});

function Measure({ term, value, notes, strong }: { term: Text; value: Text; notes?: readonly Text[] | undefined; strong?: boolean }): ReactElement {
  const t = useText();
  return (
    <div className={strong ? styles.gap : undefined}>
      <dt>{t(term)}</dt>
      <dd>
        <span className="number">{t(value)}</span>
        {notes?.map((note) => (
          <span key={note.zh} className={styles.from}>
            {t(note)}
          </span>
        ))}
      </dd>
    </div>
  );
}

function ClauseItem({ clause }: { clause: Clause }): ReactElement {
  const t = useText();
  const measured = clause.value ?? clause.bound ?? clause.gap;
  return (
    <li className={styles.clause}>
      <div className={styles.head}>
        <VerdictTag verdict={clause.verdict} compact />
        <div className={styles.words}>
          <span className={styles.title}>{t(clause.title)}</span>
          {clause.group && <span className={styles.group}>{t(clause.group)}</span>}
          {clause.because && <p className={styles.because}>{t(clause.because)}</p>}
          {measured && (
            <dl className={styles.measures}>
              {clause.bound && <Measure term={m.bound} value={clause.bound} />}
              {clause.value && <Measure term={m.value} value={clause.value} notes={clause.valueFrom} />}
              {clause.gap && <Measure term={m.gap} value={clause.gap} strong />}
            </dl>
          )}
          {clause.note && <p className={styles.because}>{t(clause.note)}</p>}
          {clause.source && <SourceLink source={clause.source} />}
          {clause.unverified && <UnverifiedMark why={clause.unverified} />}
        </div>
      </div>
      {clause.clauses && clause.clauses.length > 0 && <ClauseTree clauses={clause.clauses} />}
    </li>
  );
}

/** Conditions one by one, groups with their parts under them: what is asked, what was found, what is lacking, by which article. */
export function ClauseTree({ clauses }: { clauses: readonly Clause[] }): ReactElement {
  return (
    <ul className={styles.tree}>
      {clauses.map((clause) => (
        <ClauseItem key={clause.id} clause={clause} />
      ))}
    </ul>
  );
}
