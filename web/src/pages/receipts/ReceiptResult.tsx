import type { ReactElement } from "react";
import { DateTime } from "../../components/DateTime.tsx";
import { VerdictTag } from "../../components/VerdictTag.tsx";
import { messages } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import type { ReceiptFinding } from "./receipt-check.ts";
import styles from "./ReceiptResult.module.css";

const m = messages({
  valid: { zh: "回执有效", en: "The receipt holds" },
  invalid: { zh: "回执无效", en: "The receipt does not hold" },
  index: { zh: "存证序号", en: "Log index" },
  what: { zh: "记录", en: "Entry" },
  about: { zh: "对象", en: "About" },
  data: { zh: "内容", en: "Content" },
  at: { zh: "入账时间", en: "Entered at" },
  root: { zh: "日志树根", en: "Root of the log" },
});

export function ReceiptResult({ finding }: { finding: ReceiptFinding }): ReactElement {
  const t = useText();
  return (
    <div role="status" className={styles.result}>
      <VerdictTag verdict={finding.valid ? "yes" : "no"} label={finding.valid ? m.valid : m.invalid} />
      <p>{t(finding.reason)}</p>
      {finding.entry && (
        <dl className={styles.facts}>
          <dt>{t(m.what)}</dt>
          <dd>{t(finding.entry.what)}</dd>
          <dt>{t(m.about)}</dt>
          <dd className={`mono ${styles.root}`}>{finding.entry.about}</dd>
          <dt>{t(m.index)}</dt>
          <dd className="number">
            {finding.entry.index}
            {finding.treeSize !== undefined && ` / ${finding.treeSize}`}
          </dd>
          <dt>{t(m.at)}</dt>
          <dd>
            <DateTime value={finding.entry.at} />
          </dd>
          <dt>{t(m.data)}</dt>
          <dd className={`mono ${styles.root}`}>{JSON.stringify(finding.entry.data)}</dd>
          {finding.root && (
            <>
              <dt>{t(m.root)}</dt>
              <dd className={`mono ${styles.root}`}>{finding.root}</dd>
            </>
          )}
        </dl>
      )}
    </div>
  );
}
