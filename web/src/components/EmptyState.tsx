import { InboxOutlined } from "@ant-design/icons";
import type { ReactElement, ReactNode } from "react";
import { messages, type Text } from "../language/text.ts";
import { useText } from "../language/use-text.ts";
import styles from "./EmptyState.module.css";

const m = messages({ nothing: { zh: "暂无内容", en: "Nothing here yet" } });

interface EmptyStateProps {
  title?: Text;
  /** Why it is empty, or what would fill it. */
  hint?: Text;
  action?: ReactNode;
  icon?: ReactNode;
}

export function EmptyState({ title = m.nothing, hint, action, icon = <InboxOutlined /> }: EmptyStateProps): ReactElement {
  const t = useText();
  return (
    <div className={styles.empty}>
      <span className={styles.icon} aria-hidden="true">
        {icon}
      </span>
      <p className={styles.title}>{t(title)}</p>
      {hint && <p className={styles.hint}>{t(hint)}</p>}
      {action}
    </div>
  );
}
