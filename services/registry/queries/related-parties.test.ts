import * as fc from "fast-check";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testDatabase, type TestDatabase } from "#kernel/database/testing/test-database.ts";
import { recordRelations, relatedParties, upsertSubjects, type Relation, type RelationKind, type SubjectId } from "../index.ts";

const NOW = new Date("2026-05-01T00:00:00Z");
const DAY = "2026-05-01";
const COUNT = 9;
const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}` as SubjectId;

let test: TestDatabase;
beforeAll(async () => {
  test = await testDatabase();
  await test.db.transaction().execute((tx) => upsertSubjects(tx, Array.from({ length: COUNT }, (_, n) => ({
    id: id(n), kind: n < 7 ? "organisation" as const : "person" as const, type: n < 7 ? "enterprise" as const : "person" as const,
    uscc: null, nameZh: `甲${n}`, nameEn: null, district: null, industries: [], registeredOn: null, status: "active" as const,
    legalForm: null, capitalFen: null, scope: null, address: null, source: "t", sourceId: String(n), contentHash: Buffer.from([n]),
  })), NOW));
});
afterAll(() => test.drop());

const edge = (from: number, to: number, kind: RelationKind, shareBp: number | null = null): Relation =>
  ({ from: id(from), to: id(to), kind, shareBp, since: null, source: "t" });

async function setTo(relations: Relation[]): Promise<void> {
  await sql`delete from registry.relation`.execute(test.db);
  await test.db.transaction().execute((tx) => recordRelations(tx, relations));
}

const chain = async (a: number, b: number) => (await relatedParties(test.db, id(a), id(b), { day: DAY }))?.map((s) => s.text.zh) ?? null;

describe("related parties", () => {
  it("are found by a direct stake at the threshold, from either side, and not below it", async () => {
    await setTo([edge(0, 1, "shareholding", 2500), edge(2, 3, "shareholding", 2499)]);
    expect(await chain(0, 1)).toEqual(["甲0持有甲1 25% 的股权"]);
    expect(await chain(1, 0)).toEqual(["甲0持有甲1 25% 的股权"]);
    expect(await chain(2, 3)).toBeNull();
  });

  it("are found through owners, four levels up and no more", async () => {
    await setTo([edge(0, 1, "parent"), edge(1, 2, "parent"), edge(2, 3, "parent"), edge(3, 4, "parent"), edge(4, 5, "parent")]);
    expect(await chain(0, 4)).toHaveLength(4);
    expect(await chain(0, 5)).toBeNull();
  });

  it("are found through one legal representative or officer in both", async () => {
    await setTo([edge(7, 0, "legal_person"), edge(7, 1, "officer"), edge(8, 2, "officer")]);
    expect(await chain(0, 1)).toEqual(["甲7是甲0的法定代表人", "甲7任甲1的董事、监事或高级管理人员"]);
    expect(await chain(0, 2)).toBeNull();
  });

  it("no longer are when the relation has ended", async () => {
    await setTo([edge(0, 1, "parent")]);
    await sql`update registry.relation set until = '2026-04-30'`.execute(test.db);
    expect(await chain(0, 1)).toBeNull();
  });

  it("agree with a naive search over random graphs, both ways round", async () => {
    const relation = fc.tuple(fc.nat(COUNT - 1), fc.nat(6), fc.constantFrom<RelationKind>("shareholding", "parent", "legal_person", "officer"), fc.integer({ min: 1, max: 10_000 }))
      .filter(([from, to, kind]) => from !== to && (from < 7 || kind !== "parent"))
      .map(([from, to, kind, share]) => edge(from, to, kind, kind === "shareholding" ? share : null));
    await fc.assert(fc.asyncProperty(fc.array(relation, { maxLength: 14 }), fc.nat(6), fc.nat(6), async (relations, a, b) => {
      await setTo(relations);
      const found = await relatedParties(test.db, id(a), id(b), { day: DAY });
      expect(found?.length ?? null).toEqual(naiveDistance(relations, id(a), id(b)));
      const back = await relatedParties(test.db, id(b), id(a), { day: DAY });
      expect(back?.length).toBe(found?.length);
    }), { numRuns: 60 });
  });
});

function naiveDistance(relations: Relation[], a: SubjectId, b: SubjectId): number | null {
  const up = (start: SubjectId) => {
    const levels = new Map<SubjectId, number>([[start, 0]]);
    const visit = (at: SubjectId, depth: number) => {
      if (depth === 4) return;
      for (const r of relations.filter((r) => r.to === at)) {
        if (r.kind === "shareholding" && (r.shareBp ?? 0) < 2500) continue;
        if ((r.kind === "legal_person" || r.kind === "officer") && depth > 0) continue;
        if ((levels.get(r.from) ?? 99) <= depth + 1) continue;
        levels.set(r.from, depth + 1);
        visit(r.from, depth + 1);
      }
    };
    visit(start, 0);
    return levels;
  };
  const fromB = up(b);
  const sums = [...up(a)].flatMap(([subject, n]) => (fromB.has(subject) ? [n + (fromB.get(subject) ?? 0)] : []));
  return sums.length === 0 ? null : Math.min(...sums);
}
