import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { follow, openSearchIndex, type Follower, type FolderIndex } from "#engines/match/index.ts";
import { testDatabase, type TestDatabase } from "#kernel/database/testing/test-database.ts";
import { fen } from "#kernel/money.ts";
import {
  allDocuments, findOffering, findRecord, followFrom, marketSchema, matchNeed, matchText, OUTBOX_START, pullChanges, pullDocuments,
  searchMarket, upsertAchievements, upsertNeeds, upsertOfferings, type Achievement, type Need,
} from "./index.ts";

const NOW = new Date("2026-05-01T00:00:00Z");
const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;
const page = { page: 1, pageSize: 10 };

let test: TestDatabase;
let folder: string;
let index: FolderIndex;
let follower: Follower;
beforeAll(async () => {
  test = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), "market-"));
  index = await openSearchIndex({ folder, schema: marketSchema, writer: "here" });
  follower = follow({ index, pull: ({ after, limit }) => pullDocuments(test.db, { after, limit }), idleMs: 200 });
});
afterAll(async () => {
  await follower.stop();
  await index.close();
  await rm(folder, { recursive: true, force: true });
  await test.drop();
});

function achievement(n: number, change: Partial<Achievement> = {}): Achievement {
  const row: Achievement = {
    id: id(n), code: null, titleZh: `成果${n}`, titleEn: null, abstractZh: null, abstractEn: null, keywordsZh: [], keywordsEn: [], lang: "zh",
    kind: "patent", industries: ["new-materials"], fields: ["new-materials"], ownerId: null, ownerName: "某研究院", year: 2024, maturity: 5,
    dealKinds: [], priceFen: null, disclosure: "public", source: "t", sourceId: String(n), contentHash: Buffer.alloc(0), ...change,
  };
  return { ...row, contentHash: Buffer.from(JSON.stringify([row.titleZh, row.abstractZh, row.disclosure])) };
}
const write = (...rows: Achievement[]) => test.db.transaction().execute((tx) => upsertAchievements(tx, rows, NOW));
const seek = (text: string, more = {}) => searchMarket(test.db, index, { text, ...page, ...more });

const aerogel = achievement(1, { titleZh: "气凝胶毡的超临界干燥工艺", abstractZh: "导热系数低，用于动力电池隔热。", titleEn: "Supercritical drying of aerogel blankets" });
const motor = achievement(2, { titleZh: "扁线驱动电机", abstractZh: "功率密度高，用于电动汽车。", industries: ["new-energy-vehicles"], fields: ["new-energy"], year: 2020 });

describe("records", () => {
  it("keep id and public code however often they come", async () => {
    expect(await write(aerogel, motor)).toEqual(["inserted", "inserted"]);
    const { rows } = await sql<{ code: string }>`select code from market.achievement where id = ${aerogel.id}`.execute(test.db);
    const code = rows[0]?.code ?? "";
    expect(code).toMatch(/^CG\d{8}$/);
    expect(await write({ ...aerogel, id: id(99) }, motor)).toEqual(["unchanged", "unchanged"]);
    expect(await write(achievement(1, { ...aerogel, id: id(98), abstractZh: "导热系数更低，用于动力电池隔热。" }))).toEqual(["updated"]);
    expect(await findRecord(test.db, "achievement", code)).toMatchObject({ id: aerogel.id, textZh: "导热系数更低，用于动力电池隔热。" });
  });
});

describe("the line of changes", () => {
  it("never passes over a change whose transaction commits late", async () => {
    const start = (await pullChanges(test.db, OUTBOX_START, 1_000)).at(-1)?.position ?? OUTBOX_START;
    let finish = () => {};
    const held = new Promise<void>((resolve) => (finish = resolve));
    let begun = () => {};
    const started = new Promise<void>((resolve) => (begun = resolve));
    const slow = test.db.transaction().execute(async (tx) => {
      await upsertAchievements(tx, [achievement(10)], NOW);
      begun();
      await held;
    });
    await started;
    await write(achievement(11));
    const early = await pullChanges(test.db, start, 1_000);
    expect(early.map((change) => change.id)).not.toContain(id(10));
    finish();
    await slow;
    const late = await pullChanges(test.db, early.at(-1)?.position ?? start, 1_000);
    expect([...early, ...late].map((change) => change.id).sort()).toEqual([id(10), id(11)]);
  });

  it("is followed by the index within two seconds: new, changed, withdrawn and deleted", async () => {
    const until = async (text: string, wanted: number) => {
      const began = performance.now();
      for (;;) {
        const answer = await seek(text);
        if (answer.items.length === wanted) return;
        if (performance.now() - began > 2_000) throw new Error(`${text}: ${answer.items.length} found, ${wanted} wanted`);
        await new Promise((resolve) => setTimeout(resolve, 50));
      }
    };
    await write(achievement(20, { titleZh: "量子磁力仪" }));
    await until("量子磁力仪", 1);
    await write(achievement(20, { titleZh: "冷原子重力仪" }));
    await until("冷原子重力仪", 1);
    await sql`update market.achievement set status = 'withdrawn' where id = ${id(20)}`.execute(test.db);
    await until("冷原子重力仪", 0);
    await sql`update market.achievement set status = 'published' where id = ${id(20)}`.execute(test.db);
    await until("冷原子重力仪", 1);
    await sql`delete from market.achievement where id = ${id(20)}`.execute(test.db);
    await until("冷原子重力仪", 0);
  });
});

describe("search", () => {
  it("ranks, filters, counts and says why", async () => {
    await follower.caughtUp();
    const answer = await seek("动力电池隔热用气凝胶");
    expect(answer.items[0]).toMatchObject({ id: aerogel.id, docKind: "achievement" });
    expect(answer.items[0]?.reasons.some((reason) => reason.zh.includes("凝胶"))).toBe(true);
    expect(answer.items[0]?.excerpt?.text).toContain("电池");
    expect(answer.facets.find((facet) => facet.attribute === "industry")?.values).toContainEqual({ value: "new-materials", count: expect.any(Number) });
    expect((await seek("aerogel blankets")).items[0]).toMatchObject({ id: aerogel.id });
    expect((await seek("气凝胶", { industry: ["new-energy-vehicles"] })).items).toEqual([]);
    expect((await seek("电机", { yearTo: 2021 })).items.map((hit) => hit.id)).toEqual([motor.id]);
    expect((await seek("电机", { yearFrom: 2022 })).items).toEqual([]);
  });

  it("does not find by text that is not disclosed to everyone", async () => {
    await write(achievement(30, { titleZh: "保密工艺", abstractZh: "独门配方氟橡胶", disclosure: "on_request" }));
    await follower.caughtUp();
    expect((await seek("氟橡胶")).items).toEqual([]);
    expect((await seek("保密工艺")).items[0]).toMatchObject({ id: id(30), excerpt: null });
  });

  it("matches a need on record and a text in one's own words", async () => {
    const need: Need = {
      id: id(50), code: null, titleZh: "动力电池隔热材料", titleEn: null, bodyZh: "寻求气凝胶毡，导热系数低。", bodyEn: null, keywordsZh: ["气凝胶"],
      keywordsEn: [], lang: "zh", kind: "technology", industries: ["new-materials"], fields: ["new-materials"], ownerId: null, ownerName: null,
      budgetFen: fen(100), maturityMin: null, publishedOn: "2026-04-01", deadline: null, disclosure: "public", source: "t", sourceId: "n1", contentHash: Buffer.from("1"),
    };
    await test.db.transaction().execute((tx) => upsertNeeds(tx, [need], NOW));
    const { rows } = await sql<{ code: string }>`select code from market.need where id = ${need.id}`.execute(test.db);
    const record = await findRecord(test.db, "need", rows[0]?.code ?? "");
    if (!record) throw new Error("the need is gone");
    const hit = (await matchNeed(test.db, index, record, { kinds: ["achievement"], ...page })).items[0];
    expect(hit).toMatchObject({ id: aerogel.id });
    expect(hit?.agrees).toContainEqual({ attribute: "industry", values: ["new-materials"], wished: true });
    expect((await matchText(test.db, index, { text: "我们要给动力电池做隔热", kinds: ["achievement"], ...page })).items[0]).toMatchObject({ id: aerogel.id });
  });

  it("answers the same after a rebuild", async () => {
    await follower.caughtUp();
    const before = await seek("气凝胶 电机");
    const checkpoint = await followFrom(test.db);
    await index.rebuild(allDocuments(test.db), { checkpoint });
    const after = await seek("气凝胶 电机");
    expect(after.items.map((hit) => hit.id)).toEqual(before.items.map((hit) => hit.id));
  });
});

describe("offerings", () => {
  it("can be bought while they are published", async () => {
    const row = {
      id: id(70), code: null, kind: "service" as const, class: "technology-transfer", titleZh: "中试服务", titleEn: null, textZh: null, textEn: null,
      industries: [], agencyId: id(71), agencyName: "机构", priceFen: fen(100_00), priceUnit: "项", district: null, source: "t", sourceId: "o1", contentHash: Buffer.from("1"),
    };
    await test.db.transaction().execute((tx) => upsertOfferings(tx, [row], NOW));
    expect(await findOffering(test.db, row.id)).toMatchObject({ priceFen: 10_000n, class: "technology-transfer" });
    await sql`update market.offering set status = 'withdrawn'`.execute(test.db);
    expect(await findOffering(test.db, row.id)).toBeNull();
  });
});
