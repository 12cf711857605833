import { Link, useLocation } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { messages } from "../language/text.ts";
import { useText } from "../language/use-text.ts";
import { useSession } from "../session/use-session.ts";
import { navigationFor, type NavigationGroup } from "./navigation.ts";
import styles from "./SideNavigation.module.css";

const m = messages({ label: { zh: "主导航", en: "Main navigation" } });

/** The item under which a page stands: the one whose path goes furthest, so that a claim is not also a case. */
function placeOf(pathname: string, groups: readonly NavigationGroup[]): string | undefined {
  const above = groups.flatMap((group) => group.items).filter(({ to }) => pathname === to || (to !== "/" && pathname.startsWith(`${to}/`)));
  return above.toSorted((a, b) => b.to.length - a.to.length)[0]?.to;
}

/** @param onChoose called when a page was chosen, so that the phone's drawer can close */
export function SideNavigation({ onChoose }: { onChoose?: () => void }): ReactElement {
  const t = useText();
  const { role } = useSession();
  const { pathname } = useLocation();
  const groups = navigationFor(role);
  const here = placeOf(pathname, groups);
  return (
    <nav aria-label={t(m.label)} className={styles.navigation}>
      {groups.map((group) => (
        <div key={group.items[0]?.to} className={styles.group}>
          {group.label && <div className={styles.heading}>{t(group.label)}</div>}
          <ul>
            {group.items.map(({ to, label, icon: Icon }) => (
              <li key={to}>
                <Link
                  to={to}
                  className={styles.item ?? ""}
                  activeOptions={{ exact: true }}
                  aria-current={to === here ? "page" : undefined}
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
