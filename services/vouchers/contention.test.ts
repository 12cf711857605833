import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { isProblem } from "#kernel/problem.ts";
import { approveClaim } from "./commands/approve-claim.ts";
import { cancelOrder } from "./commands/cancel-order.ts";
import { acceptOrder } from "./commands/accept-order.ts";
import { placeOrder } from "./commands/place-order.ts";
import { testVouchers, type TestVouchers } from "./testing/test-vouchers.ts";
import { claimed, confirmed, fund, place, run } from "./testing/walk.ts";

let city: TestVouchers;

beforeAll(async () => {
  city = await testVouchers();
});

afterAll(() => city.drop());

/** Codes of refusals, "done" where there was none. */
async function outcomes(calls: Promise<unknown>[]): Promise<string[]> {
  const settled = await Promise.allSettled(calls);
  return settled.map((each) => (each.status === "fulfilled" ? "done" : isProblem(each.reason) ? each.reason.code : String(each.reason))).sort();
}

describe("many at once", () => {
  test("sixteen orders on one purse never hold more than it has", async () => {
    const voucherId = await city.grant(city.buyer);
    const found = await outcomes(Array.from({ length: 16 }, () => run(city, city.buyer, placeOrder, {
      voucherId, offeringId: city.offerings.instrument, contractSumFen: 10_000_000, coveredFen: 4_000_000,
    })));
    expect(found.filter((each) => each === "done")).toHaveLength(12);
    expect(found.filter((each) => each === "vouchers.over_available")).toHaveLength(4);
    expect(await city.amounts(voucherId)).toMatchObject({ heldFen: 48_000_000, availableFen: 2_000_000 });
    expect(await city.findings()).toEqual([]);
  });

  test("sixteen grants of one case are one voucher, of sixteen cases too", async () => {
    const caseId = crypto.randomUUID();
    const same = await Promise.all(Array.from({ length: 16 }, () => city.grant(city.other, { caseId, year: 2027 })));
    expect(new Set(same).size).toBe(1);
    const found = await outcomes(Array.from({ length: 16 }, () => city.grant(city.other, { year: 2028 })));
    expect([found.filter((each) => each === "done").length, found.filter((each) => each === "vouchers.already_granted").length]).toEqual([1, 15]);
  });

  test("an order is accepted once, or cancelled", async () => {
    const { id } = await place(city, await city.grant(city.buyer, { year: 2027 }), 1_000_000);
    const moves = await outcomes([
      ...Array.from({ length: 4 }, () => run(city, city.agency, acceptOrder, { id })), run(city, city.buyer, cancelOrder, { id }),
    ]);
    // Cancelling is possible before and after accepting; accepting only once and not after cancelling.
    expect(moves.filter((each) => each === "done").length).toBeLessThanOrEqual(2);
    expect(new Set(moves)).toEqual(new Set(["done", "vouchers.order.wrong_state"]));
  });

  test("a claim is paid once, and a budget never twice", async () => {
    const voucherId = await city.grant(city.buyer, { year: 2026, scheme: "voucher-transfer" });
    const orders = await Promise.all([1, 2, 3].map(() => confirmed(city, voucherId, 1_000_000, undefined, city.offerings.transfer)));
    const claims = await Promise.all(orders.map((order) => claimed(city, order)));
    await fund(city, 1_000_000, "voucher-transfer");
    const decided = await outcomes([...claims, ...claims].map((id) => run(city, city.officer, approveClaim, { id })));
    expect(decided.filter((each) => each === "done")).toHaveLength(2);
    expect(new Set(decided)).toEqual(new Set(["done", "vouchers.budget_exhausted", "vouchers.claim.decided"]));
    expect(await city.amounts(voucherId)).toMatchObject({ usedFen: 1_500_000, redeemedFen: 1_000_000 });
    expect(await city.findings()).toEqual([]);
  });
});
