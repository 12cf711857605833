import { sql } from "kysely";
import type { Db, Tx } from "#kernel/database/types.ts";
import type { DocKind } from "../model.ts";

/** Where a reader of changes stands: the last transaction and row it has taken. Text, because both outgrow a double. */
export type OutboxPosition = string & { readonly __position: "market.outbox" };

/** Before every change. */
export const OUTBOX_START = "0:0" as OutboxPosition;

export interface Change {
  op: "upsert" | "delete";
  kind: DocKind;
  id: string;
  position: OutboxPosition;
}

/**
 * Changes after a position, oldest first, of transactions that are finished and have none older still running: a change
 * is never passed over because its transaction committed late.
 */
export async function pullChanges(db: Db | Tx, after: OutboxPosition, limit: number): Promise<Change[]> {
  const [txid = "0", seq = "0"] = after.split(":");
  const { rows } = await sql<{ txid: string; seq: bigint; op: Change["op"]; kind: DocKind; id: string }>`
    select txid::text, seq, op, kind, id from market.outbox
    where (txid, seq) > (${txid}::xid8, ${seq}::bigint) and txid < pg_snapshot_xmin(pg_current_snapshot())
    order by txid, seq limit ${limit}`.execute(db);
  return rows.map(({ txid, seq, op, kind, id }) => ({ op, kind, id, position: `${txid}:${seq}` as OutboxPosition }));
}

/** The position from which a reader misses nothing that a snapshot taken from now on might not show. Take it before a rebuild. */
export async function currentPosition(db: Db | Tx): Promise<OutboxPosition> {
  const { rows } = await sql<{ xmin: string }>`
    select (pg_snapshot_xmin(pg_current_snapshot())::text::numeric - 1)::text as xmin`.execute(db);
  return `${rows[0]?.xmin ?? "0"}:9223372036854775807` as OutboxPosition;
}

/** Forgets changes that every reader has taken. */
export async function trimOutbox(db: Db | Tx, upTo: OutboxPosition): Promise<void> {
  const [txid = "0", seq = "0"] = upTo.split(":");
  await sql`delete from market.outbox where (txid, seq) <= (${txid}::xid8, ${seq}::bigint)`.execute(db);
}
