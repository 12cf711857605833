import { Link, useLocation } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { messages } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { told, type MarketRecord } from "../search/market-names.ts";
import styles from "./Record.module.css";

const m = messages({
  registered: { zh: "说明对登录用户公开。", en: "The description is shown to those who have signed in." },
  signIn: { zh: "登录查看", en: "Sign in" },
  onRequest: { zh: "说明须向持有单位索取。", en: "The description is given by the owner on request." },
  none: { zh: "没有更多说明。", en: "There is no further description." },
});

/** A record's description, or why it is not shown. */
export function RecordText({ record }: { record: MarketRecord }): ReactElement {
  const t = useText();
  const { href } = useLocation();
  if (record.text !== null && (record.text.zh ?? record.text.en) !== null) return <p className={styles.text}>{t(told(record.text))}</p>;
  if (record.text === null && record.disclosure === "registered") {
    return (
      <p className={styles.note}>
        {t(m.registered)}{" "}
        <Link to="/sign-in" search={{ next: href }}>
          {t(m.signIn)}
        </Link>
      </p>
    );
  }
  return <p className={styles.note}>{t(record.text === null ? m.onRequest : m.none)}</p>;
}
