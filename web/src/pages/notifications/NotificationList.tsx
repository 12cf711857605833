import { Button, Tag } from "antd";
import type { ReactElement } from "react";
import { DateTime } from "../../components/DateTime.tsx";
import { PathLink } from "../../components/PathLink.tsx";
import { messages, type Text } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { useSession } from "../../session/use-session.ts";
import styles from "./NotificationList.module.css";
import { pathOf, type Notification } from "./notification-view.ts";

const m = messages({
  unread: { zh: "未读", en: "Unread" },
  read: { zh: "设为已读", en: "Mark as read" },
  open: (number: string): Text => ({ zh: `查看 ${number}`, en: `Open ${number}` }),
  openPlain: { zh: "查看", en: "Open" },
});

/** What was said, newest first; following a link marks it as read. */
export function NotificationList({ items, onRead }: { items: readonly Notification[]; onRead: (item: Notification) => void }): ReactElement {
  const t = useText();
  const { role } = useSession();
  return (
    <ul>
      {items.map((item) => {
        const path = pathOf(item, role);
        const fresh = item.readAt === null;
        return (
          <li key={item.id} className={`${styles.item} ${fresh ? styles.fresh : ""}`}>
            <p className={styles.text}>
              {fresh && <Tag color="processing">{t(m.unread)}</Tag>}
              {t(item.text)}
            </p>
            <div className={styles.foot}>
              <DateTime value={item.at} />
              {path && (
                <span
                  onClickCapture={() => {
                    if (fresh) onRead(item);
                  }}
                >
                  <PathLink path={path}>{t(item.ref.number ? m.open(item.ref.number) : m.openPlain)}</PathLink>
                </span>
              )}
              {fresh && (
                <Button size="small" onClick={() => onRead(item)}>
                  {t(m.read)}
                </Button>
              )}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
