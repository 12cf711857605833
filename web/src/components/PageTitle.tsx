import type { ReactElement, ReactNode } from "react";
import styles from "./PageTitle.module.css";

interface PageTitleProps {
  children: ReactNode;
  /** One sentence under the title. */
  lead?: ReactNode;
  /** Small state or tag beside the title. */
  aside?: ReactNode;
  actions?: ReactNode;
}

export function PageTitle({ children, lead, aside, actions }: PageTitleProps): ReactElement {
  return (
    <div className={styles.bar}>
      <div className={styles.words}>
        <div className={styles.line}>
          <h1 className={styles.title}>{children}</h1>
          {aside}
        </div>
        {lead && <p className={styles.lead}>{lead}</p>}
      </div>
      {actions && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
