import type { MarketRecord } from "../store/records.ts";
import { hitCard, type AnswerView } from "../wire.ts";
import { browseFacets, type Market, type Page } from "./ask-index.ts";
import type { MarketFilters } from "./filters.ts";

/** A page of records that nobody ranked, in the form of a search's answer: score 0, no reasons, facets as ever. */
export async function newest(
  market: Market, filters: MarketFilters, list: { items: MarketRecord[]; total: number }, page: Page,
): Promise<AnswerView> {
  const began = performance.now();
  const { facets, notes } = await browseFacets(market, filters);
  const items = list.items.map((record) => ({ ...hitCard(record), score: 0, highlights: [], reasons: [], agrees: [], why: [] }));
  return { items, total: { value: list.total, exact: true }, ...page, facets, terms: [], notes, tookMs: Math.round((performance.now() - began) * 10) / 10 };
}
