import { LoginOutlined, MenuOutlined } from "@ant-design/icons";
import { Link, useLocation } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { messages } from "../language/text.ts";
import { useText } from "../language/use-text.ts";
import { useMeta, useSession } from "../session/use-session.ts";
import { AccountMenu } from "./AccountMenu.tsx";
import styles from "./Header.module.css";
import button from "./HeaderButton.module.css";
import { LanguageSwitch } from "./LanguageSwitch.tsx";
import { Logo } from "./Logo.tsx";
import { NotificationBell } from "./NotificationBell.tsx";

const m = messages({
  open: { zh: "打开导航", en: "Open navigation" },
  brand: { zh: "策源", en: "Ceyuan" },
  signIn: { zh: "登录", en: "Sign in" },
});

export function Header({ onOpenNavigation }: { onOpenNavigation: () => void }): ReactElement {
  const t = useText();
  const meta = useMeta();
  const { session, membership } = useSession();
  const { href } = useLocation();
  return (
    <header className={styles.header}>
      <button type="button" className={`${button.button} ${styles.opener}`} aria-label={t(m.open)} onClick={onOpenNavigation}>
        <MenuOutlined aria-hidden="true" />
      </button>
      <Link to="/" className={styles.brand ?? ""}>
        <Logo size={34} onDark />
        <span className={styles.word}>{t(m.brand)}</span>
        {meta && <span className={styles.city}>{t(meta.name)}</span>}
      </Link>
      <div className={styles.actions}>
        <LanguageSwitch />
        <NotificationBell />
        {session ? (
          <AccountMenu session={session} membership={membership} />
        ) : (
          <Link to="/sign-in" search={{ next: href }} className={button.button ?? ""}>
            <LoginOutlined aria-hidden="true" />
            <span>{t(m.signIn)}</span>
          </Link>
        )}
      </div>
    </header>
  );
}
