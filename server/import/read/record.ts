import type { Reject } from "../reject.ts";

/** One record of a file: its place, and its values by column name as the file has them; or what is wrong with it. */
export type FileRecord =
  | { line: number; values: Record<string, unknown> }
  | { line: number; bad: Pick<Reject, "field" | "value" | "reason" | "remedy"> };

export interface OpenedFile {
  records: AsyncIterable<FileRecord>;
  /** Column names, where the format has them before the first record. */
  header: Promise<string[] | null>;
  /** Bytes of the file read so far, for progress. */
  bytesRead(): number;
}
