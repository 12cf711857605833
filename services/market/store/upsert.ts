import { sql } from "kysely";
import type { CopyValue } from "#kernel/database/copy.ts";
import type { Tx } from "#kernel/database/types.ts";
import type { Mapping } from "./columns.ts";

export type UpsertOutcome = "inserted" | "updated" | "unchanged";

/**
 * Writes a batch of one source's records in one statement each for new and for changed ones. A record keeps its id, its
 * public code and its status for ever; an unchanged one is not touched, so the index has nothing to follow.
 * @returns what became of each, in order. The batch must be distinct in `sourceId`.
 */
export async function upsert<Row extends { source: string; sourceId: string; contentHash: Buffer }>(
  tx: Tx, mapping: Mapping<Row>, rows: Row[], now: Date,
): Promise<UpsertOutcome[]> {
  if (rows.length === 0) return [];
  const table = sql.raw(mapping.table);
  const known = await sql<{ source_id: string; same: boolean }>`
    select k.source_id, k.content_hash = g.hash as same
    from unnest(${rows.map((r) => r.sourceId)}::text[], ${rows.map((r) => r.contentHash)}::bytea[]) g (source_id, hash)
    join ${table} k on k.source = ${rows[0]?.source ?? ""} and k.source_id = g.source_id`.execute(tx);
  const same = new Map(known.rows.map((row) => [row.source_id, row.same]));
  const outcomes = rows.map((row): UpsertOutcome => {
    const before = same.get(row.sourceId);
    return before === undefined ? "inserted" : before ? "unchanged" : "updated";
  });
  const names = mapping.columns.map((c) => c.name);
  const record = sql.raw(`g (${mapping.columns.map((c) => `${c.name} ${c.type}`).join(", ")})`);
  const inserted = rows.filter((_, i) => outcomes[i] === "inserted");
  if (inserted.length > 0) {
    await sql`insert into ${table} (${sql.raw(names.join(", "))}, created_at, updated_at)
      select g.*, ${now}::timestamptz, ${now}::timestamptz from jsonb_to_recordset(${json(mapping, inserted)}::jsonb) as ${record}`.execute(tx);
  }
  const updated = rows.filter((_, i) => outcomes[i] === "updated");
  if (updated.length > 0) {
    const settable = names.filter((name) => !["id", "source", "source_id"].includes(name));
    await sql`update ${table} t set ${sql.raw(settable.map((name) => `${name} = g.${name}`).join(", "))}, updated_at = ${now}
      from jsonb_to_recordset(${json(mapping, updated)}::jsonb) as ${record}
      where t.source = g.source and t.source_id = g.source_id`.execute(tx);
  }
  return outcomes;
}

function json<Row>(mapping: Mapping<Row>, rows: Row[]): string {
  return JSON.stringify(rows.map((row) => Object.fromEntries(mapping.columns.map((c) => [c.name, plain(c.get(row))]))));
}

function plain(value: CopyValue): unknown {
  if (typeof value === "bigint") return value.toString();
  return Buffer.isBuffer(value) ? `\\x${value.toString("hex")}` : value;
}
