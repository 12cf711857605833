import { afterAll, beforeAll, expect, it } from "vitest";
import { isProblem } from "#kernel/problem.ts";
import { type TestDatabase, testDatabase } from "#kernel/database/testing/test-database.ts";
import {
  balance, capture, expireHolds, hold, type Movement, openAccount, type Post, post, postAll, release, trialBalance, verifyLedger,
} from "./index.ts";

const CLIENTS = 16;
const UNIT = "CNY.fen";
const at = new Date("2026-03-01T00:00:00Z");
const id = (group: number, n: number): string => `${group.toString(16).padStart(8, "0")}-0000-4000-8000-${n.toString(16).padStart(12, "0")}`;

let database: TestDatabase;

beforeAll(async () => {
  database = await testDatabase();
  const { db } = database;
  await openAccount(db, { code: "budget", kind: "budget", unit: UNIT, at });
  for (let n = 0; n < 8; n += 1) {
    await openAccount(db, { code: `purse-${n}`, kind: "purse", unit: UNIT, limit: "debits_must_not_exceed_credits", at });
    await openAccount(db, { code: `shop-${n}`, kind: "shop", unit: UNIT, at });
    await post(db, { id: id(0, n), debit: "budget", credit: `purse-${n}`, amount: 1000n, unit: UNIT, at });
  }
});
afterAll(async () => {
  const lines = await trialBalance(database.db);
  expect(lines.map((line) => [line.difference, line.pendingDifference])).toEqual([[0n, 0n]]);
  for await (const finding of verifyLedger(database.db)) expect(finding).toBeUndefined();
  await database.drop();
});

/** Runs `work` on sixteen clients at once and returns each one's result, or the code of its refusal. */
async function together<T>(work: (client: number) => Promise<T>): Promise<(T | string)[]> {
  return Promise.all(Array.from({ length: CLIENTS }, async (_, client) => {
    try {
      return await work(client);
    } catch (error) {
      if (!isProblem(error)) throw error;
      return error.code;
    }
  }));
}

it("never lets a hot account go beyond its limit", async () => {
  const { db } = database;
  const answers = await together(async (client) => {
    const done: string[] = [];
    for (let n = 0; n < 10; n += 1) {
      const request: Post = { id: id(1, client * 100 + n), debit: "purse-0", credit: `shop-${client % 8}`, amount: 9n, unit: UNIT, at };
      done.push(await post(db, request).then((result) => result.status, (error: unknown) => {
        if (isProblem(error)) return error.code;
        throw error;
      }));
    }
    return done;
  });
  const all = answers.flat();
  expect(all.filter((answer) => answer === "created")).toHaveLength(111); // 111 x 9 = 999 of 1000
  expect(all.filter((answer) => answer === "ledger.exceeds_credits")).toHaveLength(160 - 111);
  expect(await balance(db, "purse-0")).toMatchObject({ available: 1n });
});

it("carries out doubled requests exactly once", async () => {
  const { db } = database;
  const batch: Post[] = Array.from({ length: 20 }, (_, n) => (
    { id: id(2, n), debit: `purse-${1 + n % 3}`, credit: `purse-${1 + (n + 1) % 3}`, amount: 5n, unit: UNIT, at }));
  const answers = await together(async () => (await postAll(db, batch)).map((result) => result.status));
  const created = answers.flat().filter((status) => status === "created");
  expect(created).toHaveLength(batch.length);
  expect(answers.flat()).toHaveLength(CLIENTS * batch.length);
});

it("lets one id have one meaning, also across accounts that share no lock", async () => {
  const { db } = database;
  const answers = await together(async (client) =>
    (await post(db, { id: id(3, 0), debit: "budget", credit: `shop-${client % 8}`, amount: 1n, unit: UNIT, at })).status);
  expect(answers.filter((answer) => answer === "created")).toHaveLength(1);
  expect(new Set(answers)).toEqual(new Set(["created", "exists", "ledger.exists_with_different_accounts"]));
});

it("resolves a hold once, whoever comes first", async () => {
  const { db } = database;
  const expiresAt = new Date(at.getTime() + 1000);
  for (let round = 0; round < 5; round += 1) {
    const kept = id(4, round);
    await hold(db, { id: kept, debit: "purse-4", credit: "shop-4", amount: 10n, unit: UNIT, at, expiresAt });
    const answers = await together(async (client) => {
      const request = { id: id(5, round * 100 + client), holdId: kept, at };
      if (client % 3 === 0) return (await capture(db, { ...request, amount: 7n })).kind;
      if (client % 3 === 1) return (await release(db, request)).kind;
      return (await expireHolds(db, expiresAt)).length > 0 ? "expire" : "nothing due";
    });
    expect(answers.filter((answer) => ["capture", "release", "expire"].includes(answer))).toHaveLength(1);
    expect(await balance(db, "purse-4")).toMatchObject({ debitsPending: 0n });
  }
});

it("captures in parts never more than was held", async () => {
  const { db } = database;
  await hold(db, { id: id(6, 0), debit: "purse-5", credit: "shop-5", amount: 50n, unit: UNIT, at });
  const answers = await together(async (client) =>
    (await capture(db, { id: id(6, 1 + client), holdId: id(6, 0), amount: 6n, rest: "keep", at })).status);
  expect(answers.filter((answer) => answer === "created")).toHaveLength(8); // 8 x 6 = 48 of 50
  expect(answers.filter((answer) => answer === "ledger.exceeds_pending_amount")).toHaveLength(8);
  expect(await balance(db, "purse-5")).toMatchObject({ debitsPosted: 48n, debitsPending: 2n });
});

it("does not lock itself up when batches cross", async () => {
  const { db } = database;
  const answers = await together(async (client) => {
    for (let round = 0; round < 10; round += 1) {
      const order = client % 2 === 0 ? [6, 7] : [7, 6];
      const [from, to] = [`purse-${order[0]}`, `purse-${order[1]}`];
      const there: Movement = { kind: "single", id: id(7, client * 1000 + round * 2), debit: from, credit: to, amount: 1n, unit: UNIT, at };
      const back: Movement = { ...there, id: id(7, client * 1000 + round * 2 + 1), debit: to, credit: from };
      await postAll(db, [there, back]);
    }
    return "done";
  });
  expect(new Set(answers)).toEqual(new Set(["done"]));
});
