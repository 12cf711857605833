import type { FastifyInstance } from "fastify";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { systemClock } from "#kernel/clock.ts";
import type { Actor, Role } from "#kernel/command/actor.ts";
import type { Engine } from "#kernel/command/execute.ts";
import { PermissionTable } from "#kernel/command/permission.ts";
import { testDatabase, type TestDatabase } from "#kernel/database/testing/test-database.ts";
import { mount } from "#kernel/http/mount.ts";
import { describeApi } from "#kernel/http/openapi.ts";
import { httpServer } from "#kernel/http/server.ts";
import { newUuid } from "#kernel/ids.ts";
import { fen } from "#kernel/money.ts";
import { grantCredential, recordFacts, recordRelations, registry, upsertSubjects, type SourcedSubject, type SubjectId } from "./index.ts";

const NOW = new Date("2026-05-01T00:00:00Z");
const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}` as SubjectId;
const FIRM = "91310110666007217T";

let test: TestDatabase;
let app: FastifyInstance;

function person(role: Role, subjectId: string | null = null): Actor {
  return { kind: "user", userId: newUuid(), membershipId: newUuid(), role, subjectId, department: null };
}
const people: Record<string, Actor> = {
  firm: person("applicant", id(1)), other: person("applicant", id(2)), agency: person("agency", id(2)), bank: person("bank", id(4)), expert: person("expert"),
  officer: person("officer"), analyst: person("analyst"), auditor: person("auditor"), administrator: person("administrator"),
};

function subject(n: number, name: string, change: Partial<SourcedSubject> = {}): SourcedSubject {
  return {
    id: id(n), kind: "organisation", type: "enterprise", uscc: null, nameZh: name, nameEn: null, district: "hubin", industries: ["new-materials"],
    registeredOn: "2019-03-01", status: "active", legalForm: "有限责任公司", capitalFen: fen(100_000_00), scope: "研发", address: "湖滨路", source: "test",
    sourceId: String(n), contentHash: Buffer.from(name), ...change,
  };
}

beforeAll(async () => {
  test = await testDatabase();
  await test.db.transaction().execute(async (tx) => {
    await upsertSubjects(tx, [
      subject(1, "云汀星河材料（虚构）", { uscc: FIRM as SourcedSubject["uscc"] }), subject(2, "云汀并肩服务（虚构）", { type: "agency" }),
      subject(3, "欧阳明", { kind: "person", type: "person" }), subject(4, "云汀湖滨银行（虚构）", { type: "bank" }),
    ], NOW);
    const fact = (kind: string, period: string, value: bigint) =>
      ({ subject: id(1), kind, period, value, unit: "fen", source: "declared" as const, asOf: "2026-03-01" });
    await recordFacts(tx, [fact("sales", "2024", 5n), fact("sales", "2025", 7n), fact("staff.total", "2025", 30n)], NOW);
    await recordRelations(tx, [1, 2].map((n) => ({ from: id(3), to: id(n), kind: "legal_person", shareBp: null, since: null, source: "test" }) as const));
    await grantCredential(tx, {
      id: newUuid(), subject: id(1), kind: "tech-sme", number: "202699010100000001", grade: null, validFrom: "2026-05-01", validTo: null, grantedByCase: null,
    }, NOW);
  });
  const permissions = new PermissionTable();
  permissions.add(registry.permissions);
  const engine: Engine = { db: test.db, clock: systemClock, newId: newUuid, permissions, effects: new Map(), tools: {} as Engine["tools"], appendLog: async () => undefined };
  app = await httpServer({
    newId: newUuid, perMinute: 0, logLevel: "silent",
    authenticate: async (request) => {
      const actor = people[String(request.headers["x-who"])];
      return actor ? { actor, csrfToken: "token" } : null;
    },
  });
  await describeApi(app, "test");
  mount(app, engine, registry.routes ?? []);
  await app.ready();
});
afterAll(async () => {
  await app.close();
  await test.drop();
});

const get = async (who: string, url: string) => {
  const answer = await app.inject({ method: "GET", url, headers: { "x-who": who } });
  return { status: answer.statusCode, body: answer.json<Record<string, never>>() };
};

describe("over HTTP", () => {
  it("everyone finds organisations; what is not public is for those whom it concerns", async () => {
    const list = await get("other", "/api/subjects?q=星河&page=1&pageSize=5");
    expect(list.body).toMatchObject({ total: 1, items: [{ uscc: FIRM, type: "enterprise", name: { zh: "云汀星河材料（虚构）" }, district: "hubin", details: null }] });
    for (const who of ["firm", "officer", "auditor", "analyst", "administrator"]) {
      expect((await get(who, `/api/subjects/${FIRM}`)).body).toMatchObject({
        subject: { details: { capitalFen: 10_000_000 } },
        known: { facts: 3, credentials: [{ kind: "tech-sme" }], relations: [{ from: { name: "欧＊＊" }, text: { zh: expect.stringMatching(/^欧＊＊是/) } }] },
      });
    }
    for (const who of ["other", "agency", "bank", "expert"]) {
      expect((await get(who, `/api/subjects/${id(1)}`)).body).toMatchObject({ subject: { uscc: FIRM, details: null }, known: null });
    }
  });

  it("persons and unknown codes are not found", async () => {
    for (const written of [id(3), newUuid(), "91310110666007217X", "nonsense"]) expect((await get("officer", `/api/subjects/${written}`)).status).toBe(404);
    expect((await get("officer", "/api/subjects?q=欧阳明")).body).toMatchObject({ total: 0 });
  });

  it("facts are one's own or the overseers', by the page, each kind's latest year first", async () => {
    const facts = await get("firm", `/api/subjects/${FIRM}/facts?pageSize=2`);
    expect(facts.body).toMatchObject({ total: 3, items: [{ kind: "sales", period: "2025", value: "7" }, { kind: "sales", period: "2024", value: "5" }] });
    expect((await get("officer", `/api/subjects/${FIRM}/facts?page=2&pageSize=2`)).body).toMatchObject({ items: [{ kind: "staff.total" }] });
    expect((await get("auditor", `/api/subjects/${FIRM}/facts?kind=sales&period=2024`)).body).toMatchObject({ total: 1 });
    expect((await get("officer", `/api/subjects/${FIRM}/facts/sales/history?period=2025`)).body).toMatchObject({ items: [{ value: "7" }] });
    // Nobody learns from the answer whether a code is on record.
    for (const written of [FIRM, "91310000132209126R"]) expect((await get("other", `/api/subjects/${written}/facts`)).status).toBe(403);
  });

  it("related parties are told to officers and auditors alone", async () => {
    const related = await get("auditor", `/api/subjects/${FIRM}/related/${id(2)}?day=2026-05-01`);
    expect(related.body).toMatchObject({ related: true, day: "2026-05-01", chain: [{ to: { id: id(1) } }, { to: { id: id(2) } }] });
    expect(JSON.stringify(related.body)).not.toContain("欧阳明");
    expect((await get("officer", `/api/subjects/${FIRM}/related/${id(4)}`)).body).toMatchObject({ related: false, chain: [] });
    expect((await get("firm", `/api/subjects/${FIRM}/related/${id(2)}`)).status).toBe(403);
  });

  it("every route refuses who may not", async () => {
    for (const { path, ...route } of registry.routes ?? []) {
      const action = route.kind === "raw" ? route.action : route.useCase.action;
      const url = path.replace(":uscc", FIRM).replace(":a", FIRM).replace(":b", id(2)).replace(":kind", "sales");
      expect((await get("nobody", url)).status).toBe(401);
      for (const [who, actor] of Object.entries(people)) {
        const reach = registry.permissions[action]?.[actor.role as Role];
        const may = reach === "any" || (reach === "own" && (action === "registry.subjects.read" || actor.subjectId === id(1)));
        expect([path, who, (await get(who, url)).status]).toEqual([path, who, may ? 200 : 403]);
      }
    }
  });
});
