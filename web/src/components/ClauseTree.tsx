import { LinkOutlined } from "@ant-design/icons";
import type { ReactElement } from "react";
import { messages, type Text } from "../language/text.ts";
import { useText } from "../language/use-text.ts";
import type { Clause, ClauseSource } from "./clause.ts";
import styles from "./ClauseTree.module.css";
import { VerdictTag } from "./VerdictTag.tsx";

const m = messages({
  value: { zh: "现有", en: "Found" },
  bound: { zh: "要求", en: "Required" },
  gap: { zh: "差距", en: "Gap" },
  newTab: { zh: "（新窗口打开）", en: " (opens a new window)" },
});

function Source({ source }: { source: ClauseSource }): ReactElement {
  const t = useText();
  if (!source.url) return <span className={styles.source}>{t(source.title)}</span>;
  return (
    <a className={styles.source} href={source.url} target="_blank" rel="noreferrer">
      <LinkOutlined aria-hidden="true" /> {t(source.title)}
      <span className="visually-hidden">{t(m.newTab)}</span>
    </a>
  );
}

function Measure({ term, value, note, strong }: { term: Text; value: Text; note?: Text | undefined; strong?: boolean }): ReactElement {
  const t = useText();
  return (
    <div className={strong ? styles.gap : undefined}>
      <dt>{t(term)}</dt>
      <dd>
        <span className="number">{t(value)}</span>
        {note && <span className={styles.from}>{t(note)}</span>}
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
              {clause.value && <Measure term={m.value} value={clause.value} note={clause.valueFrom} />}
              {clause.gap && <Measure term={m.gap} value={clause.gap} strong />}
            </dl>
          )}
          {clause.source && <Source source={clause.source} />}
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
