import { BellOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { messages, type Text } from "../language/text.ts";
import { useText } from "../language/use-text.ts";
import { unreadQuery } from "../pages/notifications/notification-view.ts";
import { useSession } from "../session/use-session.ts";
import button from "./HeaderButton.module.css";
import styles from "./NotificationBell.module.css";

const m = messages({ label: (count: number): Text => ({ zh: `通知，${count} 条未读`, en: `Notifications, ${count} unread` }) });

/** Leads to the notifications and says how many are unread; nothing for those who get none. */
export function NotificationBell(): ReactElement | null {
  const t = useText();
  const { may } = useSession();
  const entitled = may("window.notification.read");
  const { data: unread = 0 } = useQuery({ ...unreadQuery, enabled: entitled });
  if (!entitled) return null;
  return (
    <Link to="/notifications" className={`${button.button} ${styles.bell}`} aria-label={t(m.label(unread))}>
      <BellOutlined aria-hidden="true" />
      {unread > 0 && (
        <span className={styles.count} aria-hidden="true">
          {unread > 99 ? "99+" : unread}
        </span>
      )}
    </Link>
  );
}
