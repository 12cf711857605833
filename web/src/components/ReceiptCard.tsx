import { DownloadOutlined, SafetyCertificateOutlined } from "@ant-design/icons";
import { Button, Typography } from "antd";
import type { ReactElement } from "react";
import { messages, type Text } from "../language/text.ts";
import { useText } from "../language/use-text.ts";
import { DateTime } from "./DateTime.tsx";
import { download } from "./download.ts";
import { QrCode } from "./QrCode.tsx";
import styles from "./ReceiptCard.module.css";

const m = messages({
  title: { zh: "存证回执", en: "Receipt" },
  index: { zh: "存证序号", en: "Log index" },
  size: { zh: "日志长度", en: "Log size" },
  root: { zh: "日志树根", en: "Root of the log" },
  at: { zh: "入账时间", en: "Entered at" },
  download: { zh: "下载回执（JSON）", en: "Download receipt (JSON)" },
  scan: { zh: "扫码核验", en: "Scan to check" },
  explain: {
    zh: "凭此回执，任何人可离线核验这条记录确在防篡改日志之中。",
    en: "With this receipt anyone can check offline that the record stands in the tamper-evident log.",
  },
});

export interface ReceiptCardProps {
  index: number;
  treeSize: number;
  /** Root hash, as the receipt writes it. */
  root: string;
  at?: string | undefined;
  /** What the entry is about. */
  subject?: Text | undefined;
  /** The whole receipt, as the server gave it. */
  receipt: unknown;
  /** Address of the page that checks this receipt. */
  checkUrl: string;
}

export function ReceiptCard({ index, treeSize, root, at, subject, receipt, checkUrl }: ReceiptCardProps): ReactElement {
  const t = useText();
  return (
    <section className={styles.card} aria-label={t(m.title)}>
      <div className={styles.words}>
        <h3 className={styles.title}>
          <SafetyCertificateOutlined aria-hidden="true" /> {t(m.title)}
        </h3>
        {subject && <p>{t(subject)}</p>}
        <dl className={styles.values}>
          <dt>{t(m.index)}</dt>
          <dd className="number">{index}</dd>
          <dt>{t(m.size)}</dt>
          <dd className="number">{treeSize}</dd>
          {at && (
            <>
              <dt>{t(m.at)}</dt>
              <dd>
                <DateTime value={at} />
              </dd>
            </>
          )}
          <dt>{t(m.root)}</dt>
          <dd>
            <Typography.Text copyable className={styles.root ?? ""}>
              {root}
            </Typography.Text>
          </dd>
        </dl>
        <p className={styles.explain}>{t(m.explain)}</p>
        <Button
          icon={<DownloadOutlined aria-hidden="true" />}
          onClick={() => download(`receipt-${index}.json`, `${JSON.stringify(receipt, null, 2)}\n`, "application/json")}
        >
          {t(m.download)}
        </Button>
      </div>
      <figure className={styles.code}>
        <QrCode value={checkUrl} label={t(m.scan)} size={128} />
        <figcaption>{t(m.scan)}</figcaption>
      </figure>
    </section>
  );
}
