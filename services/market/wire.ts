import { z } from "zod";
import { zFen } from "#kernel/money.ts";
import { DOC_KINDS } from "./model.ts";
import { FIELDS } from "./search/schema.ts";
import type { MarketRecord } from "./store/records.ts";
import { zText } from "#kernel/text.ts";

export { zPaged, zPaging } from "#kernel/http/paging.ts";
export { zText };

/** What a record says in each language; at least one of the two for a title. */
const zTold = z.object({ zh: z.string().nullable(), en: z.string().nullable() });

/** One value, or the parameter repeated. */
export const zMany = z.union([z.string().max(200), z.array(z.string().max(200)).max(50)]).transform((given) => (Array.isArray(given) ? given : [given]));

const card = {
  docKind: z.enum(DOC_KINDS), id: z.uuid(), code: z.string().meta({ description: "public code, such as CG00000001" }),
  kind: z.string().meta({ description: "patent, software ...; technology, testing ...; service, instrument" }), title: zTold,
  industries: z.array(z.string()), fields: z.array(z.string()).meta({ description: "for offerings: the service class" }),
  owner: z.object({ id: z.uuid().nullable(), name: z.string() }).nullable(), year: z.int().nullable(), maturity: z.int().nullable().meta({ description: "readiness level 1 to 9" }),
  priceFen: zFen.nullable(), priceUnit: z.string().nullable(), publishedOn: z.iso.date().nullable(), deadline: z.iso.date().nullable(),
  lang: z.string(), status: z.string(), disclosure: z.enum(["public", "registered", "on_request"]),
};

export const zRecord = z.object({
  ...card, text: zTold.nullable().meta({ description: "null where it is not disclosed to the asker" }),
  keywords: z.object({ zh: z.array(z.string()), en: z.array(z.string()) }),
}).meta({ id: "MarketRecord" });
export type RecordView = z.output<typeof zRecord>;

function cardOf(record: MarketRecord) {
  const { docKind, id, code, kind, industries, fields, year, maturity, priceFen, priceUnit, publishedOn, deadline, lang, status, disclosure } = record;
  return {
    docKind, id, code, kind, title: { zh: record.titleZh, en: record.titleEn }, industries, fields,
    owner: record.ownerName === null ? null : { id: record.ownerId, name: record.ownerName }, year, maturity, priceFen, priceUnit, publishedOn, deadline,
    lang, status, disclosure,
  };
}

/** @param readable whether the asker may read what is not disclosed to everyone */
export function recordView(record: MarketRecord, readable: boolean): RecordView {
  const shown = record.disclosure === "public" || readable;
  return {
    ...cardOf(record), text: shown ? { zh: record.textZh, en: record.textEn } : null, keywords: { zh: record.keywordsZh, en: record.keywordsEn },
  };
}

export const zHit = z.object({
  ...card, score: z.number(),
  highlights: z.array(z.object({
    field: z.enum(FIELDS), text: z.string(), ranges: z.array(z.tuple([z.int(), z.int()])).meta({ description: "[start, end) of matches in UTF-16 units" }),
  })).meta({ description: "where the question's words stand, cut to a line; titles first" }),
  reasons: z.array(z.object({ term: z.string(), weight: z.number(), fields: z.array(z.enum(FIELDS)) }))
    .meta({ description: "words of the question that stand in the record, with their part of the score, heaviest first" }),
  agrees: z.array(z.object({ attribute: z.string(), values: z.array(z.object({ value: z.string(), name: zText })), wished: z.boolean() }))
    .meta({ description: "industry, field and the like that agree with the question; wished: raised the score, else it was a condition" }),
  why: z.array(zText).meta({ description: "the reasons in sentences" }),
}).meta({ id: "MarketHit" });
export type HitView = z.output<typeof zHit>;

/** The part of a hit that the record itself gives. */
export function hitCard(record: MarketRecord) {
  return cardOf(record);
}

const zFacet = z.array(z.object({ value: z.string(), name: zText, count: z.int() }));
export const FACETS = ["industry", "field", "kind", "year", "maturity", "owner", "lang"] as const;
export type FacetName = (typeof FACETS)[number];

export const zAnswer = z.object({
  items: z.array(zHit), total: z.object({ value: z.int(), exact: z.boolean().meta({ description: "false: at least so many" }) }),
  page: z.int(), pageSize: z.int(),
  facets: z.object({ industry: zFacet, field: zFacet, kind: zFacet, year: zFacet, maturity: zFacet, owner: zFacet, lang: zFacet, docKind: zFacet })
    .meta({ description: "counts over the best 1,000; a facet that is narrowed counts as if it were not" }),
  terms: z.array(z.string()).meta({ description: "the words that were searched" }), notes: z.array(zText), tookMs: z.number(),
}).meta({ id: "MarketAnswer" });
export type AnswerView = z.output<typeof zAnswer>;
