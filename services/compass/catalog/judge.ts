import { judgeFacts, readFacts, type RuleInput, type RuleResult } from "#engines/rules/index.ts";
import type { Catalog } from "./catalog.ts";
import { programmeOf } from "./terms.ts";

/**
 * May this subject have this programme on this day, and why (not)?
 * @throws Problem `compass.programme_unknown` (404) or `rules.bad_input` (400)
 */
export function judge(catalog: Catalog, programmeId: string, input: RuleInput, asOf: string): RuleResult {
  const { rule } = programmeOf(catalog, programmeId);
  return judgeFacts(rule, readFacts(catalog.vocabulary, input, asOf));
}

/** Every programme of the catalog for one subject; the facts are read once. */
export function judgeAll(catalog: Catalog, input: RuleInput, asOf: string): RuleResult[] {
  const base = readFacts(catalog.vocabulary, input, asOf);
  return [...catalog.programmes.values()].map(({ rule }) => judgeFacts(rule, base));
}
