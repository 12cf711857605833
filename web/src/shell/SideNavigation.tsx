import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { messages } from "../language/text.ts";
import { useText } from "../language/use-text.ts";
import { useSession } from "../session/use-session.ts";
import { navigationFor } from "./navigation.ts";
import styles from "./SideNavigation.module.css";

const m = messages({ label: { zh: "主导航", en: "Main navigation" } });

/** @param onChoose called when a page was chosen, so that the phone's drawer can close */
export function SideNavigation({ onChoose }: { onChoose?: () => void }): ReactElement {
  const t = useText();
  const { role } = useSession();
  return (
    <nav aria-label={t(m.label)} className={styles.navigation}>
      {navigationFor(role).map((group) => (
        <div key={group.items[0]?.to} className={styles.group}>
          {group.label && <div className={styles.heading}>{t(group.label)}</div>}
          <ul>
            {group.items.map(({ to, label, icon: Icon }) => (
              <li key={to}>
                <Link
                  to={to}
                  className={styles.item ?? ""}
                  activeProps={{ "aria-current": "page" }}
                  activeOptions={{ exact: to === "/" }}
                  onClick={() => onChoose?.()}
                >
                  <span aria-hidden="true">
                    <Icon />
                  </span>
                  <span>{t(label)}</span>
                </Link>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </nav>
  );
}
