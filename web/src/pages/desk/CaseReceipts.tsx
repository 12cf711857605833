import { SafetyCertificateOutlined } from "@ant-design/icons";
import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { DateTime } from "../../components/DateTime.tsx";
import { Panel } from "../../components/Panel.tsx";
import { messages, type Text } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { useSession } from "../../session/use-session.ts";
import type { Case } from "../cases/case-view.ts";
import { ReceiptDrawer } from "../log/ReceiptDrawer.tsx";
import styles from "./CaseReceipts.module.css";

const m = messages({
  title: { zh: "存证回执", en: "Receipts" },
  open: (label: Text, index: number): Text => ({ zh: `${label.zh}：查看回执（序号 ${index}）`, en: `${label.en}: receipt (index ${index})` }),
  receipt: { zh: "查看回执", en: "Receipt" },
});

/** Every step of the case stands in the log; each can prove it. */
export function CaseReceipts({ events }: { events: Case["events"] }): ReactElement | null {
  const t = useText();
  const { may } = useSession();
  const [opened, setOpened] = useState<number | null>(null);
  const logged = events.flatMap((event) => (event.logIndex === null ? [] : [{ ...event, index: event.logIndex }])).toReversed();
  if (!may("log.entries.read") || logged.length === 0) return null;
  return (
    <Panel title={t(m.title)}>
      <ul className={styles.receipts}>
        {logged.map((event) => (
          <li key={event.seq}>
            <span>{t(event.label)}</span>
            <span className={styles.note}>
              <DateTime value={event.at} />
            </span>
            <Button size="small" icon={<SafetyCertificateOutlined aria-hidden="true" />} aria-label={t(m.open(event.label, event.index))} onClick={() => setOpened(event.index)}>
              {t(m.receipt)}
            </Button>
          </li>
        ))}
      </ul>
      <ReceiptDrawer index={opened} onClose={() => setOpened(null)} />
    </Panel>
  );
}
