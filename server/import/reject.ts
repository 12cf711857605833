import type { Text } from "#kernel/text.ts";

/** Why one row cannot be taken, where exactly, and what would mend it. */
export interface Reject {
  /** Line of the file (JSONL, CSV) or row of the sheet (XLSX), from 1. */
  line: number;
  /** Column as it is named in the file. */
  field: string;
  value: string;
  reason: Text;
  remedy: Text;
}

/** A field that cannot be read; the row's line is added by whoever knows it. */
export class BadField extends Error {
  readonly field: string;
  readonly value: unknown;
  readonly reason: Text;
  readonly remedy: Text;

  constructor(field: string, value: unknown, reason: Text, remedy: Text) {
    super(`${field}: ${reason.en}`);
    this.name = "BadField";
    this.field = field;
    this.value = value;
    this.reason = reason;
    this.remedy = remedy;
  }
}

const MOST_CHARS = 200;

/** A value as the rejects file shows it: one line, not too long. */
export function shown(value: unknown): string {
  const text = typeof value === "string" ? value : value === undefined || value === null ? "" : JSON.stringify(value);
  return text.length > MOST_CHARS ? `${text.slice(0, MOST_CHARS)}…` : text;
}
