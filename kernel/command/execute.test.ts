import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { sql } from "kysely";
import { z } from "zod";
import { testDatabase, type TestDatabase } from "../database/testing/test-database.ts";
import { fixedClock } from "../clock.ts";
import { newUuid } from "../ids.ts";
import { fen, zFen } from "../money.ts";
import { runDueJobs } from "../jobs/worker.ts";
import { SYSTEM, type Actor } from "./actor.ts";
import type { LogDraft } from "./context.ts";
import { ask, execute, type Engine } from "./execute.ts";
import { PermissionTable } from "./permission.ts";
import { command, PUBLIC, query } from "./use-case.ts";

let base: TestDatabase;
let engine: Engine;
let logged: LogDraft[];
const clock = fixedClock(new Date("2026-03-02T01:00:00Z"));

const applicant: Actor = { kind: "user", userId: newUuid(), membershipId: newUuid(), role: "applicant", subjectId: newUuid(), department: null };
const officer: Actor = { kind: "user", userId: newUuid(), membershipId: newUuid(), role: "officer", subjectId: null, department: "desk" };

const addMark = command({
  name: "test.mark.add", summary: { zh: "记一笔", en: "Add a mark" }, action: "test.mark.add",
  input: z.object({ owner: z.string(), amountFen: zFen, fail: z.boolean().optional() }),
  output: z.object({ id: z.string(), amountFen: zFen }),
  belongs: async (_ctx, input) => ({ subjects: [input.owner], department: "desk" }),
  async run(ctx, input) {
    const id = ctx.newId();
    await sql`insert into kernel.setting (name, value) values (${id}, '1')`.execute(ctx.tx);
    ctx.log({ type: "test.marked", ref: { kind: "mark", id }, data: {} });
    await ctx.enqueue({ kind: "test.job", payload: { id } });
    if (input.fail) throw new Error("late failure");
    return { id, amountFen: input.amountFen };
  },
});

const countMarks = query({
  name: "test.mark.count", summary: { zh: "数一数", en: "Count" }, action: PUBLIC,
  input: z.object({}), output: z.object({ count: z.int() }),
  async run(ctx) {
    const found = await sql<{ n: bigint }>`select count(*) as n from kernel.setting`.execute(ctx.db);
    return { count: Number(found.rows[0]?.n) };
  },
});

const marks = async (): Promise<number> => (await ask(engine, countMarks, { actor: null, input: {} })).count;

beforeAll(async () => {
  base = await testDatabase();
});
afterAll(() => base.drop());
beforeEach(async () => {
  await sql`delete from kernel.setting`.execute(base.db);
  await sql`delete from kernel.job`.execute(base.db);
  logged = [];
  const permissions = new PermissionTable();
  permissions.add({ "test.mark.add": { applicant: "own", officer: "department", administrator: "any" } });
  engine = {
    db: base.db, clock, newId: newUuid, permissions, effects: new Map(), tools: {} as Engine["tools"],
    appendLog: async (_tx, _actor, _at, entries) => void logged.push(...entries),
  };
});

describe("a command", () => {
  const input = { owner: applicant.subjectId, amountFen: 12_345 };

  test("answers a repeat with the first answer and works once", async () => {
    const first = await execute(engine, addMark, { actor: applicant, key: "key-00001", input });
    const again = await execute(engine, addMark, { actor: applicant, key: "key-00001", input });
    expect(again).toEqual(first);
    expect(first.amountFen).toBe(fen(12_345));
    expect([await marks(), logged.length]).toEqual([1, 1]);
  });

  test("works once when the same call arrives sixteen times at once", async () => {
    const calls = Array.from({ length: 16 }, () => execute(engine, addMark, { actor: applicant, key: "key-race1", input }));
    const ids = new Set((await Promise.all(calls)).map((answer) => answer.id));
    expect([ids.size, await marks()]).toEqual([1, 1]);
  });

  test("refuses a key that served other input", async () => {
    await execute(engine, addMark, { actor: applicant, key: "key-00002", input });
    await expect(execute(engine, addMark, { actor: applicant, key: "key-00002", input: { ...input, amountFen: 1 } }))
      .rejects.toMatchObject({ code: "command.key_reused", status: 409 });
  });

  test("leaves nothing behind when it fails late, and may then be repeated under its key", async () => {
    await expect(execute(engine, addMark, { actor: applicant, key: "key-00003", input: { ...input, fail: true } })).rejects.toThrow("late failure");
    expect([await marks(), logged.length]).toEqual([0, 0]);
    await execute(engine, addMark, { actor: applicant, key: "key-00003", input });
    expect(await marks()).toBe(1);
  });

  test("needs a key, a session, the right and a thing within reach", async () => {
    const attempt = (actor: Actor | null, key: string | undefined, owner = applicant.subjectId) =>
      execute(engine, addMark, { actor, key, input: { owner, amountFen: 1 } });
    await expect(attempt(applicant, undefined)).rejects.toMatchObject({ code: "command.idempotency_key_missing" });
    await expect(attempt(null, "key-00004")).rejects.toMatchObject({ status: 401 });
    await expect(attempt({ ...applicant, role: "bank" }, "key-00004")).rejects.toMatchObject({ status: 403 });
    await expect(attempt(applicant, "key-00004", newUuid())).rejects.toMatchObject({ status: 403 });
    await expect(attempt({ ...officer, department: "other" }, "key-00004")).rejects.toMatchObject({ status: 403 });
    await expect(attempt(officer, "key-00004")).resolves.toMatchObject({ amountFen: 1n });
    await expect(attempt(SYSTEM, "key-00005")).resolves.toBeDefined();
  });

  test("names every wrong field in both languages", async () => {
    const refusal = await execute(engine, addMark, { actor: officer, key: "key-00006", input: { owner: 5, amountFen: 0.5 } }).catch((e: unknown) => e);
    expect(refusal).toMatchObject({ code: "input.invalid", status: 422, errors: [{ field: "/owner" }, { field: "/amountFen" }] });
    const messages = (refusal as { errors: { message: { zh: string; en: string } }[] }).errors.map((e) => e.message);
    expect(messages[0]?.zh).toMatch(/\p{Script=Han}/u);
    expect(messages[0]?.en).toMatch(/expected string/i);
  });
});

describe("jobs", () => {
  test("run once when due, and are put off when they fail", async () => {
    await execute(engine, addMark, { actor: officer, key: "key-job-1", input: { owner: "x", amountFen: 1 } });
    let tries = 0;
    const handlers = new Map([["test.job", async () => {
      tries += 1;
      if (tries === 1) throw new Error("first try fails");
    }]]);
    expect(await runDueJobs(engine, { handlers })).toBe(1);
    expect(await runDueJobs(engine, { handlers })).toBe(0);
    clock.advance(2000);
    expect(await runDueJobs(engine, { handlers })).toBe(1);
    clock.advance(60_000);
    expect([await runDueJobs(engine, { handlers }), tries]).toEqual([0, 2]);
  });
});
