import type { Toolbox } from "#kernel/command/toolbox.ts";

/** What the window asks of the tamper-evident log, where there is one. */
interface LogReader {
  /** Entries about a thing, oldest first. */
  entriesAbout(ref: { kind: string; id: string }): Promise<{ index: number; type: string; data: Record<string, unknown> }[]>;
}

export function logOf(tools: Toolbox): LogReader | null {
  const { log } = tools as { log?: Partial<LogReader> };
  return log?.entriesAbout ? (log as LogReader) : null;
}

/** Where each step of a case stands in the log: its number among the case's steps -> index of the entry. */
export async function receiptsOf(tools: Toolbox, caseId: string): Promise<Map<number, number>> {
  const log = logOf(tools);
  const entries = log ? await log.entriesAbout({ kind: "case", id: caseId }) : [];
  return new Map(entries.flatMap((entry) => (entry.type.startsWith("window.case.") && typeof entry.data["seq"] === "number" ? [[entry.data["seq"], entry.index]] : [])));
}
