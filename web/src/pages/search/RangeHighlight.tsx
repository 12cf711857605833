import type { ReactElement } from "react";
import styles from "./Highlight.module.css";

/** A text with stretches of it marked. @param ranges `[start, end)` in UTF-16 units, in order */
export function RangeHighlight({ text, ranges }: { text: string; ranges: readonly (readonly number[])[] }): ReactElement {
  const stretches = ranges.map(([start = 0, end = 0], index) => ({ before: ranges[index - 1]?.[1] ?? 0, start, end }));
  return (
    <>
      {stretches.map(({ before, start, end }) => (
        <span key={start}>
          {text.slice(before, start)}
          <mark className={styles.mark}>{text.slice(start, end)}</mark>
        </span>
      ))}
      {text.slice(stretches.at(-1)?.end ?? 0)}
    </>
  );
}
