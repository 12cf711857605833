import { Button } from "antd";
import type { ReactElement, ReactNode } from "react";
import { messages } from "../language/text.ts";
import { useText } from "../language/use-text.ts";
import styles from "./FilterBar.module.css";

const m = messages({
  filters: { zh: "筛选", en: "Filters" },
  clear: { zh: "清除筛选", en: "Clear filters" },
});

/** Stands above a list: search and filters in one line, below each other on phones. @param onClear absent while nothing is filtered */
export function FilterBar({ children, onClear }: { children: ReactNode; onClear?: (() => void) | undefined }): ReactElement {
  const t = useText();
  return (
    <div className={styles.bar} role="group" aria-label={t(m.filters)}>
      {children}
      {onClear && (
        <Button type="link" onClick={onClear}>
          {t(m.clear)}
        </Button>
      )}
    </div>
  );
}
