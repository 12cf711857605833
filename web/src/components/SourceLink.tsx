import { LinkOutlined } from "@ant-design/icons";
import type { ReactElement } from "react";
import { messages } from "../language/text.ts";
import { useText } from "../language/use-text.ts";
import type { ClauseSource } from "./clause.ts";
import styles from "./SourceLink.module.css";

const m = messages({ newTab: { zh: "（新窗口打开）", en: " (opens a new window)" } });

/** The document and article that a rule stands on; a link where the document can be read. */
export function SourceLink({ source }: { source: ClauseSource }): ReactElement {
  const t = useText();
  if (!source.url) return <span className={styles.source}>{t(source.title)}</span>;
  return (
    <a className={styles.source} href={source.url} target="_blank" rel="noreferrer">
      <LinkOutlined aria-hidden="true" /> {t(source.title)}
      <span className="visually-hidden">{t(m.newTab)}</span>
    </a>
  );
}
