import { useId, type ReactElement, type ReactNode } from "react";
import styles from "./Panel.module.css";

interface PanelProps {
  title?: ReactNode;
  /** Right of the title. */
  extra?: ReactNode;
  children: ReactNode;
  /** Leaves the inside without padding, for tables. */
  flush?: boolean;
}

/** A white sheet on the page: the portal's one kind of box. */
export function Panel({ title, extra, children, flush = false }: PanelProps): ReactElement {
  const id = useId();
  return (
    <section className={styles.panel} aria-labelledby={title ? id : undefined}>
      {(title || extra) && (
        <div className={styles.head}>
          {title && (
            <h2 id={id} className={styles.title}>
              {title}
            </h2>
          )}
          {extra && <div className={styles.extra}>{extra}</div>}
        </div>
      )}
      <div className={flush ? styles.flush : styles.inside}>{children}</div>
    </section>
  );
}
