import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { setTimeout as sleep } from "node:timers/promises";
import { sql } from "kysely";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import { systemClock } from "#kernel/clock.ts";
import { ask, type Engine } from "#kernel/command/execute.ts";
import { PermissionTable } from "#kernel/command/permission.ts";
import { testDatabase, type TestDatabase } from "#kernel/database/testing/test-database.ts";
import { newUuid } from "#kernel/ids.ts";
import { loadCatalog, type Catalog } from "#services/compass/index.ts";
import { matchText, searchAchievements, upsertAchievements, type Achievement } from "#services/market/index.ts";
import { folderId } from "./folder-id.ts";
import { startIndexing, type IndexedCity, type Indexing } from "./start-indexing.ts";
import { reindex, withIndex } from "./with-index.ts";

const NOW = new Date("2026-05-01T00:00:00Z");
const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;

let test: TestDatabase;
let dataDir: string;
let catalog: Catalog;
const running: Indexing[] = [];

beforeAll(async () => {
  test = await testDatabase();
  catalog = await loadCatalog(fileURLToPath(new URL("../../catalog/", import.meta.url)));
  dataDir = await mkdtemp(join(tmpdir(), "ceyuan-index-"));
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((indexing) => indexing.stop()));
});
afterAll(async () => {
  await test.drop();
  await rm(dataDir, { recursive: true, force: true });
});

interface Process extends IndexedCity {
  engine: Engine;
  said: string[];
}

/** What one process has: an engine of its own on the shared database and folder. */
function aProcess(): Process {
  return {
    config: { dataDir }, database: { url: test.url }, said: [],
    engine: {
      db: test.db, clock: systemClock, newId: newUuid, permissions: new PermissionTable(), effects: new Map(), tools: { catalog } as unknown as Engine["tools"],
      appendLog: async () => undefined,
    },
  };
}

async function server(): Promise<Process & { indexing: Indexing }> {
  const city = aProcess();
  const indexing = await startIndexing(city, (message) => void city.said.push(message.en), { writer: "here", patienceMs: 0 });
  running.push(indexing);
  return { ...city, indexing };
}

async function stopped(indexing: Indexing): Promise<void> {
  running.splice(running.indexOf(indexing), 1);
  await indexing.stop();
}

async function write(n: number, titleZh: string): Promise<void> {
  const row: Achievement = {
    id: id(n), code: null, titleZh, titleEn: null, abstractZh: null, abstractEn: null, keywordsZh: [], keywordsEn: [], lang: "zh", kind: "patent", industries: [],
    fields: [], ownerId: null, ownerName: null, year: 2024, maturity: 5, dealKinds: [], priceFen: null, disclosure: "public", source: "t", sourceId: String(n),
    contentHash: Buffer.from(titleZh),
  };
  await test.db.transaction().execute((tx) => upsertAchievements(tx, [row], NOW));
}

const found = async (of: Process, q: string): Promise<string[]> =>
  (await ask(of.engine, searchAchievements, { actor: null, input: { q } })).items.map((hit) => hit.title.zh ?? "");

async function within(ms: number, holds: () => Promise<boolean> | boolean): Promise<void> {
  const began = performance.now();
  while (!(await holds())) {
    if (performance.now() - began > ms) throw new Error(`not within ${ms} ms`);
    await sleep(25);
  }
}

describe("indexing", () => {
  it("answers from the start with a note, builds what is missing, and follows within two seconds", async () => {
    await write(1, "气凝胶毡");
    const city = await server();
    const first = await ask(city.engine, searchAchievements, { actor: null, input: { q: "气凝胶" } });
    expect(first).toMatchObject({ items: [], notes: [{ en: expect.stringContaining("is being built") }] });
    await within(10_000, async () => (await found(city, "气凝胶")).length === 1);
    await within(1_000, async () => (await ask(city.engine, searchAchievements, { actor: null, input: { q: "气凝胶" } })).notes.length === 0);
    await write(2, "扁线驱动电机");
    await within(2_000, async () => (await found(city, "驱动电机")).length === 1);
    await sql`delete from market.achievement where id = ${id(2)}`.execute(test.db);
    await within(2_000, async () => (await found(city, "驱动电机")).length === 0);
    expect(city.said).toEqual([expect.stringContaining("Building the search index"), expect.stringMatching(/built: 1 records/)]);
  });

  it("goes on where it stood, with what changed while nobody ran", async () => {
    await write(3, "量子磁力仪");
    const city = await server();
    await within(2_000, async () => (await found(city, "磁力仪")).length === 1);
    expect(city.said).toEqual([]);
  });

  it("has one writer of several processes, and the next takes over when it ends or loses its connection", async () => {
    const [a, b] = [await server(), await server()];
    const locks = async () => (await sql<{ pid: number }>`select pid from pg_locks where locktype = 'advisory' and granted
      and database = (select oid from pg_database where datname = current_database())`.execute(test.db)).rows;
    await within(2_000, async () => (await locks()).length === 1);
    await write(4, "石墨烯散热膜");
    for (const each of [a, b]) await within(2_000, async () => (await found(each, "散热膜")).length === 1);
    const [holder] = await locks();
    await sql`select pg_terminate_backend(${holder?.pid ?? 0})`.execute(test.owner);
    await within(5_000, async () => (await locks()).some((lock) => lock.pid !== holder?.pid));
    await write(5, "柔性触觉传感器");
    for (const each of [a, b]) await within(3_000, async () => (await found(each, "触觉")).length === 1);
    await stopped(a.indexing);
    await write(6, "碳化硅外延片");
    await within(5_000, async () => (await found(b, "碳化硅")).length === 1);
    expect(await locks()).toHaveLength(1);
  });

  it("forgets changes that every index has taken, and builds anew one that was away too long", async () => {
    const city = await server();
    const left = async () => Number((await sql<{ n: bigint }>`select count(*) n from market.outbox`.execute(test.db)).rows[0]?.n);
    await within(5_000, async () => (await left()) === 0);
    await stopped(city.indexing);
    await write(7, "低温绝热气瓶");
    // Another index, long gone on, made the line forget this change.
    await sql`delete from market.outbox`.execute(test.db);
    await sql`update market.outbox_line set trimmed_txid = pg_current_xact_id()`.execute(test.owner);
    const back = await server();
    await within(10_000, async () => (await found(back, "绝热气瓶")).length === 1);
    expect(back.said).toHaveLength(2);
  });

  it("builds anew when the folder followed another database", async () => {
    await sql`update market.outbox_line set line = gen_random_uuid()`.execute(test.owner);
    const city = await server();
    await within(10_000, () => city.said.length === 2);
    expect(await found(city, "气凝胶")).toHaveLength(1);
  });
});

describe("a command", () => {
  const progress: number[] = [];
  const match = (of: Process, text: string) => withIndex(of, (done) => void progress.push(done), async () =>
    (await ask(of.engine, matchText, { actor: null, input: { text } })).items.map((hit) => hit.title.zh));

  it("brings the index up to date itself where no server runs", async () => {
    await write(20, "超导带材");
    expect(await match(aProcess(), "超导带材")).toEqual({ result: ["超导带材"], notes: [] });
    await rm(join(dataDir, "index"), { recursive: true });
    expect(await match(aProcess(), "超导带材")).toEqual({ result: ["超导带材"], notes: [] });
    expect(progress.length).toBeGreaterThan(0);
    expect(await reindex(aProcess(), () => undefined)).toMatchObject({ by: "command", documents: expect.any(Number) });
  });

  it("reads along with a server, and asks it to build anew", async () => {
    const city = await server();
    await write(22, "液氢储罐");
    await within(3_000, async () => (await found(city, "液氢储罐")).length === 1);
    await write(21, "磁悬浮轴承");
    expect(await match(aProcess(), "磁悬浮轴承")).toEqual({ result: ["磁悬浮轴承"], notes: [] });
    const { documents, by } = await reindex(aProcess(), () => undefined);
    expect([documents, by]).toEqual([await city.indexing.index.count(), "server"]);
    expect(await found(city, "磁悬浮")).toHaveLength(1);
  });
});

describe("a folder", () => {
  it("has one id, however many look at once", async () => {
    const folder = join(dataDir, "other");
    const ids = await Promise.all(Array.from({ length: 8 }, () => folderId(folder)));
    expect(new Set(ids).size).toBe(1);
    expect(ids[0]).toMatch(/^[0-9a-f-]{36}$/);
  });
});
