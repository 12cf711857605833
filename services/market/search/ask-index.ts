import type { SearchAnswer, SearchRequest } from "#engines/match/index.ts";
import type { Db } from "#kernel/database/types.ts";
import type { QueryContext } from "#kernel/command/use-case.ts";
import { isProblem, problem } from "#kernel/problem.ts";
import type { Text } from "#kernel/text.ts";
import { nameOf, namesFrom, type Names } from "../names.ts";
import { FACETS, type AnswerView, type FacetName } from "../wire.ts";
import { documentId } from "./documents.ts";
import { ATTRIBUTE_OF, engineFilters, offsetOf, type MarketFilters } from "./filters.ts";
import { hitViews } from "./hit-views.ts";
import type { MarketIndex } from "./market-index.ts";

export interface Page {
  page: number;
  pageSize: number;
}

/** Wishes: records that agree come a little earlier. */
export interface Wishes {
  industry?: string[] | undefined;
  field?: string[] | undefined;
}

/** A question in words, or the words of a record with their weights. */
export type Words = Pick<SearchRequest, "text" | "terms">;

const BUILDING: Text = {
  zh: "检索索引正在建立，结果可能不全，请稍后再试。", en: "The search index is being built: results may be incomplete, try again in a moment.",
};
const NOTHING: SearchAnswer = { hits: [], total: { value: 0, exact: true }, facets: {}, terms: [], notes: [], tookMs: 0 };

/** What a question is asked of. */
export interface Market {
  db: Db;
  index: MarketIndex;
  names: Names;
}

/** The market as a query meets it. */
export function marketOf({ db, tools }: QueryContext): Market {
  return { db, index: tools.marketIndex, names: namesFrom(tools.catalog) };
}

/**
 * Asks the index for one page: ranked hits with their reasons, and facets.
 * @throws Problem `market.text_empty` when there is nothing to search for, `market.page_too_far`
 */
export async function askIndex(
  market: Market, words: Words, filters: MarketFilters, { page, pageSize }: Page, wishes: Wishes = {},
): Promise<AnswerView> {
  const { index } = market;
  if (!words.text?.trim() && !words.terms?.length) throw textEmpty();
  const request = { ...words, ...pageOf(filters, wishes, page, pageSize) };
  const [answer, facets] = await Promise.all([
    patiently(() => index.search(request)), narrowedFacets(filters, (narrower) => index.search({ ...words, ...narrower })),
  ]);
  return present(market, answer, facets, { page, pageSize });
}

/** Records that resemble one record; nothing while the index has not taken the record yet. */
export async function askSimilar(
  market: Market, record: { docKind: AnswerView["items"][number]["docKind"]; id: string }, filters: MarketFilters, { page, pageSize }: Page,
): Promise<AnswerView> {
  const { index } = market;
  const id = documentId(record.docKind, record.id);
  const [answer, facets] = await Promise.all([
    patiently(() => index.moreLikeThis(id, pageOf(filters, {}, page, pageSize))), narrowedFacets(filters, (narrower) => index.moreLikeThis(id, narrower)),
  ]);
  return present(market, answer, facets, { page, pageSize });
}

function pageOf(filters: MarketFilters, wishes: Wishes, page: number, pageSize: number): Omit<SearchRequest, "text" | "terms"> {
  const prefer = Object.fromEntries(Object.entries(wishes).filter(([, values]) => values && values.length > 0)) as Record<string, string[]>;
  return { filters: engineFilters(filters), offset: offsetOf(page, pageSize), limit: pageSize, prefer, facets: Object.values(ATTRIBUTE_OF) };
}

const NARROWED_BY: Record<FacetName, (keyof MarketFilters)[]> = {
  industry: ["industry"], field: ["field"], kind: ["kind"], lang: ["lang"], owner: ["owner"], year: ["yearFrom", "yearTo"], maturity: ["maturityMin", "maturityMax"],
};

type Counts = Record<string, SearchAnswer["facets"][string]>;

/** A facet that is narrowed itself is counted as if it were not, so that the other values can still be chosen. */
async function narrowedFacets(filters: MarketFilters, ask: (request: SearchRequest) => Promise<SearchAnswer>): Promise<Counts> {
  const counts: Counts = {};
  await Promise.all(FACETS.map(async (name) => {
    if (NARROWED_BY[name].every((filter) => filters[filter] === undefined)) return;
    const attribute = ATTRIBUTE_OF[name];
    const without = { ...filters, ...Object.fromEntries(NARROWED_BY[name].map((filter) => [filter, undefined])) };
    const answer = await patiently(() => ask({ filters: engineFilters(without), limit: 1, explain: false, facets: [attribute] }));
    counts[attribute] = answer.facets[attribute] ?? [];
  }));
  return counts;
}

// A folder that is being built for the first time, or a record that it has not taken yet, has no answer; nothing else is excused.
const NOT_YET = new Set(["match.index_needs_rebuild", "match.no_such_document"]);

async function patiently(ask: () => Promise<SearchAnswer>): Promise<SearchAnswer> {
  try {
    return await ask();
  } catch (error) {
    if (isProblem(error) && NOT_YET.has(error.code)) return { ...NOTHING, notes: [{ code: "no_terms", text: BUILDING }] };
    throw error;
  }
}

/** Facets of everything that passes the filters, for a page that was not searched. */
export async function browseFacets({ index, names }: Market, filters: MarketFilters): Promise<Pick<AnswerView, "facets" | "notes">> {
  const all = Object.values(ATTRIBUTE_OF);
  const [answer, narrowed] = await Promise.all([
    patiently(() => index.search({ filters: engineFilters(filters), limit: 1, explain: false, facets: all })),
    narrowedFacets(filters, (request) => index.search(request)),
  ]);
  return { facets: facetsOf(names, answer, narrowed), notes: notesOf(index, answer) };
}

async function present({ db, index, names }: Market, answer: SearchAnswer, narrowed: Counts, { page, pageSize }: Page): Promise<AnswerView> {
  return {
    items: await hitViews(db, names, answer.hits), total: answer.total, page, pageSize, facets: facetsOf(names, answer, narrowed),
    terms: answer.terms.map(({ term }) => term), notes: notesOf(index, answer), tookMs: Math.round(answer.tookMs * 10) / 10,
  };
}

function facetsOf(names: Names, answer: SearchAnswer, narrowed: Counts): AnswerView["facets"] {
  const facet = (name: FacetName | "docKind") => {
    const attribute = ATTRIBUTE_OF[name];
    return (narrowed[attribute] ?? answer.facets[attribute] ?? []).map(({ value, count }) => ({ value: String(value), name: nameOf(names, name, String(value)), count }));
  };
  return {
    industry: facet("industry"), field: facet("field"), kind: facet("kind"), year: facet("year"), maturity: facet("maturity"), owner: facet("owner"),
    lang: facet("lang"), docKind: facet("docKind"),
  };
}

function notesOf(index: MarketIndex, answer: SearchAnswer): Text[] {
  const notes = answer.notes.map((note) => note.text);
  if (index.building && !notes.includes(BUILDING)) notes.push(BUILDING);
  return notes;
}

function textEmpty() {
  return problem("market.text_empty", 422, { zh: "没有可检索的文字", en: "There is nothing to search for" }, {
    detail: { zh: "检索文字为空。", en: "The text is empty." },
    remedy: { zh: "请用几个词或几句话说明需要什么。", en: "Say in some words or sentences what is needed." },
    field: "/text",
  });
}
