import { sql } from "kysely";
import type { Db, Tx } from "#kernel/database/types.ts";
import type { Fen } from "#kernel/money.ts";
import type { Disclosure, DocKind } from "../model.ts";

/** A market record as stored, in one shape for all kinds; what a kind does not have is null. */
export interface MarketRecord {
  docKind: DocKind;
  id: string;
  code: string;
  kind: string;
  titleZh: string | null;
  titleEn: string | null;
  textZh: string | null;
  textEn: string | null;
  keywordsZh: string[];
  keywordsEn: string[];
  industries: string[];
  fields: string[];
  ownerId: string | null;
  ownerName: string | null;
  year: number | null;
  maturity: number | null;
  priceFen: Fen | null;
  priceUnit: string | null;
  publishedOn: string | null;
  deadline: string | null;
  lang: string;
  disclosure: Disclosure;
  status: string;
  source: string;
  updatedAt: Date;
}

/** Reads each kind in the one shape. */
export const SELECTS: Record<DocKind, string> = {
  achievement: `select 'achievement' as "docKind", id, code, kind, title_zh "titleZh", title_en "titleEn", abstract_zh "textZh",
    abstract_en "textEn", keywords_zh "keywordsZh", keywords_en "keywordsEn", industries, fields, owner_id "ownerId",
    owner_name "ownerName", year, maturity::int, price_fen "priceFen", null as "priceUnit", null::date "publishedOn", null::date deadline, lang, disclosure,
    status, source, updated_at "updatedAt" from market.achievement`,
  need: `select 'need' as "docKind", id, code, kind, title_zh "titleZh", title_en "titleEn", body_zh "textZh", body_en "textEn",
    keywords_zh "keywordsZh", keywords_en "keywordsEn", industries, fields, owner_id "ownerId", owner_name "ownerName",
    extract(year from published_on)::int as year, maturity_min::int as maturity, budget_fen "priceFen", null as "priceUnit", published_on "publishedOn",
    deadline, lang, disclosure, status, source, updated_at "updatedAt" from market.need`,
  offering: `select 'offering' as "docKind", id, code, kind, title_zh "titleZh", title_en "titleEn", text_zh "textZh",
    text_en "textEn", '{}'::text[] "keywordsZh", '{}'::text[] "keywordsEn", industries, array[class] as fields,
    agency_id "ownerId", agency_name "ownerName", null::int as year, null::int as maturity, price_fen "priceFen",
    price_unit "priceUnit", null::date "publishedOn", null::date deadline, case when title_en is null then 'zh' else 'zh+en' end as lang, 'public' as disclosure, status, source,
    updated_at "updatedAt" from market.offering`,
  expert: `select 'expert' as "docKind", id, code, 'expert' as kind, name_zh "titleZh", name_en "titleEn",
    concat_ws('，', title_zh, text_zh) "textZh", concat_ws(', ', title_en, text_en) "textEn", '{}'::text[] "keywordsZh",
    '{}'::text[] "keywordsEn", industries, fields, employer_id "ownerId", employer_name "ownerName", null::int as year,
    null::int as maturity, null::bigint "priceFen", null as "priceUnit", null::date "publishedOn", null::date deadline, 'zh+en' as lang, 'public' as disclosure, status, source,
    updated_at "updatedAt" from market.expert`,
};

/** Records of one kind by id, in no order; unknown ids are absent. */
export async function recordsByIds(db: Db | Tx, kind: DocKind, ids: string[]): Promise<Map<string, MarketRecord>> {
  const { rows } = await sql<MarketRecord>`${sql.raw(SELECTS[kind])} where id = any(${ids}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [row.id, row]));
}

/** One record by public code. */
export async function findRecord(db: Db | Tx, kind: DocKind, code: string): Promise<MarketRecord | null> {
  const { rows } = await sql<MarketRecord>`${sql.raw(SELECTS[kind])} where code = ${code}`.execute(db);
  return rows[0] ?? null;
}

/** Published records of one kind after an id, in id order: the steps of a walk over all of them. */
export async function recordsAfter(db: Db | Tx, kind: DocKind, after: string | null, limit: number): Promise<MarketRecord[]> {
  const { rows } = await sql<MarketRecord>`${sql.raw(SELECTS[kind])}
    where status in ('published', 'met') and (${after}::uuid is null or id > ${after}::uuid) order by id limit ${limit}`.execute(db);
  return rows;
}

/** How many records of all kinds are to be found. */
export async function countRecords(db: Db | Tx): Promise<number> {
  const tables = Object.keys(SELECTS).map((kind) => sql`select count(*) n from ${sql.raw(`market.${kind}`)} where status in ('published', 'met')`);
  const { rows } = await sql<{ n: bigint }>`select sum(n)::bigint as n from (${sql.join(tables, sql` union all `)}) counts`.execute(db);
  return Number(rows[0]?.n ?? 0n);
}
