import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { messages } from "../language/text.ts";
import { useText } from "../language/use-text.ts";
import { useMeta } from "../session/use-session.ts";
import styles from "./Footer.module.css";

const m = messages({
  motto: { zh: "策源 · 城市创新服务开放平台", en: "Ceyuan · the open platform for a city's innovation services" },
  about: { zh: "关于", en: "About" },
  api: { zh: "开放接口", en: "Open API" },
  version: { zh: "版本", en: "Version" },
});

export function Footer(): ReactElement {
  const t = useText();
  const meta = useMeta();
  return (
    <footer className={styles.footer}>
      <span>{t(m.motto)}</span>
      <span className={styles.links}>
        <Link to="/about">{t(m.about)}</Link>
        <a href="/api/docs">{t(m.api)}</a>
        {meta && (
          <span className="number">
            {t(m.version)} {meta.version}
          </span>
        )}
      </span>
    </footer>
  );
}
