import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { follow, type Follower, type FolderIndex } from "#engines/match/index.ts";
import { systemClock } from "#kernel/clock.ts";
import { ask, type Engine } from "#kernel/command/execute.ts";
import { PermissionTable } from "#kernel/command/permission.ts";
import { testDatabase, type TestDatabase } from "#kernel/database/testing/test-database.ts";
import { newUuid } from "#kernel/ids.ts";
import { fen } from "#kernel/money.ts";
import { loadCatalog } from "#services/compass/index.ts";
import {
  allDocuments, findOffering, findRecord, followFrom, listNeeds, listOfferings, matchNeed, matchText, openMarketIndex, OUTBOX_START, pullChanges,
  pullDocuments, readAchievement, searchAchievements, similarAchievements, upsertAchievements, upsertNeeds, upsertOfferings, type Achievement, type Need,
} from "./index.ts";
import { verifyMarket } from "./verify.ts";

const NOW = new Date("2026-05-01T00:00:00Z");
const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}`;

let test: TestDatabase;
let folder: string;
let index: FolderIndex;
let follower: Follower;
let engine: Engine;
beforeAll(async () => {
  test = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), "market-"));
  index = await openMarketIndex(folder, "here");
  follower = follow({ index, pull: ({ after, limit }) => pullDocuments(test.db, { after, limit }), idleMs: 200 });
  engine = {
    db: test.db, clock: systemClock, newId: newUuid, permissions: new PermissionTable(), effects: new Map(), 
    tools: { marketIndex: index, catalog: await loadCatalog(fileURLToPath(new URL("../../catalog/", import.meta.url))) } as unknown as Engine["tools"],
    appendLog: async () => undefined,
  };
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
    kind: "patent", industries: ["new-materials"], fields: ["new-materials"], ownerId: id(500), ownerName: "云汀某研究院", year: 2024, maturity: 5,
    dealKinds: [], priceFen: null, disclosure: "public", source: "t", sourceId: String(n), contentHash: Buffer.alloc(0), ...change,
  };
  return { ...row, contentHash: Buffer.from(JSON.stringify([row.titleZh, row.abstractZh, row.disclosure])) };
}
function need(n: number, change: Partial<Need> = {}): Need {
  return {
    id: id(n), code: null, titleZh: "动力电池隔热材料", titleEn: null, bodyZh: "寻求气凝胶毡，导热系数低。", bodyEn: null, keywordsZh: ["气凝胶"],
    keywordsEn: [], lang: "zh", kind: "technology", industries: ["new-materials"], fields: ["new-materials"], ownerId: null, ownerName: null,
    budgetFen: fen(100), maturityMin: null, publishedOn: "2026-04-01", deadline: null, disclosure: "public", source: "t", sourceId: `n${n}`, contentHash: Buffer.from(String(n)), ...change,
  };
}
const write = (...rows: Achievement[]) => test.db.transaction().execute((tx) => upsertAchievements(tx, rows, NOW));
const seek = (q: string | undefined, more = {}) => ask(engine, searchAchievements, { actor: null, input: { q, ...more } });
const codeOf = async (table: string, of: string): Promise<string> => {
  const { rows } = await sql<{ code: string }>`select code from ${sql.raw(`market.${table}`)} where id = ${of}`.execute(test.db);
  return rows[0]?.code ?? "";
};

const aerogel = achievement(1, { titleZh: "气凝胶毡的超临界干燥工艺", abstractZh: "导热系数低，用于动力电池隔热。", titleEn: "Supercritical drying of aerogel blankets" });
const motor = achievement(2, {
  titleZh: "扁线驱动电机", abstractZh: "功率密度高，用于电动汽车。", industries: ["new-energy-vehicles"], fields: ["new-energy"], year: 2020, kind: "product",
  maturity: 8, ownerId: id(501), ownerName: "云汀电驱有限公司",
});

describe("records", () => {
  it("keep id and public code however often they come", async () => {
    expect(await write(aerogel, motor)).toEqual(["inserted", "inserted"]);
    const code = await codeOf("achievement", aerogel.id);
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
    // The horizon is the server's, not the database's: a transaction of another test file may hold it back for a moment.
    await expect.poll(async () => {
      const late = await pullChanges(test.db, early.at(-1)?.position ?? start, 1_000);
      return [...early, ...late].map((change) => change.id).sort();
    }, { timeout: 10_000 }).toEqual([id(10), id(11)]);
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
  it("ranks Chinese and English, and says why", async () => {
    await follower.caughtUp();
    const answer = await seek("动力电池隔热用气凝胶");
    const [first] = answer.items;
    expect(first).toMatchObject({
      id: aerogel.id, docKind: "achievement", kind: "patent", title: { zh: aerogel.titleZh, en: aerogel.titleEn }, owner: { name: "云汀某研究院" }, year: 2024,
      industries: ["new-materials"], maturity: 5,
    });
    expect(first?.reasons[0]).toMatchObject({ weight: expect.any(Number), fields: expect.arrayContaining(["titleZh"]) });
    expect(first?.why.map((reason) => reason.zh).join()).toContain("标题含");
    const title = first?.highlights.find((highlight) => highlight.field === "titleZh");
    expect(title?.ranges.map(([from, to]) => title.text.slice(from, to)).join()).toContain("凝胶");
    expect(first?.highlights.map((highlight) => highlight.field)).toContain("textZh");
    const english = await seek("drying aerogel blanket");
    expect(english.items[0]).toMatchObject({ id: aerogel.id, reasons: [{ fields: ["titleEn"] }, { fields: ["titleEn"] }, { fields: ["titleEn"] }] });
    expect(english).toMatchObject({ total: { value: 1, exact: true }, terms: ["drying", "aerogel", "blanket"], notes: [] });
  });

  it("narrows by every filter, and says what agrees", async () => {
    const ids = async (more: object, q: string | undefined = "电机 气凝胶") => (await seek(q, more)).items.map((hit) => hit.id).sort();
    expect(await ids({})).toEqual([aerogel.id, motor.id]);
    for (const [more, wanted] of [
      [{ industry: "new-energy-vehicles" }, motor], [{ field: ["new-energy", "other"] }, motor], [{ kind: "patent" }, aerogel], [{ yearFrom: "2022" }, aerogel],
      [{ yearTo: "2021" }, motor], [{ maturityMin: 7 }, motor], [{ maturityMax: 5 }, aerogel], [{ owner: id(500) }, aerogel], [{ owner: "云汀电驱有限公司" }, motor],
    ] as const) {
      expect(await ids(more), JSON.stringify(more)).toEqual([wanted.id]);
      // Nothing asked: the same filters on the list.
      expect((await seek(undefined, more)).items.map((hit) => hit.id), JSON.stringify(more)).toContain(wanted.id);
    }
    expect(await ids({ industry: "new-materials", yearTo: 2021 })).toEqual([]);
    expect((await seek("电机", { owner: id(501), industry: "new-energy-vehicles" })).items[0]?.agrees).toEqual([
      { attribute: "industry", values: [{ value: "new-energy-vehicles", name: { zh: "新能源汽车", en: "New energy vehicles" } }], wished: false },
      { attribute: "owner", values: [{ value: id(501), name: { zh: "云汀电驱有限公司", en: "云汀电驱有限公司" } }], wished: false },
    ]);
  });

  it("counts facets; one that is narrowed still shows its other values", async () => {
    const { facets } = await seek("电机 气凝胶", { industry: "new-materials" });
    expect(facets.industry).toMatchObject([{ value: "new-energy-vehicles", count: 1 }, { value: "new-materials", name: { zh: "新材料" }, count: 1 }]);
    expect(facets).toMatchObject({ kind: [{ value: "patent", count: 1 }], year: [{ value: "2024", count: 1 }], maturity: [{ value: "5", count: 1 }], owner: [{ value: "云汀某研究院", count: 1 }] });
    const browsed = await seek(undefined);
    expect(browsed.facets.kind).toContainEqual({ value: "product", name: { zh: "产品", en: "Product" }, count: 1 });
    expect(browsed.total).toEqual({ value: (await index.count()), exact: true });
  });

  it("pages without repeats or gaps", async () => {
    await write(...Array.from({ length: 45 }, (_, n) => achievement(200 + n, { titleZh: "相同的钛合金标题" })));
    await follower.caughtUp();
    for (const q of ["钛合金", undefined]) {
      const seen = new Set<string>();
      const all = await seek(q, { pageSize: 100 });
      for (let page = 1; page <= Math.ceil(all.items.length / 7); page++) for (const hit of (await seek(q, { page, pageSize: 7 })).items) seen.add(hit.id);
      expect([...seen]).toEqual(all.items.map((hit) => hit.id));
    }
    await expect(seek("钛合金", { page: 501, pageSize: 20 })).rejects.toMatchObject({ code: "market.page_too_far", status: 422, field: "/page" });
  });

  it("finds a record by its code, typed into the field", async () => {
    const code = await codeOf("achievement", motor.id);
    expect((await seek(` ${code.toLowerCase()} `)).items.map((hit) => hit.id)).toEqual([motor.id]);
  });

  it("does not find by text that is not disclosed to everyone, nor show it", async () => {
    await write(achievement(30, { titleZh: "保密工艺", abstractZh: "独门配方氟橡胶", disclosure: "on_request" }));
    await follower.caughtUp();
    expect((await seek("氟橡胶")).items).toEqual([]);
    expect((await seek("保密工艺")).items[0]?.highlights.map((highlight) => highlight.field)).toEqual(["titleZh"]);
    const code = await codeOf("achievement", id(30));
    const read = (subjectId: string | null) => ask(engine, readAchievement, {
      actor: { kind: "user", userId: newUuid(), membershipId: newUuid(), role: "applicant", subjectId, department: null }, input: { code },
    });
    expect((await ask(engine, readAchievement, { actor: null, input: { code } })).text).toBeNull();
    expect((await read(id(501))).text).toBeNull();
    expect((await read(id(500))).text).toEqual({ zh: "独门配方氟橡胶", en: null });
  });

  it("finds what resembles a record", async () => {
    const code = await codeOf("achievement", id(200));
    const similar = await ask(engine, similarAchievements, { actor: null, input: { code, pageSize: 100 } });
    expect(similar.items).toHaveLength(44);
    expect(similar.items.map((hit) => hit.id)).not.toContain(id(200));
  });
});

describe("matching", () => {
  it("fits a text in one's own words", async () => {
    const match = (input: object) => ask(engine, matchText, { actor: null, input });
    expect((await match({ text: "我们要给动力电池做隔热" })).items[0]).toMatchObject({ id: aerogel.id });
    expect((await match({ text: "隔热 电机", filters: { industry: "new-energy-vehicles" } })).items.map((hit) => hit.id)).toEqual([motor.id]);
    expect((await match({ text: "电机", prefer: { industry: ["new-energy-vehicles"] } })).items[0]?.agrees).toMatchObject([{ attribute: "industry", values: [{ value: "new-energy-vehicles" }], wished: true }]);
    await expect(match({ text: " \n" })).rejects.toMatchObject({ code: "market.text_empty", field: "/text", remedy: { zh: expect.any(String) } });
    expect(await match({ text: "，。！？" })).toMatchObject({ items: [], total: { value: 0 }, notes: [{ zh: expect.stringContaining("没有可用的词") }] });
  });

  it("fits a need on record, which prefers its own industry and leaves out its owner's own", async () => {
    await test.db.transaction().execute((tx) => upsertNeeds(tx, [need(50), need(51, { titleZh: "电机", ownerId: id(501), ownerName: "云汀电驱有限公司" })], NOW));
    const code = await codeOf("need", id(50));
    const answer = await ask(engine, matchNeed, { actor: null, input: { code } });
    expect(answer.items[0]).toMatchObject({ id: aerogel.id, agrees: [{ attribute: "industry", values: [{ value: "new-materials" }], wished: true }, { attribute: "field", wished: true }] });
    expect(answer.items.every((hit) => hit.docKind === "achievement")).toBe(true);
    const others = await ask(engine, matchNeed, { actor: null, input: { code: await codeOf("need", id(51)) } });
    expect(others.items.map((hit) => hit.id)).not.toContain(motor.id);
    await expect(ask(engine, matchNeed, { actor: null, input: { code: "XQ404" } })).rejects.toMatchObject({ status: 404 });
  });

  it("does not match by what the asker may not read", async () => {
    await test.db.transaction().execute((tx) => upsertNeeds(tx, [need(52, { titleZh: "某种装置", bodyZh: "扁线驱动电机", keywordsZh: [], disclosure: "on_request" })], NOW));
    expect((await ask(engine, matchNeed, { actor: null, input: { code: await codeOf("need", id(52)) } })).items.map((hit) => hit.id)).not.toContain(motor.id);
  });

  it("lists needs, newest first or by words", async () => {
    await follower.caughtUp();
    const list = (input: object) => ask(engine, listNeeds, { actor: null, input });
    expect(await list({ industry: "new-materials", pageSize: 2 })).toMatchObject({ total: 3, items: [{ id: id(50) }, { id: id(51) }], page: 1, pageSize: 2 });
    expect((await list({ q: "气凝胶" })).items.map((item) => item.id).sort()).toEqual([id(50), id(51)]);
    expect((await list({ q: "扁线" })).items).toEqual([]);
  });

  it("is checked against the records: a document too many is found", async () => {
    await follower.caughtUp();
    const findings = async () => {
      const found: string[] = [];
      for await (const { code } of verifyMarket(engine)) found.push(code);
      return found;
    };
    expect(await findings()).toEqual([]);
    await index.upsert([{ id: "achievement:astray", kind: "achievement", fields: {}, attrs: {} }]);
    expect(await findings()).toEqual(["market.index_differs"]);
    await index.remove(["achievement:astray"]);
    expect(await findings()).toEqual([]);
  });

  it("answers the same after a rebuild", async () => {
    await follower.caughtUp();
    const before = await seek("气凝胶 电机");
    await index.rebuild(allDocuments(test.db), { checkpoint: await followFrom(test.db) });
    const after = await seek("气凝胶 电机");
    expect(after.items.map((hit) => hit.id)).toEqual(before.items.map((hit) => hit.id));
  });
});

describe("offerings", () => {
  const offering = (n: number, change: object = {}) => ({
    id: id(n), code: null, kind: "service" as const, class: "technology-transfer", titleZh: "中试服务", titleEn: null, textZh: "放大试验", textEn: null,
    industries: [], agencyId: id(71), agencyName: "云汀某机构", priceFen: fen(100_00), priceUnit: "项", district: null, source: "t", sourceId: `o${n}`,
    contentHash: Buffer.from("1"), ...change,
  });

  it("can be found by class, agency and words, and bought while they are published", async () => {
    const rows = [offering(70), offering(72, { class: "instrument-sharing", kind: "instrument", titleZh: "透射电镜", textZh: null, agencyId: id(73), agencyName: "云汀另一机构" })];
    await test.db.transaction().execute((tx) => upsertOfferings(tx, rows, NOW));
    await follower.caughtUp();
    const list = async (input: object) => (await ask(engine, listOfferings, { actor: null, input })).items.map((item) => item.id);
    expect(await list({})).toEqual([id(70), id(72)]);
    expect(await list({ class: "instrument-sharing" })).toEqual([id(72)]);
    expect(await list({ agency: id(71) })).toEqual([id(70)]);
    expect(await list({ q: "放大试验", class: ["technology-transfer", "instrument-sharing"] })).toEqual([id(70)]);
    expect(await list({ q: "电镜", agency: "云汀某机构" })).toEqual([]);
    expect(await findOffering(test.db, id(70))).toMatchObject({ priceFen: 10_000n, class: "technology-transfer" });
    await sql`update market.offering set status = 'withdrawn'`.execute(test.db);
    expect(await findOffering(test.db, id(70))).toBeNull();
    expect(await list({})).toEqual([]);
  });
});
