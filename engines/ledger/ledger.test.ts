import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "#kernel/database/testing/test-database.ts";
import {
  balance, capture, closeAccount, expireHolds, findHold, hold, openAccount, post, postAll, release, statement, transfersOf,
  trialBalance,
} from "./index.ts";

const UNIT = "CNY.fen";
const at = new Date("2026-03-01T00:00:00Z");
const later = (minutes: number): Date => new Date(at.getTime() + minutes * 60_000);

let database: TestDatabase;
let counter = 0;

/** Ids that repeat from run to run. */
function id(): string {
  counter += 1;
  return `00000000-0000-4000-8000-${counter.toString(16).padStart(12, "0")}`;
}

/** Three accounts of their own: an unlimited source, a purse that may not be overdrawn, an unlimited shop. */
async function books(fund = 100n) {
  const prefix = `t${(counter += 1)}`;
  const [source, purse, shop] = [`${prefix}:source`, `${prefix}:purse`, `${prefix}:shop`];
  const { db } = database;
  await openAccount(db, { code: source, kind: "budget", unit: UNIT, at });
  await openAccount(db, { code: purse, kind: "purse", unit: UNIT, limit: "debits_must_not_exceed_credits", at });
  await openAccount(db, { code: shop, kind: "shop", unit: UNIT, at });
  if (fund > 0n) await post(db, { id: id(), debit: source, credit: purse, amount: fund, unit: UNIT, at });
  return { db, source, purse, shop, unit: UNIT, at };
}

const refusal = (code: string) => expect.objectContaining({ name: "Problem", code: `ledger.${code}` });

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

describe("accounts", () => {
  it("open once by code, and close for good", async () => {
    const { db, purse, shop, source } = await books(0n);
    const again = await openAccount(db, { code: purse, kind: "purse", unit: UNIT, limit: "debits_must_not_exceed_credits", at });
    expect(again).toMatchObject({ code: purse, balance: 0n, limit: "debits_must_not_exceed_credits" });
    await expect(openAccount(db, { code: purse, kind: "purse", unit: "h", at })).rejects.toEqual(refusal("account_exists_with_different_terms"));
    expect((await closeAccount(db, { code: shop, at })).closedAt).toEqual(at);
    expect((await closeAccount(db, { code: shop, at: later(9) })).closedAt).toEqual(at);
    await expect(post(db, { id: id(), debit: source, credit: shop, amount: 1n, unit: UNIT, at })).rejects.toEqual(refusal("account_closed"));
    await expect(closeAccount(db, { code: "nowhere", at })).rejects.toEqual(refusal("account_not_found"));
  });

  it("do not close over a hold", async () => {
    const { db, purse, shop } = await books();
    await hold(db, { id: id(), debit: purse, credit: shop, amount: 1n, unit: UNIT, at });
    await expect(closeAccount(db, { code: purse, at })).rejects.toEqual(refusal("account_has_pending"));
  });
});

describe("transfers", () => {
  it("move money once, however often they are asked for", async () => {
    const { db, purse, shop } = await books();
    const request = { id: id(), debit: purse, credit: shop, amount: 40n, unit: UNIT, at, ref: "case-1", metadata: { line: 1 } };
    expect(await post(db, request)).toMatchObject({ status: "created", amount: 40n, debit: purse, credit: shop });
    expect(await post(db, { ...request, at: later(5) })).toMatchObject({ status: "exists", at });
    expect(await balance(db, purse)).toMatchObject({ balance: 60n, available: 60n });
    expect(await balance(db, shop)).toMatchObject({ creditsPosted: 40n, balance: 40n });
  });

  it("keep their id for one content", async () => {
    const { db, purse, shop, source } = await books();
    const request = { id: id(), debit: purse, credit: shop, amount: 40n, unit: UNIT, at, ref: "case-1", metadata: { line: 1 } };
    await post(db, request);
    await expect(post(db, { ...request, amount: 41n })).rejects.toEqual(refusal("exists_with_different_amount"));
    await expect(post(db, { ...request, credit: source })).rejects.toEqual(refusal("exists_with_different_accounts"));
    await expect(post(db, { ...request, debit: "nowhere" })).rejects.toEqual(refusal("exists_with_different_accounts"));
    await expect(post(db, { ...request, unit: "h" })).rejects.toEqual(refusal("exists_with_different_unit"));
    await expect(post(db, { ...request, ref: null })).rejects.toEqual(refusal("exists_with_different_ref"));
    await expect(post(db, { ...request, metadata: {} })).rejects.toEqual(refusal("exists_with_different_metadata"));
    await expect(hold(db, request)).rejects.toEqual(refusal("exists_with_different_kind"));
  });

  it("refuse with the exact reason", async () => {
    const { db, purse, shop, source } = await books();
    const request = { id: id(), debit: purse, credit: shop, amount: 100n, unit: UNIT, at };
    await expect(post(db, { ...request, amount: 101n })).rejects.toEqual(refusal("exceeds_credits"));
    await expect(post(db, { ...request, amount: 0n })).rejects.toEqual(refusal("amount_must_be_positive"));
    await expect(post(db, { ...request, amount: 1n << 63n })).rejects.toEqual(refusal("amount_too_large"));
    await expect(post(db, { ...request, debit: source, amount: (1n << 63n) - 1n })).rejects.toEqual(refusal("overflows"));
    await expect(post(db, { ...request, unit: "h" })).rejects.toEqual(refusal("unit_mismatch"));
    await expect(post(db, { ...request, credit: purse })).rejects.toEqual(refusal("accounts_must_differ"));
    await expect(post(db, { ...request, credit: "nowhere" })).rejects.toEqual(refusal("account_not_found"));
    await expect(post(db, { ...request, id: "7" })).rejects.toEqual(refusal("id_must_be_uuid"));
    await expect(hold(db, { ...request, expiresAt: at })).rejects.toEqual(refusal("expiry_must_be_later"));
  });

  it("respect the limit on the other side", async () => {
    const { db, source, shop } = await books();
    const due = `${shop}:due`;
    await openAccount(db, { code: due, kind: "receivable", unit: UNIT, limit: "credits_must_not_exceed_debits", at });
    await post(db, { id: id(), debit: due, credit: source, amount: 10n, unit: UNIT, at });
    await expect(post(db, { id: id(), debit: shop, credit: due, amount: 11n, unit: UNIT, at })).rejects.toEqual(refusal("exceeds_debits"));
    await post(db, { id: id(), debit: shop, credit: due, amount: 4n, unit: UNIT, at });
    expect(await balance(db, due)).toMatchObject({ balance: 6n, available: 6n });
  });

  it("come all or none in a batch, in its order", async () => {
    const { db, purse, shop, source } = await books(0n);
    const fund = { id: id(), debit: source, credit: purse, amount: 50n, unit: UNIT, at };
    const spend = { id: id(), debit: purse, credit: shop, amount: 50n, unit: UNIT, at };
    await expect(postAll(db, [spend, fund])).rejects.toMatchObject({ code: "ledger.exceeds_credits", meta: { position: 0 } });
    await expect(postAll(db, [fund, spend, { ...spend, id: id(), amount: 1n }])).rejects.toMatchObject({ meta: { position: 2 } });
    expect(await balance(db, purse)).toMatchObject({ creditsPosted: 0n });
    expect((await postAll(db, [fund, spend])).map((one) => one.status)).toEqual(["created", "created"]);
    expect((await postAll(db, [fund, spend])).map((one) => one.status)).toEqual(["exists", "exists"]);
  });
});

describe("holds", () => {
  it("keep money aside and let a part be captured, the rest going back", async () => {
    const { db, purse, shop } = await books();
    const kept = await hold(db, { id: id(), debit: purse, credit: shop, amount: 70n, unit: UNIT, at, expiresAt: later(60) });
    expect(await balance(db, purse)).toMatchObject({ balance: 100n, debitsPending: 70n, available: 30n });
    await expect(post(db, { id: id(), debit: purse, credit: shop, amount: 31n, unit: UNIT, at })).rejects.toEqual(refusal("exceeds_credits"));
    await expect(capture(db, { id: id(), holdId: kept.id, amount: 71n, at })).rejects.toEqual(refusal("exceeds_pending_amount"));
    const taken = { id: id(), holdId: kept.id, amount: 50n, at };
    expect(await capture(db, taken)).toMatchObject({ amount: 50n, released: 20n, closes: true });
    expect(await capture(db, taken)).toMatchObject({ status: "exists" });
    await expect(capture(db, { ...taken, amount: 49n })).rejects.toEqual(refusal("exists_with_different_amount"));
    await expect(capture(db, { ...taken, rest: "keep" })).rejects.toEqual(refusal("exists_with_different_rest"));
    await expect(capture(db, { id: id(), holdId: kept.id, at })).rejects.toEqual(refusal("hold_already_resolved"));
    await expect(release(db, { id: id(), holdId: kept.id, at })).rejects.toEqual(refusal("hold_already_resolved"));
    expect(await balance(db, purse)).toMatchObject({ balance: 50n, debitsPending: 0n, available: 50n });
    expect(await findHold(db, kept.id)).toMatchObject({ captured: 50n, released: 20n, remaining: 0n, resolvedBy: "capture" });
  });

  it("can be captured in parts", async () => {
    const { db, purse, shop } = await books();
    const kept = await hold(db, { id: id(), debit: purse, credit: shop, amount: 70n, unit: UNIT, at });
    expect(await capture(db, { id: id(), holdId: kept.id, amount: 30n, rest: "keep", at })).toMatchObject({ closes: false });
    expect(await balance(db, purse)).toMatchObject({ balance: 70n, debitsPending: 40n });
    await expect(capture(db, { id: id(), holdId: kept.id, amount: 41n, rest: "keep", at })).rejects.toEqual(refusal("exceeds_pending_amount"));
    expect(await capture(db, { id: id(), holdId: kept.id, amount: 40n, rest: "keep", at })).toMatchObject({ closes: true, released: 0n });
    expect(await findHold(db, kept.id)).toMatchObject({ captured: 70n, remaining: 0n });
  });

  it("expire at their time, once", async () => {
    const { db, purse, shop } = await books();
    const kept = await hold(db, { id: id(), debit: purse, credit: shop, amount: 70n, unit: UNIT, at, expiresAt: later(60) });
    const forever = await hold(db, { id: id(), debit: purse, credit: shop, amount: 5n, unit: UNIT, at });
    expect(await expireHolds(db, later(59))).toEqual([]);
    await expect(capture(db, { id: id(), holdId: kept.id, at: later(60) })).rejects.toEqual(refusal("hold_expired"));
    expect(await expireHolds(db, later(60))).toMatchObject([{ kind: "expire", holdId: kept.id, amount: 70n, released: 70n }]);
    expect(await expireHolds(db, later(61))).toEqual([]);
    await expect(release(db, { id: id(), holdId: kept.id, at: later(62) })).rejects.toEqual(refusal("hold_expired"));
    expect(await balance(db, purse)).toMatchObject({ debitsPending: 5n, available: 95n });
    expect(await release(db, { id: id(), holdId: forever.id, at })).toMatchObject({ amount: 5n, released: 5n });
    await expect(release(db, { id: id(), holdId: id(), at })).rejects.toEqual(refusal("hold_not_found"));
  });
});

describe("reading", () => {
  it("tells a balance at a past moment", async () => {
    const { db, purse, shop } = await books();
    const kept = await hold(db, { id: id(), debit: purse, credit: shop, amount: 70n, unit: UNIT, at: later(10) });
    await capture(db, { id: id(), holdId: kept.id, amount: 50n, at: later(20) });
    expect(await balance(db, purse, later(-1))).toMatchObject({ balance: 0n });
    expect(await balance(db, purse, later(9))).toMatchObject({ balance: 100n, debitsPending: 0n });
    expect(await balance(db, purse, later(10))).toMatchObject({ balance: 100n, debitsPending: 70n, available: 30n });
    expect(await balance(db, purse, later(20))).toMatchObject({ balance: 50n, debitsPending: 0n });
    expect(await balance(db, shop, later(20))).toMatchObject({ balance: 50n, creditsPending: 0n });
  });

  it("pages through a statement with running sums", async () => {
    const { db, purse, shop } = await books();
    for (const amount of [10n, 20n, 30n]) {
      await post(db, { id: id(), debit: purse, credit: shop, amount, unit: UNIT, at, ref: `pages of ${purse}` });
    }
    const first = await statement(db, purse, { limit: 3 });
    expect(first.lines.map((line) => [line.side, line.amount, line.debits, line.counterpart])).toEqual([
      ["debit", 30n, 60n, shop], ["debit", 20n, 30n, shop], ["debit", 10n, 10n, shop],
    ]);
    const rest = await statement(db, purse, { after: first.next ?? 0n, limit: 3 });
    expect(rest).toMatchObject({ lines: [{ side: "credit", amount: 100n }], next: null });
    expect((await statement(db, purse, { order: "oldest" })).lines.map((line) => line.version)).toEqual([1n, 2n, 3n, 4n]);
    expect(await transfersOf(db, `pages of ${purse}`)).toHaveLength(3);
    await expect(statement(db, "nowhere")).rejects.toEqual(refusal("account_not_found"));
  });

  it("balances to zero in every unit", async () => {
    const trial = await trialBalance(database.db);
    expect(trial.map((line) => [line.unit, line.difference, line.pendingDifference])).toEqual([[UNIT, 0n, 0n]]);
  });
});
