import { useListSearch, type ListSearch } from "../../lists/list-search.ts";
import type { Chosen } from "./FacetPanel.tsx";
import { facetNames } from "./facets.ts";
import type { DocKind } from "./market-names.ts";

/** Filters of the market's search as they stand in the address; several values of one are divided by commas. */
export const searchKeys = ["q", "docKind", "kind", "industry", "field", "lang", "yearFrom", "maturityMin", "owner"] as const;
type Key = (typeof searchKeys)[number];

const listOf = (value: string | undefined): string[] => value?.split(",").filter(Boolean) ?? [];

/** The query that the API is asked. */
export function queryOf(search: ListSearch<Key>, pageSize: number) {
  const many = Object.fromEntries(facetNames.map((key) => [key, listOf(search[key])] as const).filter(([, values]) => values.length > 0));
  const number = (value: string | undefined): number | undefined => (value !== undefined && /^\d+$/u.test(value) ? Number(value) : undefined);
  const [yearFrom, maturityMin] = [number(search.yearFrom), number(search.maturityMin)];
  return {
    ...many,
    docKind: (search.docKind ?? "achievement") as DocKind,
    ...(search.q !== undefined && { q: search.q }),
    ...(yearFrom !== undefined && { yearFrom }),
    ...(maturityMin !== undefined && { maturityMin }),
    ...(search.owner !== undefined && { owner: search.owner }),
    page: search.page ?? 1,
    pageSize,
  };
}

/** What is searched now, and ways to change it. */
export function useSearchPlace() {
  const place = useListSearch<Key>();
  const chosen: Chosen = Object.fromEntries(facetNames.map((key) => [key, listOf(place.search[key])]));
  const filtered = [...facetNames, "yearFrom", "maturityMin", "owner"].some((key) => place.search[key as Key] !== undefined);
  const cleared = { kind: undefined, industry: undefined, field: undefined, lang: undefined, yearFrom: undefined, maturityMin: undefined, owner: undefined };
  return {
    ...place,
    chosen,
    filtered,
    choose: (next: Chosen) => place.narrow(Object.fromEntries(facetNames.map((key) => [key, next[key]?.join(",") || undefined]))),
    clear: () => place.narrow(cleared),
  };
}
