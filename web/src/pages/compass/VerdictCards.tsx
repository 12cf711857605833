import type { ReactElement } from "react";
import { PathLink } from "../../components/PathLink.tsx";
import { VerdictTag } from "../../components/VerdictTag.tsx";
import { messages, type Text } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import type { ProgrammeVerdict } from "./verdict-report.ts";
import styles from "./VerdictCards.module.css";

const m = messages({
  counts: (met: number, all: number): Text => ({ zh: `满足 ${met} / ${all} 条`, en: `${met} of ${all} conditions met` }),
  unknown: (count: number): Text => ({ zh: `${count} 条缺资料`, en: `${count} cannot be told` }),
  open: { zh: "可在本平台申请", en: "Apply here" },
  closed: { zh: "不在本平台申请", en: "Not applied for here" },
});

interface VerdictCardsProps {
  verdicts: readonly ProgrammeVerdict[];
  pathOf: (verdict: ProgrammeVerdict) => string;
}

/** What a subject may have, one card for each programme. */
export function VerdictCards({ verdicts, pathOf }: VerdictCardsProps): ReactElement {
  const t = useText();
  return (
    <ul className={styles.cards}>
      {verdicts.map((verdict) => {
        const { yes, no, unknown } = verdict.counts;
        return (
          <li key={verdict.id} className={`${styles.card} ${styles[verdict.verdict]}`}>
            <div className={styles.head}>
              <VerdictTag verdict={verdict.verdict} />
              <span className={styles.open}>{t(verdict.open ? m.open : m.closed)}</span>
            </div>
            <h3 className={styles.name}>
              <PathLink path={pathOf(verdict)}>{t(verdict.name)}</PathLink>
            </h3>
            {verdict.department && <p className={styles.department}>{t(verdict.department)}</p>}
            {verdict.summary && <p className={styles.summary}>{t(verdict.summary)}</p>}
            {verdict.obstacle && <p className={styles.obstacle}>{t(verdict.obstacle)}</p>}
            {verdict.worth && <p className={styles.worth}>{t(verdict.worth)}</p>}
            <div className={styles.counts}>
              <span>{t(m.counts(yes, yes + no + unknown))}</span>
              {unknown > 0 && <span>{t(m.unknown(unknown))}</span>}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
