import type { ReactElement, ReactNode } from "react";
import type { Text } from "../language/text.ts";
import { useText } from "../language/use-text.ts";
import { DateTime } from "./DateTime.tsx";
import styles from "./Timeline.module.css";

export interface TimelineEvent {
  id: string;
  at: string;
  what: Text;
  /** The person or, for what happens by itself, the system. */
  who?: Text | string | undefined;
  role?: Text | undefined;
  /** The opinion given, or the reason. */
  why?: Text | string | undefined;
  /** Where it stands in the tamper-evident log, such as a button that opens its receipt. */
  proof?: ReactNode;
}

/** What happened, newest first: who, in which role, when and why. */
export function Timeline({ events }: { events: readonly TimelineEvent[] }): ReactElement {
  const t = useText();
  return (
    <ol className={styles.line}>
      {events.map((event) => (
        <li key={event.id} className={styles.event}>
          <div className={styles.what}>{t(event.what)}</div>
          <div className={styles.meta}>
            <DateTime value={event.at} />
            {event.who && <span>{t(event.who)}</span>}
            {event.role && <span>{t(event.role)}</span>}
            {event.proof && <span>{event.proof}</span>}
          </div>
          {event.why && <blockquote className={styles.why}>{t(event.why)}</blockquote>}
        </li>
      ))}
    </ol>
  );
}
