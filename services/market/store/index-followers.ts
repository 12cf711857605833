import { sql } from "kysely";
import type { Db } from "#kernel/database/types.ts";
import { trimOutbox, type OutboxPosition } from "./outbox.ts";

/** A place in the line of one database's changes: `LINE/TXID:SEQ`. */
export type Checkpoint = string & { readonly __checkpoint: "market.outbox" };

export function checkpointOf(line: string, position: OutboxPosition): Checkpoint {
  return `${line}/${position}` as Checkpoint;
}

/** The line and the place in it; a text that is no checkpoint belongs to no line. */
export function placeOf(checkpoint: string): { line: string; position: OutboxPosition } {
  const at = checkpoint.indexOf("/");
  return { line: checkpoint.slice(0, Math.max(0, at)), position: checkpoint.slice(at + 1) as OutboxPosition };
}

/** Which line of changes this database keeps. */
export async function lineOf(db: Db): Promise<string> {
  const { rows } = await sql<{ line: string }>`select line::text from market.outbox_line`.execute(db);
  const line = rows[0]?.line;
  if (line === undefined) throw new Error("market.outbox_line has lost its row");
  return line;
}

/** True when nothing after the checkpoint was forgotten, and the checkpoint is of this database's past. */
export async function canFollowFrom(db: Db, checkpoint: string | undefined): Promise<boolean> {
  if (checkpoint === undefined) return false;
  const { line, position } = placeOf(checkpoint);
  const [txid = "", seq = ""] = position.split(":");
  if (!/^\d+$/.test(txid) || !/^\d+$/.test(seq)) return false;
  const { rows } = await sql<{ ok: boolean }>`
    select line::text = ${line} and (trimmed_txid, trimmed_seq) <= (${txid}::xid8, ${seq}::bigint)
      and ${txid}::xid8 < pg_snapshot_xmax(pg_current_snapshot()) as ok
    from market.outbox_line`.execute(db);
  return rows[0]?.ok ?? false;
}

/** Tells that a folder follows, and where it stands; a folder that is yet to be built has no checkpoint. */
export async function noteFollower(db: Db, folder: string, checkpoint: string | undefined): Promise<void> {
  const [txid, seq] = checkpoint === undefined ? [null, null] : placeOf(checkpoint).position.split(":");
  await sql`insert into market.index_follower (folder, txid, seq, seen_at) values (${folder}, ${txid}::xid8, ${seq}::bigint, now())
    on conflict (folder) do update set txid = excluded.txid, seq = excluded.seq, seen_at = now()`.execute(db);
}

/** Forgets what every follower has taken. A follower that was not seen for a day no longer counts; it will rebuild. */
export async function trimFollowed(db: Db): Promise<void> {
  await db.transaction().execute(async (tx) => {
    // One row that all trimmers lock, so that the mark only moves forward.
    await sql`select from market.outbox_line for update`.execute(tx);
    await sql`delete from market.index_follower where seen_at < now() - interval '1 day'`.execute(tx);
    const { rows } = await sql<{ txid: string | null; seq: bigint | null }>`
      select txid::text, seq from market.index_follower order by txid nulls first, seq limit 1`.execute(tx);
    const [slowest] = rows;
    if (!slowest || slowest.txid === null || slowest.seq === null) return;
    const { numAffectedRows } = await sql`
      update market.outbox_line set trimmed_txid = ${slowest.txid}::xid8, trimmed_seq = ${slowest.seq}
      where (trimmed_txid, trimmed_seq) < (${slowest.txid}::xid8, ${slowest.seq}::bigint)`.execute(tx);
    if (numAffectedRows) await trimOutbox(tx, `${slowest.txid}:${slowest.seq}` as OutboxPosition);
  });
}

/** Asks whoever writes a folder to build it anew. @returns false when nobody follows with that folder */
export async function wishRebuild(db: Db, folder: string): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update market.index_follower set rebuild_wanted_at = now(), rebuild_documents = null where folder = ${folder}`.execute(db);
  return Boolean(numAffectedRows);
}

/** Notes how far a rebuild has come; `done` ends the wish for it. */
export async function noteRebuild(db: Db, folder: string, documents: number, done: boolean): Promise<void> {
  await sql`update market.index_follower set seen_at = now(), rebuild_documents = ${documents},
    rebuilt_at = case when ${done} then now() else rebuilt_at end,
    rebuild_wanted_at = case when ${done} then null else rebuild_wanted_at end
    where folder = ${folder}`.execute(db);
}

export interface RebuildState {
  wanted: boolean;
  documents: number | null;
}

/** Whether somebody wishes a rebuild of the folder, and how far it has come. */
export async function rebuildState(db: Db, folder: string): Promise<RebuildState> {
  const { rows } = await sql<RebuildState>`
    select rebuild_wanted_at is not null as wanted, rebuild_documents as documents from market.index_follower where folder = ${folder}`.execute(db);
  return rows[0] ?? { wanted: false, documents: null };
}
