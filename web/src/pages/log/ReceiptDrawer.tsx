import { useQuery } from "@tanstack/react-query";
import { Drawer } from "antd";
import type { ReactElement } from "react";
import { PageLoading } from "../../components/PageLoading.tsx";
import { PathLink } from "../../components/PathLink.tsx";
import { ProblemAlert } from "../../components/ProblemAlert.tsx";
import { ReceiptCard } from "../../components/ReceiptCard.tsx";
import { receiptParts } from "../../components/receipt-parts.ts";
import { messages } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { receiptQuery } from "./log-query.ts";

const m = messages({
  title: { zh: "存证回执", en: "Receipt" },
  check: { zh: "去核验回执", en: "Check a receipt" },
});

interface ReceiptDrawerProps {
  index: number | null;
  /** The thing that the entry is about; whoever can name it need not be entitled to the whole log. */
  about?: string;
  onClose: () => void;
}

/** The receipt of one entry of the log. */
export function ReceiptDrawer({ index, about, onClose }: ReceiptDrawerProps): ReactElement {
  const t = useText();
  return (
    <Drawer title={t(m.title)} open={index !== null} onClose={onClose} size="min(680px, 100vw)">
      {index !== null && <ReceiptOf index={index} about={about} />}
    </Drawer>
  );
}

/** The receipt itself, with the way to where it is checked. */
export function ReceiptOf({ index, about }: { index: number; about?: string | undefined }): ReactElement {
  const t = useText();
  const receipt = useQuery(receiptQuery(index, about));
  if (receipt.error) return <ProblemAlert problem={receipt.error} />;
  if (!receipt.data) return <PageLoading />;
  return (
    <div className="stack">
      <ReceiptCard {...receiptParts(receipt.data)} />
      <p>
        <PathLink path="/receipts/check">{t(m.check)}</PathLink>
      </p>
    </div>
  );
}
