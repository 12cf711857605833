import { DownloadOutlined, FileTextOutlined } from "@ant-design/icons";
import type { ReactElement } from "react";
import { filePath } from "../../api/upload-file.ts";
import type { Got } from "../../api/got.ts";
import { messages, type Text } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import styles from "./ClaimDocuments.module.css";

type Documents = Got<"/api/claims/{id}">["documents"];

const m = messages({
  contract: { zh: "服务合同", en: "Contract" },
  invoice: { zh: "发票", en: "Invoice" },
  payment: { zh: "付款凭证", en: "Proof of payment" },
  download: (what: Text): Text => ({ zh: `下载${what.zh}`, en: `Download: ${what.en}` }),
  digest: { zh: "内容摘要 SHA-256", en: "SHA-256" },
});

/** A file's size as one reads it. */
function sizeText(bytes: number): string {
  return bytes < 1024 * 1024 ? `${Math.max(1, Math.round(bytes / 1024))} KB` : `${(bytes / 1024 / 1024).toFixed(1)} MB`;
}

/** The three documents of a claim, each to download, with the digest under which the log knows it. */
export function ClaimDocuments({ documents }: { documents: Documents }): ReactElement {
  const t = useText();
  return (
    <ul className={styles.documents}>
      {(["contract", "invoice", "payment"] as const).map((kind) => {
        const file = documents[kind];
        return (
          <li key={kind} className={styles.document}>
            <FileTextOutlined aria-hidden="true" className={styles.icon} />
            <div className={styles.words}>
              <h3 className={styles.kind}>{t(m[kind])}</h3>
              <p className={styles.name}>
                {file.name} <span className={styles.size}>{sizeText(file.bytes)}</span>
              </p>
              <p className={styles.digest} title={file.sha256}>
                {t(m.digest)} <code>{file.sha256.slice(0, 16)}…</code>
              </p>
              <a href={filePath(file.id)} download>
                <DownloadOutlined aria-hidden="true" /> {t(m.download(m[kind]))}
              </a>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
