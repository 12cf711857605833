import { sql } from "kysely";
import type { Db } from "#kernel/database/types.ts";
import type { HoldState, StatementLine, Transfer, TransferKind } from "./model.ts";
import { balance } from "./read-balance.ts";

export interface TransferRow {
  id: string;
  sequence: bigint;
  kind: TransferKind;
  debit: string;
  credit: string;
  amount: bigint;
  released: bigint;
  unit: string;
  at: Date;
  expires_at: Date | null;
  hold_id: string | null;
  closes: boolean;
  ref: string | null;
  metadata: Record<string, unknown>;
}

export function toTransfer(row: TransferRow): Transfer {
  return {
    id: row.id, sequence: row.sequence, kind: row.kind, debit: row.debit, credit: row.credit, amount: row.amount,
    released: row.released, unit: row.unit, at: row.at, expiresAt: row.expires_at, holdId: row.hold_id,
    closes: row.closes, ref: row.ref, metadata: row.metadata,
  };
}

const transfers = sql`
  select t.*, d.code as debit, c.code as credit from ledger.transfer t
  join ledger.account d on d.id = t.debit_id join ledger.account c on c.id = t.credit_id`;

/** One transfer, or null. */
export async function findTransfer(db: Db, id: string): Promise<Transfer | null> {
  const { rows: [row] } = await sql<TransferRow>`${transfers} where t.id = ${id}`.execute(db);
  return row ? toTransfer(row) : null;
}

/** All transfers that carry a reference, in the order in which they were recorded. */
export async function transfersOf(db: Db, ref: string): Promise<Transfer[]> {
  const { rows } = await sql<TransferRow>`${transfers} where t.ref = ${ref} order by t.sequence`.execute(db);
  return rows.map(toTransfer);
}

/** What became of a hold so far, or null when there is none of this id. */
export async function findHold(db: Db, id: string): Promise<HoldState | null> {
  const { rows: [row] } = await sql<HoldState>`
    select h.transfer_id as id, d.code as debit, c.code as credit, d.unit, h.held, h.captured, h.released, h.remaining,
      h.expires_at as "expiresAt", h.resolved_by as "resolvedBy"
    from ledger.hold h join ledger.account d on d.id = h.debit_id join ledger.account c on c.id = h.credit_id
    where h.transfer_id = ${id}`.execute(db);
  return row ?? null;
}

export interface StatementPage {
  lines: StatementLine[];
  /** Give it as `after` for the next page; null at the end. */
  next: bigint | null;
}

/**
 * An account's entries with running sums, newest first unless told otherwise.
 * @param page `after` is the version of the last line seen; at most 1000 lines a page
 * @throws Problem `ledger.account_not_found`
 */
export async function statement(
  db: Db, code: string, page: { after?: bigint; limit?: number; order?: "newest" | "oldest" } = {},
): Promise<StatementPage> {
  const limit = Math.min(Math.max(page.limit ?? 50, 1), 1000);
  const oldest = page.order === "oldest";
  const after = page.after ?? null;
  const beyond = after === null ? sql`true` : oldest ? sql`e.version > ${after}` : sql`e.version < ${after}`;
  const { rows } = await sql<StatementLine>`
    select e.version, e.transfer_id as "transferId", t.kind, e.side, e.amount, o.code as counterpart, e.debits, e.credits,
      e.at, t.ref, t.metadata
    from ledger.account a
    join ledger.entry e on e.account_id = a.id
    join ledger.transfer t on t.id = e.transfer_id
    join ledger.account o on o.id = case when e.side = 'debit' then t.credit_id else t.debit_id end
    where a.code = ${code} and ${beyond}
    order by e.version ${oldest ? sql`asc` : sql`desc`} limit ${limit + 1}`.execute(db);
  if (rows.length === 0) await balance(db, code); // tells an unknown account from an empty one
  const lines = rows.slice(0, limit);
  return { lines, next: rows.length > limit ? (lines.at(-1)?.version ?? null) : null };
}
