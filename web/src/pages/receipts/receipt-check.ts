import type { Text } from "../../language/text.ts";

/** What came of checking a receipt. */
export interface ReceiptFinding {
  valid: boolean;
  /** What the entry says, when it stands in the log. */
  entry?: { index: number; at: string; what: Text; subject?: Text | undefined } | undefined;
  treeSize?: number | undefined;
  root?: string | undefined;
  /** The first thing wrong, when there is one. */
  reason?: Text | undefined;
}
