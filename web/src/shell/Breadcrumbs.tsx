import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { messages } from "../language/text.ts";
import { useText } from "../language/use-text.ts";
import { usePlace } from "./place.ts";
import styles from "./Breadcrumbs.module.css";

const m = messages({
  label: { zh: "当前位置", en: "You are here" },
  home: { zh: "首页", en: "Home" },
});

/** The way from the home page to here; nothing on the home page itself. */
export function Breadcrumbs(): ReactElement | null {
  const t = useText();
  const place = usePlace();
  if (!place || place.home) return null;
  return (
    <nav aria-label={t(m.label)} className={styles.trail}>
      <ol>
        <li>
          <Link to="/">{t(m.home)}</Link>
        </li>
        {place.trail?.map((crumb) => (
          <li key={crumb.to}>
            <Link to={crumb.to}>{t(crumb.title)}</Link>
          </li>
        ))}
        <li aria-current="page">{t(place.title)}</li>
      </ol>
    </nav>
  );
}
