import { sql } from "kysely";
import type { Db, Tx } from "#kernel/database/types.ts";
import type { Fen } from "#kernel/money.ts";

export interface Funding {
  id: string;
  scheme: string;
  year: number;
  amountFen: Fen;
  /** Number of the document that appropriates the money. */
  document: string;
  transferId: string;
  at: Date;
  byMembership: string | null;
}

export async function insertFunding(tx: Tx, f: Funding): Promise<void> {
  await sql`insert into vouchers.funding (id, scheme, year, amount_fen, document, transfer_id, at, by_membership)
    values (${f.id}, ${f.scheme}, ${f.year}, ${f.amountFen}, ${f.document}, ${f.transferId}, ${f.at}, ${f.byMembership})`.execute(tx);
}

/** What was put into a budget, oldest first. */
export async function fundingsOf(db: Db, scheme: string, year: number): Promise<Funding[]> {
  const { rows } = await sql<Funding>`
    select id, scheme, year, amount_fen as "amountFen", document, transfer_id as "transferId", at, by_membership as "byMembership"
    from vouchers.funding where scheme = ${scheme} and year = ${year} order by at, id`.execute(db);
  return rows;
}

/** Schemes and years that have a voucher or a budget. */
export async function linesKnown(db: Db): Promise<{ scheme: string; year: number }[]> {
  const { rows } = await sql<{ scheme: string; year: number }>`
    select scheme, year from vouchers.voucher union select scheme, year from vouchers.funding order by 1, 2`.execute(db);
  return rows;
}
