import type { Hash } from "./hashing.ts";

/** What is to be logged: ids, amounts and digests, never personal data, since it cannot be taken back. */
export interface EntryDraft {
  at: Date;
  /** `room.what_happened`, in the past tense. */
  type: string;
  /** Who did it, by id. */
  actor: string | null;
  /** Whom it concerns, by id. */
  subject?: string | null | undefined;
  /** What it concerns. */
  ref: { kind: string; id: string };
  data: Record<string, unknown>;
}

/** A line of the log. */
export interface LogEntry {
  /** Its place, from 0, without gaps. */
  index: number;
  at: Date;
  type: string;
  actor: string | null;
  subject: string | null;
  ref: { kind: string; id: string };
  data: Record<string, unknown>;
  /** The canonical JSON that was hashed. */
  body: string;
  leafHash: Hash;
}

/** A tree head: the log's first `size` entries have this root. */
export interface TreeHead {
  size: number;
  root: Hash;
}
