import { expect, test } from "vitest";
import { TermStatistics } from "../ranking/term-statistics.ts";
import { exampleDocuments, exampleSchema } from "../testing/generated.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { filterSql } from "./filter-sql.ts";
import { connectTo, defaultCache, loadLibrary } from "./lancedb.ts";
import { SealedTable } from "./sealed-table.ts";

const bag = "甲 乙 丙 丁 戊";

test("a filter that keeps few rows uses the text index instead of walking the rows", async () => {
  const folder = await temporaryFolder();
  const table = await SealedTable.create(folder, "documents-1", exampleSchema, defaultCache);
  const docs = exampleDocuments(3_000);
  await table.add(docs.map((doc, i) => ({ doc: { ...doc, attrs: { field: i % 50 === 0 ? "rare" : "usual" } }, bag: i % 3 === 0 ? bag : "己" })));
  await table.seal();
  const where = filterSql(exampleSchema, [{ attribute: "field", type: "string", anyOf: ["rare"] }]) ?? "";
  const { MatchQuery } = await loadLibrary();
  const opened = await (await connectTo(folder, defaultCache)).openTable("documents-1");
  const plan = await opened.query().fullTextSearch(new MatchQuery(bag, "terms")).where(where).select(["id", "_score"]).limit(10).analyzePlan();
  // Walking compares once for each of the 60 rows that pass the filter; the text index works through its postings.
  const [, comparisons, thousands] = /MatchQuery.*index_comparisons=([\d.]+)( K)?/.exec(plan) ?? [];
  expect(Number(comparisons) * (thousands === undefined ? 1 : 1_000)).toBeGreaterThan(60);
});

test("deleting takes the documents' terms out of the statistics", async () => {
  const table = await SealedTable.create(await temporaryFolder(), "documents-1", exampleSchema, defaultCache);
  const statistics = new TermStatistics();
  const docs = exampleDocuments(1_500);
  await table.add(docs.map((doc) => ({ doc, bag })));
  for (const _ of docs) statistics.count(bag.split(" "));
  await table.delete(docs.slice(0, 1_200).map(({ id }) => id), statistics);
  expect(await table.rows()).toBe(300);
  expect(statistics).toMatchObject({ documents: 300, totalLength: 1_500 });
  expect(statistics.frequency("甲")).toBe(300);
});
