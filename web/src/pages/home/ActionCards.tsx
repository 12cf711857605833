import { ArrowRightOutlined } from "@ant-design/icons";
import type { ReactElement } from "react";
import { PathLink } from "../../components/PathLink.tsx";
import { useText } from "../../language/use-text.ts";
import type { HomeAction } from "./actions.ts";
import styles from "./ActionCards.module.css";

/** The next things to do, each a card that is one link. */
export function ActionCards({ actions }: { actions: readonly HomeAction[] }): ReactElement {
  const t = useText();
  return (
    <ul className={styles.cards}>
      {actions.map(({ to, title, text, icon: Icon, note: Note }) => (
        <li key={`${to}:${title.en}`} className={styles.card}>
          <span className={styles.icon} aria-hidden="true">
            <Icon />
          </span>
          <h3 className={styles.title}>
            <PathLink path={to}>{t(title)}</PathLink>
          </h3>
          <p className={styles.text}>{t(text)}</p>
          {Note && (
            <p className={styles.note}>
              <Note />
            </p>
          )}
          <ArrowRightOutlined aria-hidden="true" className={styles.arrow} />
        </li>
      ))}
    </ul>
  );
}
