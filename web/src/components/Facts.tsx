import type { ReactElement, ReactNode } from "react";
import type { Text } from "../language/text.ts";
import { useText } from "../language/use-text.ts";
import styles from "./Facts.module.css";

export interface FactLine {
  term: Text;
  value: ReactNode;
  /** Takes a whole row, for long texts. */
  wide?: boolean;
}

/** Terms and values side by side, as many to a row as fit. */
export function Facts({ lines }: { lines: readonly (FactLine | null | undefined | false)[] }): ReactElement {
  const t = useText();
  return (
    <dl className={styles.facts}>
      {lines.map(
        (line) =>
          line && (
            <div key={line.term.en} className={line.wide ? styles.wide : undefined}>
              <dt>{t(line.term)}</dt>
              <dd>{line.value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}
