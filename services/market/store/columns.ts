import type { CopyTarget, CopyValue } from "#kernel/database/copy.ts";
import type { Achievement, Expert, Need, Offering } from "../model.ts";

/** How a record maps to its table: used by COPY loads, by batch upserts and by reads, so that they cannot drift. */
export interface Mapping<Row> {
  table: string;
  /** Column, PostgreSQL type, value. `code` comes first and is handled apart: the database may number it. */
  columns: { name: string; type: string; get(row: Row): CopyValue }[];
}

type Column<Row> = Mapping<Row>["columns"][number];
const column = <Row>(name: string, type: string, get: (row: Row) => CopyValue): Column<Row> => ({ name, type, get });

interface Sourced { source: string; sourceId: string; contentHash: Buffer }
const sourced = <Row extends Sourced>(): Column<Row>[] => [
  column("source", "text", (r) => r.source),
  column("source_id", "text", (r) => r.sourceId),
  column("content_hash", "bytea", (r) => r.contentHash),
];

export const achievementMapping: Mapping<Achievement> = {
  table: "market.achievement",
  columns: [
    column("id", "uuid", (r) => r.id),
    column("title_zh", "text", (r) => r.titleZh), column("title_en", "text", (r) => r.titleEn),
    column("abstract_zh", "text", (r) => r.abstractZh), column("abstract_en", "text", (r) => r.abstractEn),
    column("keywords_zh", "text[]", (r) => r.keywordsZh), column("keywords_en", "text[]", (r) => r.keywordsEn),
    column("lang", "text", (r) => r.lang), column("kind", "text", (r) => r.kind),
    column("industries", "text[]", (r) => r.industries), column("fields", "text[]", (r) => r.fields),
    column("owner_id", "uuid", (r) => r.ownerId), column("owner_name", "text", (r) => r.ownerName),
    column("year", "int", (r) => r.year), column("maturity", "smallint", (r) => r.maturity),
    column("deal_kinds", "text[]", (r) => r.dealKinds), column("price_fen", "bigint", (r) => r.priceFen),
    column("disclosure", "text", (r) => r.disclosure),
    ...sourced<Achievement>(),
  ],
};

export const needMapping: Mapping<Need> = {
  table: "market.need",
  columns: [
    column("id", "uuid", (r) => r.id),
    column("title_zh", "text", (r) => r.titleZh), column("title_en", "text", (r) => r.titleEn),
    column("body_zh", "text", (r) => r.bodyZh), column("body_en", "text", (r) => r.bodyEn),
    column("keywords_zh", "text[]", (r) => r.keywordsZh), column("keywords_en", "text[]", (r) => r.keywordsEn),
    column("lang", "text", (r) => r.lang), column("kind", "text", (r) => r.kind),
    column("industries", "text[]", (r) => r.industries), column("fields", "text[]", (r) => r.fields),
    column("owner_id", "uuid", (r) => r.ownerId), column("owner_name", "text", (r) => r.ownerName),
    column("budget_fen", "bigint", (r) => r.budgetFen), column("maturity_min", "smallint", (r) => r.maturityMin),
    column("published_on", "date", (r) => r.publishedOn), column("deadline", "date", (r) => r.deadline),
    column("disclosure", "text", (r) => r.disclosure),
    ...sourced<Need>(),
  ],
};

export const offeringMapping: Mapping<Offering> = {
  table: "market.offering",
  columns: [
    column("id", "uuid", (r) => r.id),
    column("kind", "text", (r) => r.kind), column("class", "text", (r) => r.class),
    column("title_zh", "text", (r) => r.titleZh), column("title_en", "text", (r) => r.titleEn),
    column("text_zh", "text", (r) => r.textZh), column("text_en", "text", (r) => r.textEn),
    column("industries", "text[]", (r) => r.industries),
    column("agency_id", "uuid", (r) => r.agencyId), column("agency_name", "text", (r) => r.agencyName),
    column("price_fen", "bigint", (r) => r.priceFen), column("price_unit", "text", (r) => r.priceUnit),
    column("district", "text", (r) => r.district),
    ...sourced<Offering>(),
  ],
};

export const expertMapping: Mapping<Expert> = {
  table: "market.expert",
  columns: [
    column("id", "uuid", (r) => r.id), column("subject_id", "uuid", (r) => r.subjectId),
    column("name_zh", "text", (r) => r.nameZh), column("name_en", "text", (r) => r.nameEn),
    column("title_zh", "text", (r) => r.titleZh), column("title_en", "text", (r) => r.titleEn),
    column("text_zh", "text", (r) => r.textZh), column("text_en", "text", (r) => r.textEn),
    column("industries", "text[]", (r) => r.industries), column("fields", "text[]", (r) => r.fields),
    column("employer_id", "uuid", (r) => r.employerId), column("employer_name", "text", (r) => r.employerName),
    ...sourced<Expert>(),
  ],
};

/** COPY target of a mapping, for records that bring their public code. */
export function copyTarget<Row extends { code: string | null }>(mapping: Mapping<Row>): CopyTarget<Row> {
  return {
    table: mapping.table,
    columns: ["code", ...mapping.columns.map((c) => c.name), "created_at", "updated_at"],
    encode: (row, now) => [row.code, ...mapping.columns.map((c) => c.get(row)), now, now],
  };
}
