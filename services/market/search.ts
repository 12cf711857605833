import type { Filter, Hit, SearchAnswer, SearchIndex, SearchRequest } from "#engines/match/index.ts";
import type { Db } from "#kernel/database/types.ts";
import { documentId, recordOf } from "./documents.ts";
import { DOC_KINDS, type DocKind } from "./model.ts";
import { reasonTexts } from "./reasons.ts";
import { recordsByIds, type MarketRecord } from "./store/records.ts";
import { both, recordView, type AnswerView, type HitView } from "./wire.ts";

declare module "#kernel/command/toolbox.ts" {
  interface Toolbox {
    /** The index of market records; it follows the market's outbox. */
    search: SearchIndex;
  }
}

/** A question to the market. Several values of one filter widen it, several filters narrow it. */
export interface MarketSearch {
  text?: string | undefined;
  kinds?: DocKind[] | undefined;
  industry?: string[] | undefined;
  field?: string[] | undefined;
  type?: string[] | undefined;
  lang?: string[] | undefined;
  owner?: string | undefined;
  yearFrom?: number | undefined;
  yearTo?: number | undefined;
  maturityFrom?: number | undefined;
  maturityTo?: number | undefined;
  page: number;
  pageSize: number;
  signal?: AbortSignal | undefined;
}

const FACETS = ["kind", "type", "industry", "field", "year", "maturity", "lang"];

/** Searches the market: ranked hits with their reasons and facets. Nothing asked: everything that passes the filters. */
export async function searchMarket(db: Db, index: SearchIndex, search: MarketSearch, more: Partial<SearchRequest> = {}): Promise<AnswerView> {
  const text = search.text?.trim();
  const answer = await index.search({
    ...(text ? { text } : {}), filters: filtersOf(search), offset: (search.page - 1) * search.pageSize, limit: search.pageSize,
    facets: FACETS, ...(search.signal ? { signal: search.signal } : {}), ...more,
  });
  return present(db, answer, search);
}

/**
 * Finds what fits a text such as a need in a user's own words. The industry that most of the best hits share is taken to
 * be the text's own, and records of it come a little earlier.
 */
export async function matchText(db: Db, index: SearchIndex, search: MarketSearch): Promise<AnswerView> {
  const text = search.text?.trim();
  if (!text) return searchMarket(db, index, search);
  const first = await index.search({ text, filters: filtersOf(search), limit: 30, explain: false });
  const industry = commonIndustry(first.hits);
  return searchMarket(db, index, search, industry ? { prefer: { industry } } : {});
}

/** Finds what fits a need that is on record: by its words, and by its industries and fields as wishes. */
export async function matchNeed(db: Db, index: SearchIndex, need: MarketRecord, search: MarketSearch): Promise<AnswerView> {
  const words = [need.titleZh, need.titleEn, need.textZh, need.textEn, ...need.keywordsZh, ...need.keywordsEn].filter(Boolean).join(" ");
  const prefer = {
    ...(need.industries.length > 0 ? { industry: need.industries } : {}), ...(need.fields.length > 0 ? { field: need.fields } : {}),
  };
  return searchMarket(db, index, { ...search, text: words }, { prefer, exclude: [documentId("need", need.id)] });
}

/** Records that resemble one record. */
export async function similarTo(db: Db, index: SearchIndex, record: MarketRecord, search: MarketSearch): Promise<AnswerView> {
  const answer = await index.moreLikeThis(documentId(record.docKind, record.id), {
    filters: filtersOf(search), offset: (search.page - 1) * search.pageSize, limit: search.pageSize, facets: FACETS,
  });
  return present(db, answer, search);
}

function filtersOf(search: MarketSearch): Record<string, Filter> {
  const filters: Record<string, Filter> = { kind: search.kinds && search.kinds.length > 0 ? search.kinds : [...DOC_KINDS] };
  for (const name of ["industry", "field", "type", "lang"] as const) {
    const values = search[name];
    if (values && values.length > 0) filters[name] = values;
  }
  if (search.owner) filters["owner"] = search.owner;
  for (const [name, min, max] of [["year", search.yearFrom, search.yearTo], ["maturity", search.maturityFrom, search.maturityTo]] as const) {
    if (min !== undefined || max !== undefined) filters[name] = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
  }
  return filters;
}

function commonIndustry(hits: readonly Hit[]): string | null {
  const weights = new Map<string, number>();
  let all = 0;
  for (const hit of hits) {
    all += hit.score;
    const industries = hit.attrs["industry"];
    for (const industry of Array.isArray(industries) ? industries as readonly string[] : []) weights.set(industry, (weights.get(industry) ?? 0) + hit.score);
  }
  const [best] = [...weights].sort((a, b) => b[1] - a[1]);
  return best && best[1] > all / 2 ? best[0] : null;
}

async function present(db: Db, answer: SearchAnswer, search: MarketSearch): Promise<AnswerView> {
  const records = await load(db, answer.hits);
  return {
    // The index follows within two seconds: what was withdrawn meanwhile is left out here.
    items: answer.hits.flatMap((hit) => {
      const record = records.get(hit.id);
      return record ? [hitView(hit, record)] : [];
    }),
    total: answer.total.value, totalIsExact: answer.total.exact, page: search.page, pageSize: search.pageSize,
    facets: Object.entries(answer.facets).map(([attribute, values]) => ({ attribute, values: values.map(({ value, count }) => ({ value: String(value), count })) })),
    terms: answer.terms.map(({ term }) => term), notes: answer.notes.map((note) => note.text), tookMs: Math.round(answer.tookMs * 10) / 10,
  };
}

async function load(db: Db, hits: readonly Hit[]): Promise<Map<string, MarketRecord>> {
  const found = new Map<string, MarketRecord>();
  for (const kind of DOC_KINDS) {
    const ids = hits.map((hit) => recordOf(hit.id)).filter((of) => of.kind === kind).map((of) => of.id);
    if (ids.length === 0) continue;
    for (const record of (await recordsByIds(db, kind, ids)).values()) {
      if (record.status === "published" || record.status === "met") found.set(documentId(kind, record.id), record);
    }
  }
  return found;
}

function hitView(hit: Hit, record: MarketRecord): HitView {
  const { text: _, keywords: __, ...view } = recordView(record, false);
  const terms = hit.reasons.terms.map(({ term, weight, fields }) => ({ term, weight, fields: fields.map(({ field }) => field) })).sort((a, b) => b.weight - a.weight);
  const agrees = hit.reasons.attributes
    .filter(({ attribute }) => attribute !== "kind" && attribute !== "lang")
    .map(({ attribute, values, from }) => ({ attribute, values: values.map(String), wished: from === "prefer" }));
  const excerpt = hit.highlights["text"];
  return {
    ...view, title: both(record.titleZh, record.titleEn), score: Math.round(hit.score * 1000) / 1000,
    excerpt: excerpt ? { text: excerpt.text, ranges: excerpt.ranges } : null, terms, agrees, reasons: reasonTexts(terms, agrees),
  };
}
