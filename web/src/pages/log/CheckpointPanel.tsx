import { useQuery } from "@tanstack/react-query";
import { Button, Typography } from "antd";
import type { ReactElement } from "react";
import { DateTime } from "../../components/DateTime.tsx";
import { download } from "../../components/download.ts";
import { Facts } from "../../components/Facts.tsx";
import { PageLoading } from "../../components/PageLoading.tsx";
import { Panel } from "../../components/Panel.tsx";
import { ProblemAlert } from "../../components/ProblemAlert.tsx";
import { messages } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import styles from "./Log.module.css";
import { checkpointQuery } from "./log-query.ts";

const m = messages({
  title: { zh: "日志的签名检查点", en: "The log's signed checkpoint" },
  explain: {
    zh: "检查点是整部日志的签名摘要。保存它，日后即可核对日志未被改写；公钥用于离线核验回执。",
    en: "The checkpoint is a signed digest of the whole log. Keep it to check later that nothing was rewritten; the public key checks receipts offline.",
  },
  origin: { zh: "日志名称", en: "Log" },
  size: { zh: "记录条数", en: "Entries" },
  at: { zh: "签名时间", en: "Signed at" },
  root: { zh: "日志树根", en: "Root of the log" },
  key: { zh: "公钥", en: "Public key" },
  download: { zh: "下载检查点", en: "Download the checkpoint" },
});

/** The newest signed head of the log and the key that signs it; open to all. */
export function CheckpointPanel(): ReactElement {
  const t = useText();
  const { data, error } = useQuery(checkpointQuery);
  return (
    <Panel title={t(m.title)}>
      <p className={styles.explain}>{t(m.explain)}</p>
      {error && !data && <ProblemAlert problem={error} />}
      {!data && !error && <PageLoading />}
      {data && (
        <>
          <Facts
            lines={[
              { term: m.origin, value: <span className="mono">{data.origin}</span> },
              { term: m.size, value: <span className="number">{data.size.toLocaleString("en")}</span> },
              { term: m.at, value: <DateTime value={data.at} /> },
              { term: m.root, value: <Typography.Text copyable className="mono">{data.root}</Typography.Text>, wide: true },
              { term: m.key, value: <Typography.Text copyable className="mono">{data.publicKey}</Typography.Text>, wide: true },
            ]}
          />
          <Button className={styles.download ?? ""} onClick={() => download(`checkpoint-${data.size}.json`, `${JSON.stringify(data, null, 2)}\n`, "application/json")}>
            {t(m.download)}
          </Button>
        </>
      )}
    </Panel>
  );
}
