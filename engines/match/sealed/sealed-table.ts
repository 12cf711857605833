import type { Document } from "../document.ts";
import type { TermStatistics } from "../ranking/term-statistics.ts";
import type { IndexSchema } from "../schema.ts";
import { attributeColumns, rowOf, tableSchema } from "./columns.ts";
import { idsSql } from "./filter-sql.ts";
import { type CacheLimits, connectTo, type Library, loadLibrary, type Table, textIndex } from "./lancedb.ts";

/** A document with the terms it was cut into, joined by spaces. */
export interface CutDocument {
  doc: Document;
  bag: string;
}

const chunk = 1_000;

/** The table for writing; only the writer process holds one. */
export class SealedTable {
  private readonly library: Library;
  private readonly table: Table;
  private readonly schema: IndexSchema;

  private constructor(library: Library, table: Table, schema: IndexSchema) {
    this.library = library;
    this.table = table;
    this.schema = schema;
  }

  static async create(folder: string, name: string, schema: IndexSchema, cache: CacheLimits): Promise<SealedTable> {
    const connection = await connectTo(folder, cache);
    const table = await connection.createEmptyTable(name, tableSchema(schema), { mode: "overwrite" });
    return new SealedTable(await loadLibrary(), table, schema);
  }

  /** Opens at a version; whatever a killed writer added after it is undone. */
  static async open(folder: string, name: string, version: number, schema: IndexSchema, cache: CacheLimits): Promise<SealedTable> {
    const connection = await connectTo(folder, cache);
    const table = await connection.openTable(name);
    if ((await table.version()) !== version) {
      await table.checkout(version);
      await table.restore();
    }
    return new SealedTable(await loadLibrary(), table, schema);
  }

  async version(): Promise<number> {
    return this.table.version();
  }

  async rows(): Promise<number> {
    return this.table.countRows();
  }

  async add(docs: readonly CutDocument[]): Promise<void> {
    if (docs.length === 0) return;
    const rows = docs.map(({ doc, bag }) => rowOf(this.schema, doc, bag));
    await this.table.add(this.library.makeArrowTable(rows, { schema: tableSchema(this.schema) }));
  }

  /** Deletes documents and takes their terms out of the statistics. */
  async delete(ids: readonly string[], statistics: TermStatistics): Promise<void> {
    for (let i = 0; i < ids.length; i += chunk) {
      const where = idsSql(ids.slice(i, i + chunk));
      const rows: { terms: string }[] = await this.table.query().where(where).select(["terms"]).toArray();
      if (rows.length === 0) continue;
      for (const { terms } of rows) statistics.count(terms === "" ? [] : terms.split(" "), -1);
      await this.table.delete(where);
    }
  }

  /**
   * Builds or brings up to date every index. The text index is made anew rather than merged: that takes no longer
   * (1 s for 60,000 documents) and leaves no trace of deleted documents in its statistics, so scores are exact.
   */
  async seal(): Promise<void> {
    const existing = new Set((await this.table.listIndices()).map(({ name }) => name));
    if (existing.has("terms_idx")) await this.table.dropIndex("terms_idx");
    await this.optimizeFully();
    for (const { column, type } of [{ column: "id", type: "int" as const }, ...attributeColumns(this.schema)]) {
      if (existing.has(`${column}_idx`)) continue;
      const config = type === "strings" ? this.library.Index.labelList() : this.library.Index.btree();
      await this.table.createIndex(column, { config });
    }
    await this.table.createIndex("terms", { config: textIndex(this.library) });
  }

  /** Rows that no index knows yet are not compacted together with others, so it takes a second round, seldom a third. */
  private async optimizeFully(): Promise<void> {
    for (let round = 0; round < 4; round += 1) {
      const before = await this.table.version();
      await this.table.optimize();
      if ((await this.table.version()) === before) return;
    }
  }

  /**
   * Frees the disk of versions that no reader can hold any more. Only right after opening or sealing, when nothing waits
   * to be compacted: compaction would make a newer version, and the clean-up would take the one that readers hold.
   */
  async cleanUp(olderThan: Date): Promise<void> {
    const before = await this.table.version();
    await this.table.optimize();
    if ((await this.table.version()) === before) await this.table.optimize({ cleanupOlderThan: olderThan });
  }
}
