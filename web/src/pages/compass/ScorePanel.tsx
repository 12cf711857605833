import type { ReactElement } from "react";
import { Panel } from "../../components/Panel.tsx";
import { SourceLink } from "../../components/SourceLink.tsx";
import { UnverifiedMark } from "../../components/UnverifiedMark.tsx";
import { messages, type Text } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import styles from "./ScorePanel.module.css";
import type { ScoreView, VerdictReport } from "./verdict-report.ts";

const m = messages({
  title: { zh: "评分表", en: "Score table" },
  of: (max: number): Text => ({ zh: `满分 ${max} 分`, en: `of ${max} points` }),
  points: (text: string): Text => ({ zh: `${text} 分`, en: `${text} points` }),
  open: { zh: "缺资料的项目按区间计。", en: "Lines with missing facts count as a stretch." },
});

function stretch({ min, max }: { min: number; max: number }): string {
  return min === max ? String(min) : `${min}–${max}`;
}

function Line({ line }: { line: ScoreView }): ReactElement {
  const t = useText();
  const { clause } = line;
  return (
    <li className={styles.line}>
      <div className={styles.head}>
        <span className={styles.title}>{t(line.title)}</span>
        <span className={`${styles.points} number`}>
          {t(m.points(stretch(line)))}
          {line.cap !== undefined && <span className={styles.cap}> / {line.cap}</span>}
        </span>
      </div>
      {clause.because && <p className={styles.because}>{t(clause.because)}</p>}
      {clause.valueFrom?.map((origin) => (
        <p key={origin.zh} className={styles.origin}>
          {t(origin)}
        </p>
      ))}
      {clause.source && <SourceLink source={clause.source} />}
      {clause.unverified && <UnverifiedMark why={clause.unverified} />}
      {line.lines.length > 0 && <Lines lines={line.lines} />}
    </li>
  );
}

function Lines({ lines }: { lines: readonly ScoreView[] }): ReactElement {
  return (
    <ul className={styles.lines}>
      {lines.map((line) => (
        <Line key={line.id} line={line} />
      ))}
    </ul>
  );
}

/** Points line by line, with what each was read from. */
export function ScorePanel({ score }: { score: NonNullable<VerdictReport["score"]> }): ReactElement {
  const t = useText();
  return (
    <Panel
      title={t(m.title)}
      extra={
        <span className={`${styles.sum} number`}>
          {t(m.points(stretch(score)))} · {t(m.of(score.of))}
        </span>
      }
    >
      {!score.settled && <p className={styles.hint}>{t(m.open)}</p>}
      <Lines lines={score.lines} />
    </Panel>
  );
}
