import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testDatabase, type TestDatabase } from "#kernel/database/testing/test-database.ts";
import { fen } from "#kernel/money.ts";
import {
  factsOf, findSubject, grantCredential, recordFacts, revokeCredential, searchSubjects, upsertSubjects,
  type FactSource, type FactValue, type SourcedSubject, type SubjectId,
} from "./index.ts";
import { factVersions } from "./store/facts.ts";

const NOW = new Date("2026-05-01T00:00:00Z");
const LATER = new Date("2026-06-01T00:00:00Z");

let test: TestDatabase;
beforeAll(async () => { test = await testDatabase(); });
afterAll(() => test.drop());

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, "0")}` as SubjectId;

function subject(n: number, change: Partial<SourcedSubject> = {}): SourcedSubject {
  const row: SourcedSubject = {
    id: id(n), kind: "organisation", type: "enterprise", uscc: null, nameZh: `云汀第${n}公司（虚构）`, nameEn: null, district: "hubin",
    industries: ["new-materials"], registeredOn: "2019-03-01", status: "active", legalForm: null, capitalFen: fen(100_000_00),
    scope: null, address: null, source: "test", sourceId: String(n), contentHash: Buffer.alloc(0), ...change,
  };
  return { ...row, contentHash: Buffer.from(JSON.stringify([row.nameZh, row.uscc, row.nameEn])) };
}

const write = (rows: SourcedSubject[], at = NOW) => test.db.transaction().execute((tx) => upsertSubjects(tx, rows, at));

describe("subjects", () => {
  it("are written once, changed when they changed, and found by code and name", async () => {
    const rows = [subject(1, { uscc: "91310110666007217T" as SourcedSubject["uscc"] }), subject(2)];
    expect(await write(rows)).toEqual(["inserted", "inserted"]);
    expect(await write(rows)).toEqual(["unchanged", "unchanged"]);
    expect(await write([rows[0] ?? subject(1), subject(2, { nameZh: "云汀改名公司（虚构）" })])).toEqual(["unchanged", "updated"]);
    expect(await findSubject(test.db, "91310110 666007217t")).toMatchObject({ id: id(1), capitalFen: 10_000_000n });
    expect(await findSubject(test.db, "91310110666007217X")).toBeNull();
    const found = await searchSubjects(test.db, { q: "改名", district: "hubin", type: "enterprise" });
    expect(found).toMatchObject({ total: 1, items: [{ id: id(2) }] });
  });

  it("of another source with a known credit code are linked, and only gaps are filled", async () => {
    const same = subject(3, { source: "other", uscc: "91310110666007217T" as SourcedSubject["uscc"], nameEn: "Filled Ltd", nameZh: "另名" });
    expect(await write([same])).toEqual(["linked"]);
    expect(await write([same])).toEqual(["unchanged"]);
    expect(await findSubject(test.db, "91310110666007217T")).toMatchObject({ id: id(1), nameZh: "云汀第1公司（虚构）", nameEn: "Filled Ltd" });
  });
});

describe("facts", () => {
  const fact = (value: FactValue, source: FactSource = "declared", kind = "sales") =>
    ({ subject: id(1), kind, period: "2025", value, unit: "fen", source, asOf: "2026-03-01" });
  const record = (facts: ReturnType<typeof fact>[], at = NOW) => test.db.transaction().execute((tx) => recordFacts(tx, facts, at));

  it("keep every version, and one that holds", async () => {
    expect(await record([fact(100n)])).toEqual(["inserted"]);
    expect(await record([fact(100n)])).toEqual(["unchanged"]);
    expect(await record([fact(120n, "audited")], LATER)).toEqual(["updated"]);
    const versions = await factVersions(test.db, id(1), "sales", "2025");
    expect(versions.map((v) => v.value)).toEqual([120n, 100n]);
    const known = await factsOf(test.db, id(1));
    expect(known?.facts.map((f) => f.value)).toEqual([120n]);
  });

  it("of a less trusted source are kept as history only", async () => {
    expect(await record([fact(999n, "declared")], LATER)).toEqual(["outranked"]);
    expect((await factsOf(test.db, id(1)))?.facts).toMatchObject([{ value: 120n, source: "audited" }]);
    expect(await factVersions(test.db, id(1), "sales", "2025")).toHaveLength(3);
  });

  it("come back in the type they went in", async () => {
    const values: FactValue[] = [12n, { decimal: "0.1234567890123456789" }, true, "文本", { date: "2026-01-31" }, ["2025-01-01", "2025-02-01"], []];
    await record(values.map((value, n) => fact(value, "declared", `kind.${n}`)));
    const known = await factsOf(test.db, id(1));
    expect(known?.facts.filter((f) => f.kind.startsWith("kind.")).map((f) => f.value)).toEqual(values);
  });

  it("cannot be altered or removed by the application", async () => {
    await expect(sql`update registry.fact set value_int = 1`.execute(test.db)).rejects.toThrow(/permission denied/);
    await expect(sql`delete from registry.fact`.execute(test.db)).rejects.toThrow(/permission denied/);
    await expect(sql`truncate registry.fact`.execute(test.db)).rejects.toThrow(/permission denied/);
  });

  it("leave one version in force when writers race", async () => {
    await Promise.all([1n, 2n, 3n, 4n, 5n, 6n].map((value) => record([fact(value, "tax", "raced")])));
    expect((await factsOf(test.db, id(1)))?.facts.filter((f) => f.kind === "raced")).toHaveLength(1);
    expect(await factVersions(test.db, id(1), "raced", "2025")).toHaveLength(6);
  });
});

describe("credentials", () => {
  const given = {
    id: id(90), subject: id(1), kind: "tech-sme", number: "202699010100000001", grade: null, validFrom: "2026-05-01",
    validTo: "2026-12-31", grantedByCase: id(91) as string,
  };
  const grant = (change: Partial<typeof given> = {}) =>
    test.db.transaction().execute((tx) => grantCredential(tx, { ...given, ...change }, NOW));

  it("are granted once for a case, and a number belongs to one subject", async () => {
    expect(await grant()).toMatchObject({ created: true });
    expect(await grant({ id: id(92), number: "other" })).toMatchObject({ created: false, credential: { id: id(90) } });
    await expect(grant({ id: id(93), subject: id(2), grantedByCase: id(94) })).rejects.toMatchObject({ code: "registry.credential_number_taken" });
  });

  it("are revoked from a day on, once", async () => {
    const revoke = () => test.db.transaction().execute((tx) => revokeCredential(tx, id(90), "2026-07-01", "材料不实"));
    expect(await revoke()).toMatchObject({ revokedOn: "2026-07-01" });
    expect(await revoke()).toBeNull();
    expect((await factsOf(test.db, id(1)))?.credentials).toMatchObject([{ revokedOn: "2026-07-01" }]);
  });
});
