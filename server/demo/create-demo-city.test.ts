import { createHash } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { connect, type Connection } from "#kernel/database/connect.ts";
import { APPLICATION_ROLE } from "#kernel/database/migrate.ts";
import { testDatabase, type TestDatabase } from "#kernel/database/testing/test-database.ts";
import { factsOf, parseUscc, relatedParties, type SubjectId } from "#services/registry/index.ts";
import { planCity } from "./city.ts";
import { createDemoCity, findDemoCity } from "./create-demo-city.ts";
import { achievements, cityEnterprise, facts, Owners, subjects } from "./generate.ts";
import { heroes } from "./heroes.ts";

const catalog = new URL("../../catalog/", import.meta.url);
const NOW = new Date("2026-05-20T02:00:00Z");
const options = { catalog, seed: 1, size: "small" as const, now: NOW };

let test: TestDatabase;
let app: Connection;
beforeAll(async () => {
  test = await testDatabase();
  app = connect({ url: test.url, role: APPLICATION_ROLE, maxConnections: 4 });
});
afterAll(async () => {
  await app.close();
  await test.drop();
});

const count = async (from: string) =>
  Number((await sql<{ n: bigint }>`select count(*) n from ${sql.raw(from)}`.execute(test.db)).rows[0]?.n);

describe("the demo city", () => {
  it("is whole or not there: cut short it leaves nothing", async () => {
    const cut = createDemoCity({
      ...options, pool: app.pool, onProgress: ({ stage }) => { if (stage.en === "achievements") throw new Error("the lights went out"); },
    });
    await expect(cut).rejects.toThrow("the lights went out");
    expect(await count("registry.subject")).toBe(0);
    expect(await findDemoCity(app.pool)).toBeNull();
  });

  it("is made in well under twenty seconds, by one of two that try at once", async () => {
    const progress: number[] = [];
    const tries = await Promise.allSettled([1, 2].map(() =>
      createDemoCity({ ...options, pool: app.pool, onProgress: ({ done, total }) => progress.push(done / total) })));
    expect(tries.map((t) => t.status).sort()).toEqual(["fulfilled", "rejected"]);
    expect(tries.find((t) => t.status === "rejected")?.reason).toMatchObject({ code: "demo.city_exists" });
    const made = tries.find((t) => t.status === "fulfilled")?.value;
    expect(made?.milliseconds).toBeLessThan(20_000);
    expect(progress.at(-1)).toBe(1);
    expect(await findDemoCity(app.pool)).toMatchObject({ seed: 1, size: "small", today: "2026-05-20" });
    expect(await count("registry.subject where type = 'enterprise'")).toBe(2_003);
    expect(await count("market.achievement")).toBe(6_001);
    expect(await count("market.outbox where kind = 'achievement'")).toBe(6_001);
  });

  it("has credit codes that pass, and names that say what they are", async () => {
    const { rows } = await sql<{ uscc: string; name_zh: string }>`
      select uscc, name_zh from registry.subject where kind = 'organisation'`.execute(test.db);
    expect(rows.filter((row) => !parseUscc(row.uscc).ok)).toEqual([]);
    expect(rows.filter((row) => !row.name_zh.includes("（虚构）"))).toEqual([]);
    expect(new Set(rows.map((row) => row.name_zh)).size).toBe(rows.length);
  });

  it("has facts of known kinds only, some missing on purpose", async () => {
    const { rows } = await sql<{ kind: string; share: number }>`
      select kind, count(distinct subject_id)::float / 2003 as share from registry.fact group by kind`.execute(test.db);
    const share = new Map(rows.map((row) => [row.kind, row.share]));
    for (const kind of ["sales", "staff.total", "ip.class1", "tech.field", "registration.date"]) {
      expect(share.get(kind)).toBeGreaterThan(0.9);
    }
    expect(share.get("ip.class2.unused-for-hnte")).toBeLessThan(0.97);
  });

  it("has firms on both sides of a threshold, a hair apart", async () => {
    const { rows } = await sql<{ value_int: bigint; n: bigint }>`
      select value_int, count(*) n from registry.fact
      where kind = 'staff.total' and value_int in (499, 500, 501) group by 1 order by 1`.execute(test.db);
    expect(rows.map((row) => Number(row.value_int))).toEqual([499, 500, 501]);
    const most = await sql<{ share: number }>`
      select avg((value_int <= 100)::int)::float share from registry.fact where kind = 'staff.total'`.execute(test.db);
    expect(most.rows[0]?.share).toBeGreaterThan(0.7);
  });

  it("has its heroes with their stories", async () => {
    const hero = await factsOf(test.db, heroes.enterprise.id as SubjectId);
    expect(hero?.credentials).toMatchObject([{ kind: "tech-sme", validTo: "2026-12-31" }]);
    const sum = (kind: string) => (hero?.facts ?? []).filter((f) => f.kind === kind && Number(f.period) > 2022).reduce((s, f) => s + (f.value as bigint), 0n);
    expect(Number(sum("rd.expense")) / Number(sum("sales"))).toBeCloseTo(0.041, 9);
    const startup = await factsOf(test.db, heroes.startup.id as SubjectId);
    expect(startup?.facts.some((f) => f.kind === "rd.expense")).toBe(false);
    const related = (key: "agency" | "relatedAgency" | "sisterAgency") =>
      relatedParties(test.db, heroes.enterprise.id as SubjectId, heroes[key].id as SubjectId, { day: "2026-05-20" });
    expect(await related("agency")).toBeNull();
    expect(await related("relatedAgency")).toMatchObject([{ shareBp: 3_000 }]);
    expect(await related("sisterAgency")).toHaveLength(2);
  });
});

describe("the generator", () => {
  const digest = (seed: number) => {
    const plan = planCity(catalog, { seed, size: "small", today: "2026-05-20" });
    const owners = new Owners();
    const hash = createHash("sha256");
    const add = (value: unknown) => hash.update(JSON.stringify(value, (_, v: unknown) => (typeof v === "bigint" ? String(v) : v)));
    for (const subject of subjects(plan, owners)) add(subject);
    for (const fact of facts(plan)) add(fact);
    for (const achievement of achievements(plan, owners)) add(achievement);
    return hash.digest("hex");
  };

  it("gives the same city for the same seed, and another for another", () => {
    const first = digest(1);
    expect(digest(1)).toBe(first);
    expect(digest(2)).not.toBe(first);
  });

  it("writes texts that differ", () => {
    const plan = planCity(catalog, { seed: 1, size: "small", today: "2026-05-20" });
    const owners = new Owners();
    for (const subject of subjects(plan, owners)) void subject;
    const abstracts = [...achievements(plan, owners)].map((a) => a.abstractZh);
    expect(new Set(abstracts).size / abstracts.length).toBeGreaterThan(0.99);
  });

  it("never gives a firm figures from before it was there", () => {
    const plan = planCity(catalog, { seed: 3, size: "small", today: "2026-05-20" });
    for (let n = 0; n < 2_000; n++) {
      const firm = cityEnterprise(plan, n);
      expect(firm.years.every((year) => year.year >= Number(firm.registeredOn.slice(0, 4)) && year.scienceStaff <= year.staff)).toBe(true);
    }
  });
});
