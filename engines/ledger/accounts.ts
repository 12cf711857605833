import { sql } from "kysely";
import type { Db } from "#kernel/database/types.ts";
import type { AccountTerms, Balance } from "./model.ts";
import { type AccountRow, toBalance } from "./read-balance.ts";
import { asProblem } from "./refusals.ts";

/**
 * Opens an account, or returns the one that already has this code.
 * @throws Problem `ledger.account_exists_with_different_terms` when kind, unit or limit differ from the account's
 */
export async function openAccount(db: Db, terms: AccountTerms): Promise<Balance> {
  const { code, kind, unit, limit = null, at } = terms;
  return one(db, sql<AccountRow>`select * from ledger.open_account(${code}, ${kind}, ${unit}, ${limit}, ${at})`);
}

/**
 * Closes an account for good; a repeat changes nothing. Its entries and its balance stay.
 * @throws Problem `ledger.account_not_found`, `ledger.account_has_pending`
 */
export async function closeAccount(db: Db, account: { code: string; at: Date }): Promise<Balance> {
  return one(db, sql<AccountRow>`select * from ledger.close_account(${account.code}, ${account.at})`);
}

async function one(db: Db, query: ReturnType<typeof sql<AccountRow>>): Promise<Balance> {
  try {
    const { rows: [row] } = await query.execute(db);
    if (!row) throw new Error("the ledger returned no account");
    return toBalance(row);
  } catch (error) {
    throw asProblem(error);
  }
}
