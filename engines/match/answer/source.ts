import type { Document } from "../document.ts";
import type { DocumentFrequencies, QueryTerm } from "../ranking/query-terms.ts";
import type { Plan } from "./plan.ts";

/** A document that matches, before anything but its score is known. */
export interface Candidate {
  id: string;
  score: number;
  /** Values of the attributes that the plan needs, by name. */
  attributes: ReadonlyMap<string, readonly (string | number)[]>;
}

/** The best of what matches: higher scores first, equal ones in the order of ids, none missing in between. */
export interface Candidates {
  list: Candidate[];
  total: { value: number; exact: boolean };
}

/** What an answer is made from. The index and the plain reference each have one; both get their answers composed alike. */
export interface Source extends DocumentFrequencies {
  averageLength: number;
  /** At least the first `plan.window` matches, or all. Without terms: everything, in the order of ids, with score 0. */
  candidates(terms: readonly QueryTerm[], unit: number, plan: Plan): Promise<Candidates>;
  load(candidates: readonly Candidate[]): Promise<Map<string, Document>>;
}

/** The order of hits: score, then id by code units. The same in every implementation, so that pages never overlap. */
export function byScore(x: Pick<Candidate, "id" | "score">, y: Pick<Candidate, "id" | "score">): number {
  return y.score - x.score || (x.id < y.id ? -1 : x.id > y.id ? 1 : 0);
}
