import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { balance, trialBalance } from "#engines/ledger/index.ts";
import { ask } from "#kernel/command/execute.ts";
import { approveClaim } from "./commands/approve-claim.ts";
import { cancelOrder } from "./commands/cancel-order.ts";
import { rejectClaim } from "./commands/reject-claim.ts";
import { readSchemeSummary } from "./queries/scheme-summary.ts";
import { readCertificate } from "./queries/voucher-certificate.ts";
import { readStatement } from "./queries/voucher-statement.ts";
import { INSTRUMENT, testVouchers, type TestVouchers } from "./testing/test-vouchers.ts";
import { claimed, confirmed, fund, place, run } from "./testing/walk.ts";

let city: TestVouchers;

beforeAll(async () => {
  city = await testVouchers();
});

afterAll(() => city.drop());

describe("the way of a voucher", () => {
  let voucherId: string;

  test("a grant puts the year's cap into the purse, once for its case", async () => {
    const caseId = crypto.randomUUID();
    voucherId = await city.grant(city.buyer, { caseId });
    expect(await city.grant(city.buyer, { caseId })).toBe(voucherId);
    expect(await city.amounts(voucherId)).toEqual({
      grantedFen: 50_000_000, heldFen: 0, usedFen: 0, redeemedFen: 0, expiredFen: 0, availableFen: 50_000_000,
    });
  });

  test("an order holds half of the contract", async () => {
    const order = await place(city, voucherId, 3_000_001);
    expect([order.state, order.coveredFen, order.number.slice(0, 6)]).toEqual(["placed", 1_500_000n, "DD2026"]);
    expect(await city.amounts(voucherId)).toMatchObject({ heldFen: 1_500_000, availableFen: 48_500_000 });
    await run(city, city.buyer, cancelOrder, { id: order.id });
    expect(await city.amounts(voucherId)).toMatchObject({ heldFen: 0, availableFen: 50_000_000 });
  });

  test("delivery uses what was held, a smaller contract gives the rest back, and approval pays from the budget", async () => {
    await fund(city, 10_000_000);
    const orderId = await confirmed(city, voucherId, 4_000_000, 3_000_000);
    expect(await city.amounts(voucherId)).toMatchObject({ heldFen: 0, usedFen: 1_500_000, redeemedFen: 0, availableFen: 48_500_000 });
    const claimId = await claimed(city, orderId);
    const approved = await run(city, city.officer, approveClaim, { id: claimId, comment: "材料齐全" });
    expect([approved.state, approved.payment?.amountFen]).toEqual(["approved", 1_500_000n]);
    expect(await city.amounts(voucherId)).toMatchObject({ usedFen: 1_500_000, redeemedFen: 1_500_000 });
    const money = async (code: string) => (await balance(city.base.db, code)).balance;
    expect(await money(`budget:${INSTRUMENT}:2026`)).toBe(8_500_000n);
    expect(await money(`payable:${city.agency.subjectId}`)).toBe(0n);
    expect(await money("bank:out")).toBe(1_500_000n);
  });

  test("a rejected claim may be filed again", async () => {
    const orderId = await confirmed(city, voucherId, 2_000_000);
    const first = await claimed(city, orderId);
    await run(city, city.officer, rejectClaim, { id: first, comment: "发票抬头有误" });
    const second = await claimed(city, orderId);
    expect((await run(city, city.officer, approveClaim, { id: second })).state).toBe("approved");
  });

  test("statement, certificate and summary agree with the ledger", async () => {
    const statement = await ask(city.engine, readStatement, { actor: city.buyer, input: { id: voucherId, pageSize: 100 } });
    expect(statement.items.map((line) => line.kind)).toEqual(["granted", "held", "released", "held", "used", "redeemed", "held", "used", "redeemed"]);
    expect(statement.items[4]).toMatchObject({ amountFen: 1_500_000n, releasedFen: 500_000n });
    const certificate = await ask(city.engine, readCertificate, { actor: city.buyer, input: { id: voucherId } });
    expect(certificate.holder.name).toBe("云汀试验材料有限公司");
    expect(certificate.receipt).toMatchObject({ format: "ceyuan.receipt.v1" });
    const summary = await ask(city.engine, readSchemeSummary, { actor: city.auditor, input: { id: INSTRUMENT, year: 2026 } });
    expect(summary).toMatchObject({
      vouchers: 1, grantedFen: 50_000_000n, usedFen: 2_500_000n, redeemedFen: 2_500_000n,
      budget: { fundedFen: 10_000_000n, paidFen: 2_500_000n, leftFen: 7_500_000n },
      orders: [{ state: "cancelled", count: 1 }, { state: "redeemed", count: 2 }],
      months: [{ month: "2026-03", grants: 1, orders: 3, confirmed: 2, redemptions: 2, redeemedFen: 2_500_000n }],
    });
  });

  test("when its last day is over the rest ends, and what orders hold goes on until they end", async () => {
    const running = await place(city, voucherId, 1_000_000);
    city.clock.set(new Date("2026-12-31T16:00:00Z"));
    expect(await city.runJobs()).toBe(1);
    expect(await city.amounts(voucherId)).toMatchObject({ heldFen: 500_000, availableFen: 0, expiredFen: 47_000_000 });
    await run(city, city.buyer, cancelOrder, { id: running.id });
    expect(await city.amounts(voucherId)).toMatchObject({ heldFen: 0, availableFen: 0, expiredFen: 47_500_000 });
  });

  test("the books balance and the checks find nothing", async () => {
    for (const line of await trialBalance(city.base.db)) expect([line.difference, line.pendingDifference]).toEqual([0n, 0n]);
    expect(await city.findings()).toEqual([]);
  });

  test("agency, buyer and desk were told", () => {
    expect(city.told.length).toBeGreaterThan(10);
    expect(JSON.stringify(city.told)).toContain("voucher-centre");
  });
});
