import type { Finding } from "#kernel/finding.ts";
import { canonicalJson } from "./canonical-json.ts";
import { entryFrom } from "./entry-body.ts";
import { finding } from "./findings.ts";
import { leafHash, sameHash } from "./hashing.ts";
import type { LogEntry } from "./model.ts";

export interface EntryRow {
  index: bigint;
  body: string;
  leaf_hash: Buffer;
  at: Date;
  type: string;
  actor: string | null;
  subject: string | null;
  ref_kind: string | null;
  ref_id: string | null;
}

/** Compares a stored entry with its own bytes. */
export function* checkEntry(row: EntryRow): Iterable<Finding> {
  const where = Number(row.index);
  if (!sameHash(leafHash(row.body), row.leaf_hash)) {
    yield finding("leaf_wrong", where, "记录内容与其哈希不符", "The entry's bytes differ from its hash");
  }
  const entry = read(row);
  if (!entry) yield finding("body_malformed", where, "记录不是规范 JSON", "The entry is not canonical JSON");
  else if (!quotes(row, entry)) {
    yield finding("columns_differ", where, "检索列与记录内容不符", "The columns beside the entry differ from its bytes");
  }
}

function read(row: EntryRow): LogEntry | null {
  try {
    const entry = entryFrom(row.body, Number(row.index), row.leaf_hash);
    return canonicalJson(JSON.parse(row.body)) === row.body ? entry : null;
  } catch {
    return null;
  }
}

function quotes(row: EntryRow, entry: LogEntry): boolean {
  return row.at.getTime() === entry.at.getTime() && row.type === entry.type && row.actor === entry.actor
    && row.subject === entry.subject && row.ref_kind === entry.ref.kind && row.ref_id === entry.ref.id;
}
