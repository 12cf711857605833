import type { components } from "../api/schema.d.ts";
import type { ReceiptCardProps } from "./ReceiptCard.tsx";

export type Receipt = components["schemas"]["Receipt"];

interface Entry {
  at?: string;
  ref?: { id?: string };
}

function entryOf(receipt: Receipt): Entry {
  try {
    return JSON.parse(receipt.entry) as Entry;
  } catch {
    return {}; // Shown without what it says; checking it will tell what is wrong.
  }
}

/** What a receipt card shows of a receipt. A checkpoint is a signed note: origin, size and root, one to a line. */
export function receiptParts(receipt: Receipt): ReceiptCardProps {
  const [, size = "0", root = ""] = receipt.checkpoint.split("\n");
  const { at, ref } = entryOf(receipt);
  const query = ref?.id === undefined ? "" : `?index=${receipt.index}&ref=${encodeURIComponent(ref.id)}`;
  return { index: receipt.index, treeSize: Number(size), root, at, receipt, checkUrl: `${location.origin}/receipts/check${query}` };
}
