import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FolderIndex } from "#engines/match/index.ts";
import { systemClock } from "#kernel/clock.ts";
import { PermissionTable } from "#kernel/command/permission.ts";
import type { Toolbox } from "#kernel/command/toolbox.ts";
import { testDatabase, type TestDatabase } from "#kernel/database/testing/test-database.ts";
import { mount } from "#kernel/http/mount.ts";
import { describeApi } from "#kernel/http/openapi.ts";
import { httpServer } from "#kernel/http/server.ts";
import { newUuid } from "#kernel/ids.ts";
import { fen } from "#kernel/money.ts";
import { loadCatalog } from "#services/compass/index.ts";
import { allDocuments, followFrom, market, openMarketIndex, upsertAchievements, upsertNeeds, upsertOfferings } from "./index.ts";

const NOW = new Date("2026-05-01T00:00:00Z");
let test: TestDatabase;
let folder: string;
let index: FolderIndex;
let app: FastifyInstance;

beforeAll(async () => {
  test = await testDatabase();
  folder = await mkdtemp(join(tmpdir(), "market-http-"));
  index = await openMarketIndex(folder, "here");
  const shared = {
    titleEn: null, keywordsEn: [], lang: "zh" as const, industries: ["new-materials"], fields: ["new-materials"], ownerId: null, ownerName: "云汀某研究院",
    disclosure: "public" as const, source: "t", sourceId: "1", contentHash: Buffer.from("1"),
  };
  await test.db.transaction().execute(async (tx) => {
    await upsertAchievements(tx, [{
      ...shared, id: newUuid(), code: null, titleZh: "气凝胶毡", abstractZh: "隔热", abstractEn: null, keywordsZh: ["隔热"], kind: "patent", year: 2024, maturity: 6,
      dealKinds: [], priceFen: fen(5_000),
    }], NOW);
    await upsertNeeds(tx, [{
      ...shared, id: newUuid(), code: null, titleZh: "隔热材料", bodyZh: "寻求气凝胶", bodyEn: null, keywordsZh: [], kind: "technology", budgetFen: fen(9_000),
      maturityMin: null, publishedOn: "2026-04-01", deadline: null,
    }], NOW);
    await upsertOfferings(tx, [{
      ...shared, id: newUuid(), code: null, kind: "service", class: "technology-transfer", titleZh: "中试服务", textZh: null, textEn: null, agencyId: newUuid(),
      agencyName: "云汀某机构", priceFen: fen(100), priceUnit: "项", district: null,
    }], NOW);
  });
  await index.rebuild(allDocuments(test.db), { checkpoint: await followFrom(test.db) });
  const tools = { marketIndex: index, catalog: await loadCatalog(fileURLToPath(new URL("../../catalog/", import.meta.url))) } as unknown as Toolbox;
  app = await httpServer({ newId: newUuid, perMinute: 0, logLevel: "silent", authenticate: async () => null });
  await describeApi(app, "test");
  mount(app, {
    db: test.db, clock: systemClock, newId: newUuid, permissions: new PermissionTable(), effects: new Map(), tools, appendLog: async () => undefined,
  }, market.routes ?? []);
  await app.ready();
});
afterAll(async () => {
  await app.close();
  await index.close();
  await rm(folder, { recursive: true, force: true });
  await test.drop();
});

const get = async (url: string) => {
  const answer = await app.inject({ method: "GET", url });
  return { status: answer.statusCode, body: answer.json<Record<string, never> & { items: { code: string }[] }>() };
};
const match = async (payload: object) => {
  const answer = await app.inject({ method: "POST", url: "/api/match", payload });
  return { status: answer.statusCode, body: answer.json<Record<string, never>>() };
};

describe("over HTTP, without signing in", () => {
  it("every route answers, records by the codes that lists give", async () => {
    const lists = await Promise.all(["achievements", "needs", "offerings"].map((kind) => get(`/api/${kind}`)));
    const [achievement = "", need = "", offering = ""] = lists.map(({ body }) => body.items[0]?.code ?? "");
    for (const route of market.routes ?? []) {
      if (route.method !== "GET" || route.path.startsWith("/api/experts/")) continue;
      const code = route.path.includes("needs") ? need : route.path.includes("offerings") ? offering : achievement;
      expect([route.path, (await get(route.path.replace(":code", code))).status]).toEqual([route.path, 200]);
    }
    expect((await get(`/api/achievements/${achievement}`)).body).toMatchObject({ title: { zh: "气凝胶毡", en: null }, text: { zh: "隔热" }, priceFen: 5_000 });
    expect((await get(`/api/needs/${need}/matches`)).body).toMatchObject({ items: [{ code: achievement, agrees: [{ attribute: "industry", wished: true }, { attribute: "field" }] }] });
    expect((await get("/api/achievements/CG404")).status).toBe(404);
  });

  it("filters come by the query, once or repeated, and by the body", async () => {
    const found = async (query: string) => (await get(`/api/achievements/search?${query}`)).body.items.length;
    expect(await found("q=气凝胶&industry=new-materials&industry=biomedicine&yearFrom=2020&maturityMin=5&owner=云汀某研究院")).toBe(1);
    expect(await found("q=气凝胶&yearTo=2020")).toBe(0);
    expect((await match({ text: "隔热毡", filters: { industry: ["new-materials"], kind: "patent" }, page: 1, pageSize: 5 })).body).toMatchObject({
      total: { value: 1, exact: true }, items: [{ why: [{ zh: expect.stringContaining("标题含") }, {}, {}, {}] }],
    });
    expect((await match({ text: "隔热", docKind: "need" })).body).toMatchObject({ items: [{ docKind: "need" }] });
  });

  it("refuses what cannot be asked, in both languages and with a remedy", async () => {
    for (const [payload, code] of [[{ text: "" }, "market.text_empty"], [{}, "input.invalid"], [{ text: "x", page: 101, pageSize: 100 }, "market.page_too_far"], [{ text: "x", filters: { yearFrom: "soon" } }, "input.invalid"]] as const) {
      expect(await match(payload)).toMatchObject({ status: 422, body: { code, text: { title: { zh: expect.any(String), en: expect.any(String) }, remedy: { zh: expect.any(String) } } } });
    }
    expect((await get("/api/achievements/search?page=0")).status).toBe(422);
    expect((await get("/api/needs?page=9999&pageSize=100")).body).toMatchObject({ code: "market.page_too_far" });
  });

  it("names industries, fields and kinds", async () => {
    expect((await get("/api/market/words")).body).toMatchObject({
      industry: expect.arrayContaining([{ id: "new-materials", name: { zh: "新材料", en: "New materials" } }]),
      field: expect.arrayContaining([{ id: "electronics", name: { zh: "电子信息", en: "Electronics and information" } }]),
    });
  });
});
