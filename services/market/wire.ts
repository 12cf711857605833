import { z } from "zod";
import { zFen } from "#kernel/money.ts";
import { DOC_KINDS } from "./model.ts";
import type { MarketRecord } from "./store/records.ts";

export const zText = z.object({ zh: z.string(), en: z.string() });
export const zPaging = { page: z.coerce.number().int().min(1).max(500).default(1), pageSize: z.coerce.number().int().min(1).max(100).default(20) };
/** One value, or the parameter repeated. */
export const zMany = z.union([z.string().max(100), z.array(z.string().max(100)).max(50)]).transform((given) => (Array.isArray(given) ? given : [given]));

export const zRecord = z.object({
  docKind: z.enum(DOC_KINDS), id: z.uuid(), code: z.string(), kind: z.string(), title: zText, text: zText.nullable(),
  keywords: z.array(z.string()), industries: z.array(z.string()), fields: z.array(z.string()), ownerId: z.uuid().nullable(),
  ownerName: z.string().nullable(), year: z.int().nullable(), maturity: z.int().nullable(), priceFen: zFen.nullable(),
  priceUnit: z.string().nullable(), publishedOn: z.iso.date().nullable(), deadline: z.iso.date().nullable(), lang: z.string(), disclosure: z.string(),
}).meta({ id: "MarketRecord" });

/** What one language lacks, the other gives: a record in English alone is still shown to a Chinese reader. */
export function both(zh: string | null, en: string | null): { zh: string; en: string } {
  return { zh: zh ?? en ?? "", en: en ?? zh ?? "" };
}

/** @param readable whether the asker may read what is not disclosed to everyone */
export function recordView(record: MarketRecord, readable: boolean): z.output<typeof zRecord> {
  const shown = record.disclosure === "public" || readable;
  return {
    docKind: record.docKind, id: record.id, code: record.code, kind: record.kind, title: both(record.titleZh, record.titleEn),
    text: shown && (record.textZh ?? record.textEn) !== null ? both(record.textZh, record.textEn) : null,
    keywords: [...record.keywordsZh, ...record.keywordsEn], industries: record.industries, fields: record.fields, ownerId: record.ownerId,
    ownerName: record.ownerName, year: record.year, maturity: record.maturity, priceFen: record.priceFen, priceUnit: record.priceUnit,
    publishedOn: record.publishedOn, deadline: record.deadline, lang: record.lang, disclosure: record.disclosure,
  };
}

export const zHit = zRecord.omit({ text: true, keywords: true }).extend({
  score: z.number(),
  excerpt: z.object({ text: z.string(), ranges: z.array(z.tuple([z.int(), z.int()])) }).nullable().meta({ description: "ranges are [start, end) of matches in UTF-16 units" }),
  terms: z.array(z.object({ term: z.string(), weight: z.number(), fields: z.array(z.string()) })).meta({ description: "words of the question that stand in the record, heaviest first" }),
  agrees: z.array(z.object({ attribute: z.string(), values: z.array(z.string()), wished: z.boolean() })).meta({ description: "industry, field and the like that agree with the question" }),
  reasons: z.array(zText),
}).meta({ id: "MarketHit" });
export type HitView = z.output<typeof zHit>;

export const zAnswer = z.object({
  items: z.array(zHit), total: z.int(), totalIsExact: z.boolean(), page: z.int(), pageSize: z.int(),
  facets: z.array(z.object({ attribute: z.string(), values: z.array(z.object({ value: z.string(), count: z.int() })) })),
  terms: z.array(z.string()), notes: z.array(zText), tookMs: z.number(),
}).meta({ id: "MarketAnswer" });
export type AnswerView = z.output<typeof zAnswer>;
