import type { Plan } from "../answer/plan.ts";
import type { Document } from "../document.ts";
import type { AttributeTest } from "../filters.ts";
import type { QueryTerm } from "../ranking/query-terms.ts";
import type { IndexSchema } from "../schema.ts";
import { attributeColumns, documentOf } from "./columns.ts";
import { valuesIn } from "./column-values.ts";
import { filterSql, idsSql } from "./filter-sql.ts";
import { type Connection, type Library, loadLibrary, type Query, type Table } from "./lancedb.ts";

export interface SealedHit {
  id: string;
  score: number;
  rowId: bigint;
  attributes: Map<string, (string | number)[]>;
}

/** What is asked of every row: which tests it passes, which attributes are needed of it. */
type Wanted = Pick<Plan, "tests" | "attributes" | "timeoutMs">;

interface ReadRow {
  id: string;
  kind: string;
  lang: string | null;
  source: string;
  terms: string;
}

/** One version of the table, for reading. It never changes: a fold makes a new version, and a new object. */
export class SealedSegment {
  private readonly library: Library;
  private readonly table: Table;
  private readonly schema: IndexSchema;

  private constructor(library: Library, table: Table, schema: IndexSchema) {
    this.library = library;
    this.table = table;
    this.schema = schema;
  }

  /** Throws the library's error when the version is torn or gone. */
  static async open(connection: Connection, name: string, version: number, schema: IndexSchema): Promise<SealedSegment> {
    const library = await loadLibrary();
    const table = await connection.openTable(name);
    await table.checkout(version);
    await table.countRows();
    return new SealedSegment(library, table, schema);
  }

  /** The best `limit` by BM25, best first (ties in no order). Repeats of a term in the question multiply its share. */
  async best(terms: readonly QueryTerm[], wanted: Wanted, limit: number): Promise<SealedHit[]> {
    const text = terms.flatMap(({ term, repeats }) => Array.from({ length: repeats }, () => term)).join(" ");
    return this.hits(this.table.query().fullTextSearch(new this.library.MatchQuery(text, "terms")), ["_score"], wanted, limit);
  }

  /** The first `limit` in the order of ids that pass the tests. */
  async inOrder(wanted: Wanted, limit: number): Promise<SealedHit[]> {
    return this.hits(this.table.query().orderBy({ columnName: "id" }), [], wanted, limit);
  }

  private async hits(query: Query, besides: string[], { tests, attributes, timeoutMs }: Wanted, limit: number): Promise<SealedHit[]> {
    const columns = attributeColumns(this.schema).filter(({ attribute }) => attributes.includes(attribute));
    const where = filterSql(this.schema, tests);
    if (where !== undefined) query.where(where);
    // A little more than the caller's own limit, which speaks first and in its own words.
    const result = await query.select(["id", ...besides, ...columns.map(({ column }) => column)]).withRowId().limit(limit).toArrow({ timeoutMs: timeoutMs + 1_000 });
    const [ids, scores, rowIds] = [result.getChild("id"), result.getChild("_score"), result.getChild("_rowid")];
    const values = columns.map(({ attribute, column }) => [attribute, valuesIn(result.getChild(column))] as const);
    return Array.from({ length: result.numRows }, (_, i) => ({
      id: String(ids?.get(i)),
      score: Number(scores?.get(i) ?? 0),
      rowId: BigInt(rowIds?.get(i)),
      attributes: new Map(values.map(([attribute, list]) => [attribute, list[i] ?? []])),
    }));
  }

  /** How many pass the tests, without those ids. */
  async count(tests: readonly AttributeTest[], without: readonly string[]): Promise<number> {
    const where = filterSql(this.schema, tests);
    let count = await this.table.countRows(where);
    for (let i = 0; i < without.length; i += 1000) {
      const part = idsSql(without.slice(i, i + 1000));
      count -= await this.table.countRows(where === undefined ? part : `${where} AND ${part}`);
    }
    return count;
  }

  /** Documents by row. */
  async documents(rowIds: readonly bigint[]): Promise<Map<string, Document>> {
    if (rowIds.length === 0) return new Map();
    const rows: ReadRow[] = await this.table.takeRowIds(rowIds).select(["id", "kind", "lang", "source"]).toArray();
    return new Map(rows.map((row) => [row.id, documentOf(row)]));
  }

  /** Lets go of what the library holds for this version. */
  close(): void {
    this.table.close();
  }

  async get(id: string): Promise<{ doc: Document; bag: string } | undefined> {
    const rows: ReadRow[] = await this.table.query().where(idsSql([id])).select(["id", "kind", "lang", "source", "terms"]).limit(1).toArray();
    const row = rows[0];
    return row === undefined ? undefined : { doc: documentOf(row), bag: row.terms };
  }
}
