import type { SearchAnswer } from "../search-index.ts";
import type { Candidate } from "./source.ts";

const valuesPerFacet = 200;

/** Counts attribute values over the candidates: most frequent first, then by value. */
export function countFacets(
  list: readonly Candidate[],
  names: readonly string[],
): SearchAnswer["facets"] {
  const facets: SearchAnswer["facets"] = {};
  for (const name of names) {
    const counts = new Map<string | number, number>();
    for (const { attributes } of list) {
      for (const value of new Set(attributes.get(name))) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    facets[name] = [...counts]
      .map(([value, count]) => ({ value, count }))
      .sort((x, y) => y.count - x.count || (x.value < y.value ? -1 : 1))
      .slice(0, valuesPerFacet);
  }
  return facets;
}
