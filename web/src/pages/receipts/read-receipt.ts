import type { components } from "../../api/schema.d.ts";

type Receipt = components["schemas"]["Receipt"];

/** What a page shows of a receipt; the log's size and root are those that its checkpoint signs. */
export interface ReceiptView {
  index: number;
  treeSize: number;
  root: string;
  /** Address of the page that checks this receipt. */
  checkUrl: string;
}

/** Reads a receipt as the API gave it; null when there is none. */
export function readReceipt(given: unknown): ReceiptView | null {
  if (typeof given !== "object" || given === null) return null;
  const { index, checkpoint } = given as Partial<Receipt>;
  if (typeof index !== "number" || typeof checkpoint !== "string") return null;
  // A C2SP checkpoint: origin, size and root, each on a line.
  const [, size, root = ""] = checkpoint.split("\n");
  return { index, treeSize: Number(size), root, checkUrl: `${location.origin}/receipts/check` };
}
