import type { ReactElement } from "react";
import { answer, api } from "../../api/client.ts";
import { useCommand } from "../../api/use-command.ts";
import { PageTitle } from "../../components/PageTitle.tsx";
import { Panel } from "../../components/Panel.tsx";
import { ProblemAlert } from "../../components/ProblemAlert.tsx";
import { messages } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { CheckpointPanel } from "../log/CheckpointPanel.tsx";
import { findingOf } from "./receipt-check.ts";
import { ReceiptForm } from "./ReceiptForm.tsx";
import { ReceiptResult } from "./ReceiptResult.tsx";
import { useLinkedReceipt } from "./use-linked-receipt.ts";

const m = messages({
  title: { zh: "核验回执", en: "Check a receipt" },
  lead: {
    zh: "凭回执即可核验一条记录确在防篡改日志之中，无需登录；也可离线核验。",
    en: "A receipt proves that a record stands in the tamper-evident log. No sign-in needed; it can be checked offline as well.",
  },
  receipt: { zh: "回执", en: "The receipt" },
  result: { zh: "核验结果", en: "Result" },
});

export function CheckReceiptPage(): ReactElement {
  const t = useText();
  const check = useCommand({
    refresh: false,
    run: async (receipt: unknown, headers) => findingOf(await answer(api.POST("/api/receipts/verify", { body: { receipt }, headers })), receipt),
  });
  const notFound = useLinkedReceipt(check.mutate);
  return (
    <div className="stack">
      <PageTitle lead={t(m.lead)}>{t(m.title)}</PageTitle>
      <Panel title={t(m.receipt)}>
        <ReceiptForm pending={check.isPending} onCheck={check.mutate} />
      </Panel>
      <ProblemAlert problem={check.error ?? notFound} />
      {check.data && (
        <Panel title={t(m.result)}>
          <ReceiptResult finding={check.data} />
        </Panel>
      )}
      <CheckpointPanel />
    </div>
  );
}
