import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { sql } from "kysely";
import { testDatabase, type TestDatabase } from "#kernel/database/testing/test-database.ts";
import { readBaseline, readIndicators } from "./load.ts";
import { explainDefinition, measure, rowsBehind } from "./measure.ts";
import { type Indicator, zIndicator } from "./indicator.ts";

let base: TestDatabase;
const year = (y: number) => ({ from: new Date(Date.UTC(y, 0, 1)), to: new Date(Date.UTC(y + 1, 0, 1)) });

const sales: Indicator = zIndicator.parse({
  id: "shop-sales", name: { zh: "销售额", en: "Sales" }, unit: "CNY", kind: "flow", definition: { zh: "年内销售额", en: "Sales in the year" },
  live: {
    value: "select coalesce(sum(amount_fen), 0) / 100.0 as value from shop.published_sale where sold_at >= :from and sold_at < :to",
    rows: "select sold_at::date as day, amount_fen from shop.published_sale where sold_at >= :from and sold_at < :to order by sold_at",
  },
});

beforeAll(async () => {
  base = await testDatabase();
  await sql.raw(`
    create schema shop;
    create table shop.sale (sold_at timestamptz, amount_fen bigint);
    create function shop.sneak() returns int language sql as 'insert into shop.sale values (now(), 1) returning 1';
    create view shop.published_sale as select * from shop.sale;
    insert into shop.sale values ('2025-12-31T23:59:59Z', 100), ('2026-01-01T00:00:00Z', 12345), ('2026-06-01', 5), ('2027-01-01', 7);
  `).execute(base.owner);
});
afterAll(() => base.drop());

describe("a live value", () => {
  test("counts the period from inclusive to exclusive, exactly", async () => {
    expect((await measure(base.db, sales, year(2026)))?.value).toBe("123.5");
    expect((await measure(base.db, sales, year(2025)))?.value).toBe("1");
    expect((await measure(base.db, sales, year(2020)))?.value).toBe("0");
  });

  test("shows the rows that were counted", async () => {
    const behind = await rowsBehind(base.db, sales, year(2026), { offset: 1, limit: 5 });
    expect(behind).toEqual({ total: 2, rows: [{ day: "2026-06-01", amount_fen: 5n }] });
  });

  test("cannot write, whatever its SQL says", async () => {
    const evil = { ...sales, live: { value: "select shop.sneak() as value", rows: "select 1" } };
    await expect(measure(base.owner, evil, year(2026))).rejects.toThrow(/read-only/);
  });

  test("tells when a definition would not run", async () => {
    expect(await explainDefinition(base.db, sales, year(2026))).toBeNull();
    const broken = { ...sales, live: { value: "select nothing as value from shop.published_sale", rows: "select 1" } };
    expect(await explainDefinition(base.db, broken, year(2026))).toMatch(/nothing/);
  });
});

describe("files", () => {
  test("name the line of what is wrong", () => {
    const text = "- id: a-b\n  name: { zh: 甲, en: A }\n  unit: CNY\n  kind: flow\n  definition: { zh: 甲, en: A }\n  live:\n    value: select 1 from secret.table\n    rows: select 1 as one\n- id: Bad Id\n";
    const { items, findings } = readIndicators("x.yaml", text);
    expect(items).toHaveLength(1);
    expect(findings[0]).toMatchObject({ file: "x.yaml", line: 7, reason: { en: expect.stringContaining("secret.table") } });
    expect(findings.some((finding) => finding.line === 9 && finding.reason.en.startsWith("id"))).toBe(true);
  });

  test("keep a baseline figure exact and refuse one of an unknown series", () => {
    const head = "series,year,value,unit,qualifier,source,quote\n";
    const { items, findings } = readBaseline("b.csv", `${head}shop-sales,2020,9859500.05,CNY,exact,Report,x\nother,2020,1,CNY,exact,Report,x\n`, [sales]);
    expect(items[0]).toMatchObject({ year: 2020, value: "9859500.05" });
    expect(findings).toMatchObject([{ line: 3, reason: { en: "no indicator is called other" } }]);
  });
});
