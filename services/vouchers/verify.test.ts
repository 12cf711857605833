import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { approveClaim } from "./commands/approve-claim.ts";
import { testVouchers, type TestVouchers } from "./testing/test-vouchers.ts";
import { claimed, confirmed, fund, place, run } from "./testing/walk.ts";

let city: TestVouchers;

beforeAll(async () => {
  city = await testVouchers();
  const voucherId = await city.grant(city.buyer);
  await fund(city, 10_000_000);
  await place(city, voucherId, 1_000_000);
  await run(city, city.officer, approveClaim, { id: await claimed(city, await confirmed(city, voucherId, 2_000_000)) });
});

afterAll(() => city.drop());

/** Does harm as the tables' owner, looks at what the check says, and undoes it. */
async function after(harm: string, undo: string): Promise<string[]> {
  await sql.raw(harm).execute(city.base.owner);
  const codes = (await city.findings()).map((finding) => finding.split(" ")[0] ?? "");
  await sql.raw(undo).execute(city.base.owner);
  expect(await city.findings()).toEqual([]);
  return codes;
}

const LIVE = "state = 'placed'";

describe("the check sees", () => {
  test("an order that says more or less than its hold", async () => {
    expect(await after(`update vouchers.purchase set covered_fen = covered_fen - 1 where ${LIVE}`, `update vouchers.purchase set covered_fen = covered_fen + 1 where ${LIVE}`))
      .toEqual(["vouchers.amount_differs", "vouchers.hold_differs"]);
  });

  test("a state that was changed past the commands", async () => {
    const transfer = "'00000000-0000-0000-0000-000000000001'";
    expect(await after(`update vouchers.purchase set state = 'cancelled', resolve_transfer_id = ${transfer} where ${LIVE}`,
      "update vouchers.purchase set state = 'placed', resolve_transfer_id = null where state = 'cancelled'"))
      .toEqual(["vouchers.amount_differs", "vouchers.hold_differs"]);
  });

  test("a grant whose amount is not that of the ledger, the log and the view", async () => {
    expect(await after("update vouchers.voucher set granted_fen = granted_fen - 1", "update vouchers.voucher set granted_fen = granted_fen + 1"))
      .toEqual(["vouchers.amount_differs", "vouchers.log_differs", "vouchers.view_differs"]);
  });

  test("a payment of another sum, and a payment that is gone", async () => {
    expect(await after("update vouchers.payment set amount_fen = amount_fen + 1", "update vouchers.payment set amount_fen = amount_fen - 1"))
      .toEqual(["vouchers.payment_differs", "vouchers.view_differs", "vouchers.view_differs"]);
    await sql`create table kept as select * from vouchers.payment`.execute(city.base.owner);
    expect(await after("delete from vouchers.payment", "insert into vouchers.payment select * from kept"))
      .toEqual(["vouchers.payment_differs", "vouchers.view_differs", "vouchers.view_differs"]);
  });

  test("money that moved in the ledger alone", async () => {
    const account = "update ledger.account set debits_posted = debits_posted";
    expect(await after(`${account} + 1 where code like 'budget:%'`, `${account} - 1 where code like 'budget:%'`))
      .toEqual(["vouchers.trial_balance", "vouchers.view_differs"]);
  });

  test("a voucher that comes from no case", async () => {
    await sql`create table kept_case as select id, case_id from vouchers.voucher`.execute(city.base.owner);
    expect(await after("update vouchers.voucher set case_id = gen_random_uuid()", "update vouchers.voucher v set case_id = k.case_id from kept_case k where k.id = v.id"))
      .toEqual(["vouchers.log_differs", "vouchers.without_case"]);
  });
});

describe("the application's role", () => {
  test.each(["payment", "funding", "purchase_step"])("cannot change or delete a row of %s", async (table) => {
    await expect(sql.raw(`delete from vouchers.${table}`).execute(city.base.db)).rejects.toThrow(/permission denied/);
    await expect(sql.raw(`update vouchers.${table} set at = now()`).execute(city.base.db)).rejects.toThrow(/permission denied|does not exist/);
  });
});
