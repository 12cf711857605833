import type { ReactElement, ReactNode } from "react";
import styles from "./SideBySide.module.css";

/** What is read on the left, what is done about it on the right and always in sight; below each other where there is no room, alone where there is nothing to do. */
export function SideBySide({ children, aside }: { children: ReactNode; aside: ReactNode }): ReactElement {
  if (!aside) return <div className="stack">{children}</div>;
  return (
    <div className={styles.columns}>
      <div className="stack">{children}</div>
      <div className={`stack ${styles.aside}`}>{aside}</div>
    </div>
  );
}
