import { sql, type RawBuilder } from "kysely";
import type { Db, Tx } from "#kernel/database/types.ts";
import type { DocKind } from "../model.ts";
import { SELECTS, type MarketRecord } from "./records.ts";

/** What a list is narrowed by; several values of one widen it. */
export interface BrowseFilter {
  industry?: string[] | undefined;
  field?: string[] | undefined;
  kind?: string[] | undefined;
  /** Id, or exact name. */
  owner?: { id: string } | { name: string } | undefined;
  yearFrom?: number | undefined;
  yearTo?: number | undefined;
  maturityMin?: number | undefined;
  maturityMax?: number | undefined;
}

interface Columns {
  kind: string;
  /** Offerings keep their class where others keep fields. */
  fields: string;
  owner: { id: string; name: string };
  year: string;
  maturity: string;
  order: string;
}

const COLUMNS: Record<DocKind, Columns> = {
  achievement: { kind: "kind", fields: "fields", owner: { id: "owner_id", name: "owner_name" }, year: "year", maturity: "maturity", order: "year desc nulls last, id" },
  need: {
    kind: "kind", fields: "fields", owner: { id: "owner_id", name: "owner_name" }, year: "extract(year from published_on)", maturity: "maturity_min",
    order: "published_on desc nulls last, id",
  },
  offering: {
    kind: "kind", fields: "array[class]", owner: { id: "agency_id", name: "agency_name" }, year: "null::int", maturity: "null::int", order: "title_zh, id",
  },
  expert: {
    kind: "'expert'", fields: "fields", owner: { id: "employer_id", name: "employer_name" }, year: "null::int", maturity: "null::int", order: "name_zh, id",
  },
};

/** One page of what is published, newest first where there is a date. */
export async function browse(
  db: Db | Tx, docKind: DocKind, filter: BrowseFilter, offset: number, limit: number,
): Promise<{ total: number; items: MarketRecord[] }> {
  const where = sql.join(conditions(COLUMNS[docKind], filter), sql` and `);
  const { rows } = await sql<MarketRecord>`${sql.raw(SELECTS[docKind])} where ${where} order by ${sql.raw(COLUMNS[docKind].order)}
    offset ${offset} limit ${limit}`.execute(db);
  const count = await sql<{ n: bigint }>`select count(*) n from ${sql.raw(`market.${docKind}`)} where ${where}`.execute(db);
  return { total: Number(count.rows[0]?.n ?? 0n), items: rows };
}

function conditions(columns: Columns, filter: BrowseFilter): RawBuilder<unknown>[] {
  const parts = [sql`status in ('published', 'met')`];
  const among = (values: string[] | undefined, test: (list: string[]) => RawBuilder<unknown>) => {
    if (values && values.length > 0) parts.push(test(values) as (typeof parts)[number]);
  };
  among(filter.industry, (list) => sql`industries && ${list}::text[]`);
  among(filter.field, (list) => sql`${sql.raw(columns.fields)} && ${list}::text[]`);
  among(filter.kind, (list) => sql`${sql.raw(columns.kind)} = any(${list}::text[])`);
  if (filter.owner && "id" in filter.owner) parts.push(sql`${sql.raw(columns.owner.id)} = ${filter.owner.id}::uuid`);
  if (filter.owner && "name" in filter.owner) parts.push(sql`${sql.raw(columns.owner.name)} = ${filter.owner.name}`);
  for (const [column, min, max] of [[columns.year, filter.yearFrom, filter.yearTo], [columns.maturity, filter.maturityMin, filter.maturityMax]] as const) {
    if (min !== undefined) parts.push(sql`${sql.raw(column)} >= ${min}`);
    if (max !== undefined) parts.push(sql`${sql.raw(column)} <= ${max}`);
  }
  return parts;
}
