import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { execute } from "#kernel/command/execute.ts";
import { recordRelations } from "#services/registry/index.ts";
import { acceptOrder } from "./commands/accept-order.ts";
import { approveClaim } from "./commands/approve-claim.ts";
import { cancelOrder } from "./commands/cancel-order.ts";
import { confirmDelivery } from "./commands/confirm-delivery.ts";
import { declineOrder } from "./commands/decline-order.ts";
import { deliverOrder } from "./commands/deliver-order.ts";
import { fileClaim } from "./commands/file-claim.ts";
import { fundBudget } from "./commands/fund-budget.ts";
import { placeOrder } from "./commands/place-order.ts";
import { rejectClaim } from "./commands/reject-claim.ts";
import { INSTRUMENT, testVouchers, type TestVouchers } from "./testing/test-vouchers.ts";
import { claimed, confirmed, documents, fund, place, refusal, run } from "./testing/walk.ts";

let city: TestVouchers;
let voucherId: string;

beforeAll(async () => {
  city = await testVouchers();
});
beforeEach(async () => {
  city.clock.set(new Date("2026-03-02T02:00:00Z"));
  voucherId = await freshVoucher();
});
afterAll(() => city.drop());

/** The buyer's voucher of another year each time, so that each test has a full purse. */
let year = 2026;
const freshVoucher = () => city.grant(city.buyer, { year: year++ });

const code = async (call: Promise<unknown>) => (await refusal(call)).code;

describe("granting", () => {
  test("one voucher a year and scheme for each holder", async () => {
    await city.grant(city.other, { year: 2026 });
    expect(await code(city.grant(city.other, { year: 2026 }))).toBe("vouchers.already_granted");
    await city.grant(city.other, { year: 2026, scheme: "voucher-transfer" });
  });

  test("less than the cap when less was asked for, never more", async () => {
    const small = await city.grant(city.other, { year: 2030, amountFen: 20_000_000 });
    expect((await city.amounts(small)).grantedFen).toBe(20_000_000);
    const large = await city.grant(city.other, { year: 2031, amountFen: 90_000_000 });
    expect((await city.amounts(large)).grantedFen).toBe(50_000_000);
  });

  test("a programme that is no voucher scheme cannot grant", async () => {
    expect(await code(city.grant(city.other, { year: 2032, scheme: "hnte" }))).toBe("vouchers.scheme_unknown");
  });

  test("a refused grant leaves nothing behind", async () => {
    expect(await city.findings()).toEqual([]);
  });
});

describe("ordering", () => {
  test("the offering's class must be one of the scheme's", async () => {
    expect(await code(place(city, voucherId, 100_000, city.offerings.transfer))).toBe("vouchers.class_not_allowed");
  });

  test("not more than is available, nor than the ratio allows", async () => {
    const input = { voucherId, offeringId: city.offerings.instrument, contractSumFen: 1_000_000 };
    expect(await code(run(city, city.buyer, placeOrder, { ...input, coveredFen: 500_001 }))).toBe("vouchers.over_available");
    expect((await run(city, city.buyer, placeOrder, { ...input, coveredFen: 400_000 })).coveredFen).toBe(400_000n);
    const rest = await place(city, voucherId, 200_000_000);
    expect(rest.coveredFen).toBe(49_600_000n);
    const empty = await refusal(place(city, voucherId, 100_000));
    expect([empty.code, empty.meta]).toEqual(["vouchers.over_available", { wantedFen: 50_000, mostFen: 0, availableFen: 0 }]);
  });

  test("a sum whose share is less than a fen", async () => {
    expect(await code(place(city, voucherId, 1))).toBe("vouchers.sum_too_small");
    expect(await code(place(city, voucherId, 0))).toBe("input.invalid");
    expect(await code(place(city, voucherId, 0.5))).toBe("input.invalid");
  });

  test("not after the last day, nor with another's voucher", async () => {
    const own = { voucherId, offeringId: city.offerings.instrument, contractSumFen: 100_000 };
    expect(await code(run(city, city.other, placeOrder, own))).toBe("access.forbidden");
    city.clock.set(new Date("2026-12-31T15:59:59Z"));
    expect((await run(city, city.buyer, placeOrder, own)).state).toBe("placed");
    city.clock.set(new Date("2026-12-31T16:00:00Z"));
    expect(await code(run(city, city.buyer, placeOrder, own))).toBe("vouchers.expired");
  });

  test("an unknown offering, or an agency that is not in active standing", async () => {
    expect(await code(place(city, voucherId, 100_000, randomUUID()))).toBe("not_found");
    const stand = (status: string) => sql`update registry.subject set status = ${status} where id = ${city.agency.subjectId}`.execute(city.base.db);
    await stand("suspended");
    expect(await code(place(city, voucherId, 100_000))).toBe("vouchers.agency_not_active");
    await stand("active");
  });

  test("related parties, with the chain that was found", async () => {
    await city.base.db.transaction().execute((tx) => recordRelations(tx, [
      { from: city.other.subjectId, to: city.buyer.subjectId, kind: "parent", shareBp: null, since: null, source: "test" },
      { from: city.other.subjectId, to: city.otherAgency.subjectId, kind: "shareholding", shareBp: 6_000, since: null, source: "test" },
    ]));
    const refused = await refusal(place(city, voucherId, 100_000, city.offerings.ofOther));
    expect(refused.code).toBe("vouchers.related_party");
    expect(refused.detail?.zh).toContain("云汀另一家有限公司持有汐岭检测服务有限公司 60% 的股权");
    expect(refused.meta.chain).toHaveLength(2);
  });
});

describe("the state of an order", () => {
  test("each step only in its turn, and only by its side", async () => {
    const { id } = await place(city, voucherId, 100_000);
    expect(await code(run(city, city.buyer, acceptOrder, { id }))).toBe("access.forbidden");
    expect(await code(run(city, city.otherAgency, acceptOrder, { id }))).toBe("access.forbidden");
    expect(await code(run(city, city.agency, deliverOrder, { id, note: "完成" }))).toBe("vouchers.order.wrong_state");
    expect(await code(run(city, city.buyer, confirmDelivery, { id }))).toBe("vouchers.order.wrong_state");
    await run(city, city.agency, acceptOrder, { id });
    expect(await code(run(city, city.agency, declineOrder, { id, reason: "忙" }))).toBe("vouchers.order.wrong_state");
    await run(city, city.agency, deliverOrder, { id, note: "完成" });
    expect(await code(run(city, city.buyer, cancelOrder, { id }))).toBe("vouchers.order.wrong_state");
    expect(await code(run(city, city.agency, fileClaim, { id, ...(await documents(city)) }))).toBe("vouchers.order.wrong_state");
    expect(await code(run(city, city.buyer, confirmDelivery, { id, finalContractSumFen: 100_001 }))).toBe("vouchers.final_sum_too_large");
    expect(await code(run(city, city.buyer, confirmDelivery, { id, finalContractSumFen: 1 }))).toBe("vouchers.sum_too_small");
    expect(await city.amounts(voucherId)).toMatchObject({ heldFen: 50_000, usedFen: 0 });
  });

  test("a declined order gives back what it held", async () => {
    const { id } = await place(city, voucherId, 100_000);
    expect((await run(city, city.agency, declineOrder, { id, reason: "本月已排满" })).state).toBe("declined");
    expect(await city.amounts(voucherId)).toMatchObject({ heldFen: 0, availableFen: 50_000_000 });
  });

  test("a doubled request with one key is carried out once", async () => {
    const input = { voucherId, offeringId: city.offerings.instrument, contractSumFen: 100_000 };
    const key = randomUUID();
    const [first, second] = await Promise.all([run(city, city.buyer, placeOrder, input, key), run(city, city.buyer, placeOrder, input, key)]);
    expect(second).toEqual(first);
    expect(await city.amounts(voucherId)).toMatchObject({ heldFen: 50_000 });
    expect(await code(run(city, city.buyer, placeOrder, { ...input, contractSumFen: 200_000 }, key))).toBe("command.key_reused");
    expect(await code(execute(city.engine, placeOrder, { actor: city.buyer, input }))).toBe("command.idempotency_key_missing");
  });
});

describe("claiming", () => {
  test("three different documents of the agency's own", async () => {
    const id = await confirmed(city, voucherId, 100_000);
    const good = await documents(city);
    const foreign = await city.upload(city.otherAgency);
    expect(await code(run(city, city.agency, fileClaim, { id, ...good, invoiceFile: good.contractFile }))).toBe("vouchers.claim.same_file_twice");
    expect(await refusal(run(city, city.agency, fileClaim, { id, ...good, invoiceFile: foreign })))
      .toMatchObject({ code: "vouchers.claim.file_not_found", field: "/invoiceFile" });
    expect(await code(run(city, city.agency, fileClaim, { id, ...good, invoiceDate: "2026-03-03" }))).toBe("vouchers.claim.invoice_in_future");
    expect(await code(run(city, city.agency, fileClaim, { id, ...good, invoiceNumber: "12" }))).toBe("input.invalid");
    expect((await run(city, city.agency, fileClaim, { id, ...good })).state).toBe("filed");
  });

  test("an invoice pays once in the whole city, however it is written", async () => {
    const [one, two] = [await confirmed(city, voucherId, 100_000), await confirmed(city, voucherId, 200_000)];
    await run(city, city.agency, fileClaim, { id: one, ...(await documents(city)), invoiceNumber: "2631 2000 ab12" });
    expect(await code(run(city, city.agency, fileClaim, { id: two, ...(await documents(city)), invoiceNumber: "26312000AB12" })))
      .toBe("vouchers.claim.invoice_used");
  });

  test("parties that became related before the claim", async () => {
    const id = await confirmed(city, voucherId, 100_000);
    const relation = { from: city.agency.subjectId, to: city.buyer.subjectId, kind: "parent" as const, shareBp: null, since: "2026-03-04", source: "test" };
    await city.base.db.transaction().execute((tx) => recordRelations(tx, [relation]));
    city.clock.set(new Date("2026-03-05T02:00:00Z"));
    expect(await code(run(city, city.agency, fileClaim, { id, ...(await documents(city)) }))).toBe("vouchers.related_party");
  });

  test("nobody outside the department decides, nor who filed, nor twice", async () => {
    await fund(city, 100_000);
    const id = await claimed(city, await confirmed(city, voucherId, 100_000));
    expect(await code(run(city, city.stranger, approveClaim, { id }))).toBe("access.forbidden");
    expect(await code(run(city, city.agency, approveClaim, { id }))).toBe("access.forbidden");
    const alsoOfficer = { ...city.officer, userId: city.agency.userId };
    expect(await code(run(city, alsoOfficer, approveClaim, { id }))).toBe("vouchers.claim.own_filing");
    await run(city, city.officer, rejectClaim, { id, comment: "请补正" });
    expect(await code(run(city, city.officer, rejectClaim, { id, comment: "再退" }))).toBe("vouchers.claim.decided");
  });

  test("a redemption beyond the budget is refused and stays open until there is money", async () => {
    const broke = await city.grant(city.buyer, { year: 2100 });
    const id = await claimed(city, await confirmed(city, broke, 100_000));
    const input = { scheme: INSTRUMENT, year: 2100, document: "云财预〔2100〕1号" };
    expect(await code(run(city, city.officer, approveClaim, { id }))).toBe("vouchers.budget_exhausted");
    await run(city, city.administrator, fundBudget, { ...input, amountFen: 49_999 });
    expect(await refusal(run(city, city.officer, approveClaim, { id }))).toMatchObject({ code: "vouchers.budget_exhausted", meta: { leftFen: 49_999 } });
    expect(await code(run(city, city.stranger, fundBudget, { ...input, amountFen: 1 }))).toBe("access.forbidden");
    await run(city, city.officer, fundBudget, { ...input, amountFen: 1 });
    expect((await run(city, city.officer, approveClaim, { id })).state).toBe("approved");
  });

  test("after all of this the books agree", async () => {
    expect(await city.findings()).toEqual([]);
  });
});
