import * as fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import { isProblem } from "#kernel/problem.ts";
import { type TestDatabase, testDatabase } from "#kernel/database/testing/test-database.ts";
import {
  balance, closeAccount, expireHolds, type Limit, openAccount, postAll, type RefusalCode, trialBalance, verifyLedger,
} from "./index.ts";
import { type Command, type Part, ReferenceLedger } from "./testing/reference-ledger.ts";

// The same random commands go to the database and to a naive reference in memory: both must give the same answers, the same
// refusals, and the same balances, now and at past moments.
const RUNS = Number(process.env["LEDGER_MODEL_RUNS"] ?? 80);
const STEPS = 60;
const start = Date.parse("2026-03-01T00:00:00Z");
const moment = (minute: number): Date => new Date(start + minute * 60_000);

const REACHED: RefusalCode[] = [
  "account_closed", "account_has_pending", "account_not_found", "accounts_must_differ", "exceeds_credits", "exceeds_debits",
  "exceeds_pending_amount", "exists_with_different_accounts", "exists_with_different_amount", "exists_with_different_expiry",
  "exists_with_different_hold", "exists_with_different_kind", "exists_with_different_rest", "exists_with_different_unit",
  "expiry_must_be_later", "hold_already_resolved", "hold_expired", "hold_not_found", "overflows", "unit_mismatch",
];

const ACCOUNTS: { name: string; unit: string; limit: Limit | null }[] = [
  { name: "open1", unit: "fen", limit: null },
  { name: "open2", unit: "fen", limit: null },
  { name: "purse", unit: "fen", limit: "debits_must_not_exceed_credits" },
  { name: "till", unit: "fen", limit: "debits_must_not_exceed_credits" },
  { name: "due", unit: "fen", limit: "credits_must_not_exceed_debits" },
  { name: "hours", unit: "hour", limit: null },
];

const fenAccount = fc.constantFrom(...ACCOUNTS.filter((one) => one.unit === "fen").map((one) => one.name));
const account = fc.oneof({ weight: 20, arbitrary: fenAccount }, { weight: 1, arbitrary: fc.constantFrom("hours", "nowhere") });
// Few ids, so that they are used again and refer to each other: holds mostly take the lower ones.
const slot = fc.nat(29);
const holdSlot = fc.oneof({ weight: 9, arbitrary: fc.nat(7) }, { weight: 1, arbitrary: slot });
const amount = fc.oneof({ weight: 20, arbitrary: fc.bigInt(1n, 12n) }, { weight: 1, arbitrary: fc.constant((1n << 63n) - 8n) });
const unit = fc.oneof({ weight: 15, arbitrary: fc.constant("fen") }, { weight: 1, arbitrary: fc.constant("hour") });
const pair = { slot, debit: account, credit: account, amount, unit };
const single = fc.record({ kind: fc.constant("single" as const), ...pair });
const held = fc.record({ kind: fc.constant("hold" as const), ...pair, slot: holdSlot, expiresIn: fc.option(fc.integer({ min: 0, max: 9 })) });
const captured = fc.record({
  kind: fc.constant("capture" as const), slot, of: holdSlot, amount: fc.option(fc.bigInt(1n, 6n)), keep: fc.boolean() });
const released = fc.record({ kind: fc.constant("release" as const), slot, of: holdSlot });
const movement = fc.oneof(
  { weight: 4, arbitrary: single }, { weight: 3, arbitrary: held }, { weight: 3, arbitrary: captured },
  { weight: 1, arbitrary: released });
/** A batch from before once more, as it was or with one thing changed: what retries and mistaken retries look like. */
interface Again {
  do: "again";
  back: number;
  twist: "none" | "rest" | "unit" | "expiry";
}
const command: fc.Arbitrary<Command | Again> = fc.oneof(
  { weight: 9, arbitrary: fc.record({
    do: fc.constant("again" as const), back: fc.nat(8), twist: fc.constantFrom("none", "rest", "rest", "unit", "expiry") }) },
  { weight: 24, arbitrary: movement.map((one) => ({ do: "batch" as const, movements: [one] })) },
  { weight: 3, arbitrary: fc.array(movement, { minLength: 2, maxLength: 4 }).map((movements) => ({ do: "batch" as const, movements })) },
  { weight: 4, arbitrary: fc.array(single, { minLength: 2, maxLength: 9 }).map((movements) => ({ do: "batch" as const, movements })) },
  { weight: 3, arbitrary: fc.integer({ min: 1, max: 3 }).map((minutes) => ({ do: "wait" as const, minutes })) },
  { weight: 2, arbitrary: fc.constant({ do: "expire" as const }) },
  { weight: 1, arbitrary: account.map((name) => ({ do: "close" as const, name })) },
);

let database: TestDatabase;
let run = 0;
const refused = new Set<string>();

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

/** Replaces each `again` by the batch it means. */
function unfold(commands: (Command | Again)[]): Command[] {
  const done: Command[] = [];
  for (const one of commands) {
    const batches = done.filter((earlier) => earlier.do === "batch" && (one.do !== "again" || fits(earlier, one.twist)));
    const meant = one.do === "again" ? batches[batches.length - 1 - one.back] : one;
    if (meant?.do !== "batch" || one.do !== "again") done.push(...(meant ? [meant] : []));
    else done.push({ do: "batch", movements: meant.movements.map((part) => twisted(part, one.twist)) });
  }
  return done;
}

const fits = (batch: Extract<Command, { do: "batch" }>, twist: Again["twist"]): boolean =>
  twist !== "rest" || batch.movements.some((part) => part.kind === "capture");

function twisted(part: Part, twist: Again["twist"]): Part {
  if (twist === "rest" && part.kind === "capture") return { ...part, keep: !part.keep };
  if (twist === "unit" && (part.kind === "single" || part.kind === "hold")) return { ...part, unit: "hour" };
  if (twist === "expiry" && part.kind === "hold") return { ...part, expiresIn: (part.expiresIn ?? 0) + 1 };
  return part;
}

/** One run against both ledgers. Names and ids carry the run's number, so that one database serves all runs. */
async function compare(generated: (Command | Again)[]): Promise<void> {
  run += 1;
  const commands = unfold(generated);
  const { db } = database;
  const prefix = `${run}:`;
  const id = (n: number): string => `${run.toString(16).padStart(8, "0")}-0000-4000-8000-${n.toString(16).padStart(12, "0")}`;
  const reference = new ReferenceLedger();
  for (const { name, unit, limit } of ACCOUNTS) {
    await openAccount(db, { code: prefix + name, kind: "test", unit, limit, at: moment(0) });
    reference.open(name, unit, limit);
  }
  let minute = 0;
  for (const one of commands) {
    if (one.do === "wait") minute += one.minutes;
    const expected = reference.apply(one, minute);
    if (typeof expected === "string") refused.add(expected);
    expect(await carryOut(one)).toEqual(expected);
  }
  await sameBalances();
  await expireHolds(db, moment(1e6), 1e6); // what is left over is no business of the next run

  async function carryOut(one: Command): Promise<unknown> {
    try {
      if (one.do === "expire") return (await expireHolds(db, moment(minute))).map((expiry) => expiry.amount);
      if (one.do === "close") await closeAccount(db, { code: prefix + one.name, at: moment(minute) });
      if (one.do !== "batch") return null;
      const results = await postAll(db, one.movements.map((part) => {
        const common = { id: id(part.slot), at: moment(minute) };
        if (part.kind === "release") return { kind: part.kind, ...common, holdId: id(part.of) };
        if (part.kind === "capture") {
          return { kind: part.kind, ...common, holdId: id(part.of), amount: part.amount ?? undefined, rest: part.keep ? "keep" as const : undefined };
        }
        const sides = { debit: prefix + part.debit, credit: prefix + part.credit, amount: part.amount, unit: part.unit };
        if (part.kind === "single") return { kind: part.kind, ...common, ...sides };
        const expiresAt = part.expiresIn === null ? null : moment(minute + part.expiresIn);
        return { kind: part.kind, ...common, ...sides, expiresAt };
      }));
      return results.map((result) => [result.status, result.amount, result.released]);
    } catch (error) {
      if (!isProblem(error)) throw error;
      return error.code;
    }
  }

  async function sameBalances(): Promise<void> {
    for (const { name } of ACCOUNTS) {
      for (const past of [undefined, Math.floor(minute / 2)]) {
        const { debitsPosted, creditsPosted, debitsPending, creditsPending } =
          await balance(db, prefix + name, past === undefined ? undefined : moment(past));
        expect({ name, past, debitsPosted, creditsPosted, debitsPending, creditsPending })
          .toEqual({ name, past, ...reference.balance(name, past) });
      }
    }
  }
}

it(`agrees with the reference on random commands (${RUNS} runs; LEDGER_MODEL_RUNS for more)`, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: STEPS / 2, maxLength: STEPS, size: "max" }), compare),
    { numRuns: RUNS, seed: Number(process.env["LEDGER_MODEL_SEED"] ?? 20260301), interruptAfterTimeLimit: 540_000 });
  // Were the generator to stop reaching these, agreement would mean little.
  expect([...refused].toSorted()).toEqual(expect.arrayContaining(REACHED.map((code) => `ledger.${code}`)));
  for (const line of await trialBalance(database.db)) expect([line.difference, line.pendingDifference]).toEqual([0n, 0n]);
  for await (const finding of verifyLedger(database.db)) expect(finding).toBeUndefined();
}, 600_000);
