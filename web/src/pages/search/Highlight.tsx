import { useMemo, type ReactElement } from "react";
import styles from "./Highlight.module.css";

/** The text with the matched terms marked; the longest term wins where several begin at one place. */
export function Highlight({ text, terms }: { text: string; terms: readonly string[] }): ReactElement {
  const parts = useMemo(() => {
    const wanted = terms.filter((term) => term.length > 0).toSorted((a, b) => b.length - a.length);
    if (wanted.length === 0) return [text];
    const pattern = wanted.map((term) => term.replaceAll(/[.*+?^${}()|[\]\\]/gu, "\\$&")).join("|");
    return text.split(new RegExp(`(${pattern})`, "giu"));
  }, [text, terms]);
  return (
    <>
      {parts.map((part, index) =>
        // Splitting by a group puts the matches at the odd places; their order never changes.
        // oxlint-disable-next-line react/no-array-index-key
        index % 2 === 1 ? <mark key={index} className={styles.mark}>{part}</mark> : part,
      )}
    </>
  );
}
