import type { components } from "../../api/schema.d.ts";
import type { Text } from "../../language/text.ts";
import { entryName } from "../log/entry-names.ts";

/** What came of checking a receipt. */
export interface ReceiptFinding {
  valid: boolean;
  /** The outcome in a sentence; when it does not hold, the first thing wrong. */
  reason: Text;
  /** What the entry says, when it stands in the log. */
  entry?: { index: number; at: string; what: Text; about: string; data: Record<string, unknown> } | undefined;
  treeSize?: number | undefined;
  root?: string | undefined;
}

interface Checked {
  valid: boolean;
  message: Text;
  entry: components["schemas"]["LogEntry"] | null;
  size: number | null;
}

/** The server's answer as the page shows it; the root is the one that the receipt itself names. */
export function findingOf({ valid, message, entry, size }: Checked, receipt: unknown): ReceiptFinding {
  const checkpoint = (receipt as { checkpoint?: unknown } | null)?.checkpoint;
  return {
    valid,
    reason: message,
    entry: entry
      ? { index: entry.index, at: entry.at, what: entryName(entry.type), about: `${entry.ref.kind}:${entry.ref.id}`, data: entry.data }
      : undefined,
    treeSize: size ?? undefined,
    root: valid && typeof checkpoint === "string" ? checkpoint.split("\n")[2] : undefined,
  };
}
