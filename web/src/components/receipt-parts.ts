import type { components } from "../api/schema.d.ts";
import type { ReceiptCardProps } from "./ReceiptCard.tsx";

export type Receipt = components["schemas"]["Receipt"];

/** What a receipt card shows of a receipt. A checkpoint is a signed note: origin, size and root, one to a line. */
export function receiptParts(receipt: Receipt): ReceiptCardProps {
  const [, size = "0", root = ""] = receipt.checkpoint.split("\n");
  let at: string | undefined;
  try {
    at = (JSON.parse(receipt.entry) as { at?: string }).at;
  } catch {
    at = undefined; // Shown without its time; checking it will say what is wrong.
  }
  return { index: receipt.index, treeSize: Number(size), root, at, receipt, checkUrl: `${location.origin}/receipts/check` };
}
