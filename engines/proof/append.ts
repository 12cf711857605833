import { sql } from "kysely";
import type { Db, Tx } from "#kernel/database/types.ts";
import { bodyOf, entryFrom } from "./entry-body.ts";
import type { EntryDraft, LogEntry } from "./model.ts";

/**
 * Appends entries within the caller's transaction and gives each the next index. Every writer of the log waits for the
 * row lock that this takes until the transaction ends: append last, and commit.
 */
export async function append(tx: Tx, drafts: readonly EntryDraft[]): Promise<LogEntry[]> {
  if (drafts.length === 0) return [];
  const bodies = drafts.map(bodyOf);
  const { rows } = await sql<{ entry_index: bigint; entry_hash: Buffer }>`
    select * from proof.append(${bodies}::text[])`.execute(tx);
  return rows.map((row, place) => entryFrom(bodies[place] ?? "", Number(row.entry_index), row.entry_hash));
}

interface EntryRow {
  index: bigint;
  body: string;
  leaf_hash: Buffer;
}

/** Which entries to read; all conditions hold together. `before` and `after` are indices, not included. */
export interface EntryFilter {
  subject?: string | undefined;
  ref?: { kind: string; id?: string | undefined } | undefined;
  type?: string | undefined;
  before?: number | undefined;
  after?: number | undefined;
  limit?: number | undefined;
  order?: "newest" | "oldest" | undefined;
}

/** Reads entries, newest first unless told otherwise; 50 at a time by default, 1000 at most. */
export async function entries(db: Db, filter: EntryFilter = {}): Promise<LogEntry[]> {
  const { subject, ref, type, before, after, limit = 50, order = "newest" } = filter;
  const conditions = [
    subject === undefined ? null : sql`subject = ${subject}`,
    ref === undefined ? null : sql`ref_kind = ${ref.kind}`,
    ref?.id === undefined ? null : sql`ref_id = ${ref.id}`,
    type === undefined ? null : sql`type = ${type}`,
    before === undefined ? null : sql`index < ${before}`,
    after === undefined ? null : sql`index > ${after}`,
  ].filter((condition) => condition !== null);
  const { rows } = await sql<EntryRow>`
    select index, body, leaf_hash from proof.entry
    where ${conditions.length > 0 ? sql.join(conditions, sql` and `) : sql`true`}
    order by index ${order === "oldest" ? sql`asc` : sql`desc`}
    limit ${Math.min(Math.max(limit, 1), 1000)}`.execute(db);
  return rows.map((row) => entryFrom(row.body, Number(row.index), row.leaf_hash));
}

/** The entry at an index, or null. */
export async function entryAt(db: Db, index: number): Promise<LogEntry | null> {
  const { rows: [row] } = await sql<EntryRow>`
    select index, body, leaf_hash from proof.entry where index = ${index}`.execute(db);
  return row ? entryFrom(row.body, index, row.leaf_hash) : null;
}
