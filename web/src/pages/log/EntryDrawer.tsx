import { Drawer } from "antd";
import type { ReactElement } from "react";
import { DateTime } from "../../components/DateTime.tsx";
import { Facts } from "../../components/Facts.tsx";
import { messages, type Text } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { SubjectLink } from "../registry/SubjectLink.tsx";
import { entryName, refKindName } from "./entry-names.ts";
import styles from "./Log.module.css";
import type { LogEntry } from "./log-query.ts";
import { ReceiptOf } from "./ReceiptDrawer.tsx";

const m = messages({
  title: (index: number): Text => ({ zh: `第 ${index} 条记录`, en: `Entry ${index}` }),
  what: { zh: "事项", en: "What" },
  at: { zh: "时间", en: "When" },
  about: { zh: "对象", en: "About" },
  subject: { zh: "主体", en: "Subject" },
  actor: { zh: "经手", en: "By" },
  data: { zh: "内容（只含编号、金额和摘要）", en: "Content (numbers, amounts and digests only)" },
  leaf: { zh: "叶哈希", en: "Leaf hash" },
});

/** One entry in full, with its receipt. */
export function EntryDrawer({ entry, onClose }: { entry: LogEntry | null; onClose: () => void }): ReactElement {
  const t = useText();
  return (
    <Drawer title={entry && t(m.title(entry.index))} open={entry !== null} onClose={onClose} size="min(680px, 100vw)">
      {entry && <EntryView entry={entry} />}
    </Drawer>
  );
}

function EntryView({ entry }: { entry: LogEntry }): ReactElement {
  const t = useText();
  return (
    <div className={styles.stack}>
      <Facts
        lines={[
          { term: m.what, value: <>{t(entryName(entry.type))} <code>{entry.type}</code></> },
          { term: m.at, value: <DateTime value={entry.at} /> },
          { term: m.about, value: <>{t(refKindName(entry.ref.kind))} <code className={styles.id}>{entry.ref.id}</code></>, wide: true },
          entry.subject !== null && { term: m.subject, value: <SubjectLink id={entry.subject} />, wide: true },
          entry.actor !== null && { term: m.actor, value: <code className={styles.id}>{entry.actor}</code>, wide: true },
          { term: m.leaf, value: <code className={styles.id}>{entry.leafHash}</code>, wide: true },
          // A long content scrolls inside; the keyboard must be able to reach it.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          { term: m.data, value: <pre className={styles.data} tabIndex={0}>{JSON.stringify(entry.data, null, 2)}</pre>, wide: true },
        ]}
      />
      <ReceiptOf index={entry.index} />
    </div>
  );
}
