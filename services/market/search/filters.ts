import type { Filter } from "#engines/match/index.ts";
import { problem, type Problem } from "#kernel/problem.ts";
import { DOC_KINDS, type DocKind } from "../model.ts";

/** What narrows a search. Several values of one filter widen it, several filters narrow it. */
export interface MarketFilters {
  docKind?: DocKind[] | undefined;
  industry?: string[] | undefined;
  field?: string[] | undefined;
  /** The records' own kind, such as patent. */
  kind?: string[] | undefined;
  lang?: string[] | undefined;
  /** Id or exact name. */
  owner?: string | undefined;
  yearFrom?: number | undefined;
  yearTo?: number | undefined;
  maturityMin?: number | undefined;
  maturityMax?: number | undefined;
  /** An owner whose records are left out. */
  notOwner?: string | undefined;
}

/** The engine's names of attributes that the market calls otherwise. */
export const ATTRIBUTE_OF = { industry: "industry", field: "field", kind: "type", year: "year", maturity: "maturity", owner: "ownerName", lang: "lang", docKind: "kind" } as const;

const ID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

export function isId(written: string): boolean {
  return ID.test(written);
}

/** Filters as the engine takes them, by its attribute names. */
export function engineFilters(filters: MarketFilters): Record<string, Filter> {
  const out: Record<string, Filter> = { kind: filters.docKind && filters.docKind.length > 0 ? filters.docKind : [...DOC_KINDS] };
  for (const name of ["industry", "field", "kind", "lang"] as const) {
    const values = filters[name];
    if (values && values.length > 0) out[ATTRIBUTE_OF[name]] = values;
  }
  if (filters.owner) out[isId(filters.owner) ? "owner" : "ownerName"] = filters.owner;
  if (filters.notOwner) out["owner"] = { ...(typeof out["owner"] === "string" ? { anyOf: [out["owner"]] } : {}), noneOf: [filters.notOwner] };
  for (const [name, min, max] of [["year", filters.yearFrom, filters.yearTo], ["maturity", filters.maturityMin, filters.maturityMax]] as const) {
    if (min !== undefined || max !== undefined) out[name] = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) };
  }
  return out;
}

/** How far down a ranking one may page: the engine's own limit. */
export const REACH = 10_000;

/** Where a page begins. @throws Problem `market.page_too_far` */
export function offsetOf(page: number, pageSize: number): number {
  if (page * pageSize > REACH) throw pageTooFar(Math.floor(REACH / pageSize));
  return (page - 1) * pageSize;
}

function pageTooFar(lastPage: number): Problem {
  return problem("market.page_too_far", 422, { zh: "页码超出可翻阅的范围", en: "The page lies beyond what can be paged to" }, {
    detail: { zh: `结果只能翻阅前 ${REACH} 条，即到第 ${lastPage} 页。`, en: `The first ${REACH} results can be paged through, that is up to page ${lastPage}.` },
    remedy: { zh: "请增加检索词或筛选条件以缩小范围。", en: "Add words or filters to narrow the search." },
    field: "/page",
  });
}
