import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { Panel } from "../../components/Panel.tsx";
import { Timeline } from "../../components/Timeline.tsx";
import { messages, type Text } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { ReceiptDrawer } from "../log/ReceiptDrawer.tsx";
import { caseEvents } from "./case-events.ts";
import type { Case } from "./case-view.ts";
import styles from "./CaseHistory.module.css";

const m = messages({
  title: { zh: "办理记录", en: "History" },
  receipt: (index: number): Text => ({ zh: `回执（存证序号 ${index}）`, en: `Receipt (log index ${index})` }),
});

/** What happened to a case; each step opens its receipt. */
export function CaseHistory({ found }: { found: Case }): ReactElement {
  const t = useText();
  const [opened, setOpened] = useState<number | null>(null);
  const proofOf = (index: number): ReactElement => (
    <Button type="link" size="small" className={styles.receipt ?? ""} onClick={() => setOpened(index)}>
      {t(m.receipt(index))}
    </Button>
  );
  return (
    <Panel title={t(m.title)}>
      <Timeline events={caseEvents(found.events, proofOf)} />
      <ReceiptDrawer index={opened} about={found.id} onClose={() => setOpened(null)} />
    </Panel>
  );
}
