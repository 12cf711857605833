import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "#kernel/database/testing/test-database.ts";
import { capture, hold, openAccount, post, verifyLedger } from "./index.ts";

const UNIT = "CNY.fen";
const at = new Date("2026-03-01T00:00:00Z");
const id = (n: number): string => `00000000-0000-4000-8000-${n.toString().padStart(12, "0")}`;

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  const { db } = database;
  for (const code of ["budget", "shop"]) await openAccount(db, { code, kind: "test", unit: UNIT, at });
  await openAccount(db, { code: "purse", kind: "purse", unit: UNIT, limit: "debits_must_not_exceed_credits", at });
  await post(db, { id: id(1), debit: "budget", credit: "purse", amount: 100n, unit: UNIT, at });
  await hold(db, { id: id(2), debit: "purse", credit: "shop", amount: 60n, unit: UNIT, at });
  await capture(db, { id: id(3), holdId: id(2), amount: 50n, at });
  await hold(db, { id: id(4), debit: "purse", credit: "shop", amount: 20n, unit: UNIT, at });
});
afterAll(() => database.drop());

/** The first thing that the check names after the owner of the tables has done `damage`, which is then undone. */
async function firstAfter(damage: string): Promise<string> {
  const tx = await database.owner.startTransaction().execute();
  try {
    await sql.raw(damage).execute(tx);
    for await (const finding of verifyLedger(tx)) return `${finding.code} ${finding.where} ${finding.message.en}`;
    return "nothing";
  } finally {
    await tx.rollback().execute();
  }
}

describe("verifyLedger", () => {
  it("finds nothing in sound books, as the application sees them", async () => {
    for await (const finding of verifyLedger(database.db)) expect(finding).toBeUndefined();
  });

  it.each([
    ["update ledger.account set debits_posted = debits_posted + 1 where code = 'budget'",
      "ledger.posted_counter_wrong budget An account's posted counters differ from its entries (debits 101 for 100, credits 0 for 0, version 1 for 1)"],
    ["update ledger.account set debits_pending = 19 where code = 'purse'", /^ledger\.pending_counter_wrong purse .*debits 19 for 20/],
    ["update ledger.entry set amount = amount + 1 where transfer_id = '00000000-0000-4000-8000-000000000003' and side = 'debit'",
      /^ledger\.entry_differs_from_transfer purse #2 .*51 for 50/],
    ["update ledger.transfer set amount = 99 where id = '00000000-0000-4000-8000-000000000001'", /^ledger\.entry_differs_from_transfer purse #1 .*100 for 99/],
    ["update ledger.entry set credits = 1 where version = 1 and credits = 50", /^ledger\.running_sum_wrong shop #1/],
    ["delete from ledger.entry where side = 'debit' and amount = 50", /^ledger\.entries_missing 00000000-0000-4000-8000-000000000003/],
    ["update ledger.hold set held = 21, remaining = 21 where remaining > 0", /^ledger\.hold_state_wrong .*remaining 21 for 20/],
    ["update ledger.transfer set released = 11 where id = '00000000-0000-4000-8000-000000000003'", /^ledger\.hold_overdrawn .*50 \+ 11 of 60/],
    ["update ledger.account set unit = 'h' where code = 'budget'", /^ledger\.unit_differs 00000000-0000-4000-8000-000000000001/],
    ["alter table ledger.account drop constraint exceeds_debits; update ledger.account set credits_must_not_exceed_debits = true where code = 'shop'",
      /^ledger\.limit_broken shop/],
  ])("names what was changed by: %s", async (damage, expected) => {
    expect(await firstAfter(damage)).toEqual(expected instanceof RegExp ? expect.stringMatching(expected) : expected);
  });
});

describe("the application's role", () => {
  it.each([
    "update ledger.transfer set amount = 1", "delete from ledger.transfer", "truncate ledger.transfer cascade",
    "update ledger.entry set amount = 1", "delete from ledger.entry", "truncate ledger.entry",
    "update ledger.account set credits_posted = 1000000", "delete from ledger.account", "update ledger.hold set remaining = 1",
    "insert into ledger.entry (account_id, version, transfer_id, side, amount, debits, credits, at) select id, 99, id, 'debit', 1, 1, 0, now() from ledger.account",
    "insert into ledger.account (id, code, kind, unit, opened_at) values (gen_random_uuid(), 'x', 'x', 'x', now())",
    "insert into ledger.transfer (id, kind, debit_id, credit_id, amount, unit, at) select gen_random_uuid(), 'single', id, id, 1, 'x', now() from ledger.account",
    "insert into ledger.hold (transfer_id, debit_id, credit_id, held, remaining) select id, id, id, 1, 1 from ledger.account",
    "select ledger.enter(id, 'credit', id, 1, 0, now()) from ledger.account",
    "select ledger.record(null)", "select ledger.record_new(null)", "select ledger.lock_accounts('{}', '{}')",
    "alter table ledger.entry disable trigger all", "drop table ledger.entry",
    "create function ledger.open_account(text) returns int language sql as 'select 1'",
  ])("may not: %s", async (statement) => {
    await expect(sql.raw(statement).execute(database.db)).rejects.toThrow(/permission denied|must be owner/);
  });

  it("cannot lead the functions astray by its search path", async () => {
    await database.db.transaction().execute(async (tx) => {
      await sql.raw(`create temporary table account (id uuid, code text, debits_posted bigint);
        create function pg_temp.sum(bigint) returns bigint language sql as 'select 0::bigint';
        set local search_path = pg_temp, ledger, public`).execute(tx);
      expect(await post(tx, { id: id(9), debit: "budget", credit: "purse", amount: 1n, unit: UNIT, at })).toMatchObject({ status: "created" });
    });
    expect((await sql`select 1 from ledger.entry where transfer_id = ${id(9)}`.execute(database.db)).rows).toHaveLength(2);
  });
});
