import type { Segmenter } from "../segmentation/segmenter.ts";
import type { Note, WeightedText } from "../search-index.ts";
import { badInput } from "../problems.ts";
import { idf } from "./bm25.ts";

export const queryLimits = { chars: 20_000, terms: 64, repeats: 8, weightedTexts: 1_000 } as const;

/** A term of the question: `repeats` is its whole-number weight, `unit` times that the weight asked for. */
export interface QueryTerm {
  term: string;
  surface: string;
  repeats: number;
}

export interface QueryTerms {
  terms: QueryTerm[];
  /** What one repeat is worth: scores are sums over repeats times this. */
  unit: number;
  notes: Note[];
}

/** How many documents hold a term, of how many. */
export interface DocumentFrequencies {
  documents: number;
  frequency(term: string): number;
}

/**
 * Turns text and weighted texts into at most 64 terms.
 * A term's weight is how often it is asked for; when there are too many, those with the highest weight x idf stay
 * (terms that no document holds go first: they cannot change the ranking).
 */
export function queryTerms(
  cut: Segmenter,
  text: string | undefined,
  weighted: readonly WeightedText[] | undefined,
  frequencies: DocumentFrequencies,
): QueryTerms {
  const notes: Note[] = [];
  const found = new Map<string, { surface: string; weight: number }>();
  const add = (piece: string, weight: number): void => {
    for (const { term, surface } of cut.words(piece)) {
      const old = found.get(term);
      if (old === undefined) found.set(term, { surface, weight });
      else old.weight += weight;
    }
  };
  if (text !== undefined) add(cutText(text, notes), 1);
  for (const { text: piece, weight = 1 } of checkWeighted(weighted)) add(cutText(piece, notes), weight);

  let entries = [...found].map(([term, { surface, weight }]) => ({ term, surface, weight }));
  if (entries.length === 0) notes.push(noTerms);
  if (entries.length > queryLimits.terms) {
    const worth = new Map(entries.map(({ term, weight }) => [term, termWorth(term, weight, frequencies)]));
    entries.sort((x, y) => (worth.get(y.term) ?? 0) - (worth.get(x.term) ?? 0) || (x.term < y.term ? -1 : 1));
    notes.push(termsCut(entries.length));
    entries = entries.slice(0, queryLimits.terms);
  }
  return { ...asRepeats(entries), notes };
}

function termWorth(term: string, weight: number, frequencies: DocumentFrequencies): number {
  const n = frequencies.frequency(term);
  return n === 0 ? 0 : weight * idf(frequencies.documents, n);
}

/** Whole repeats from 1 to 8; exact for whole weights up to 8, otherwise in eighths of the largest. */
function asRepeats(entries: { term: string; surface: string; weight: number }[]): { terms: QueryTerm[]; unit: number } {
  const whole = entries.every(({ weight }) => Number.isInteger(weight));
  const largest = entries.reduce((max, { weight }) => Math.max(max, weight), 0);
  const unit = whole || largest === 0 ? 1 : largest / queryLimits.repeats;
  const terms = entries.map(({ term, surface, weight }) => ({
    term,
    surface,
    repeats: Math.min(queryLimits.repeats, Math.max(1, Math.round(weight / unit))),
  }));
  return { terms, unit };
}

function cutText(text: string, notes: Note[]): string {
  if (typeof text !== "string") throw badInput("text", "文本", "a text");
  if (text.length <= queryLimits.chars) return text;
  if (!notes.some(({ code }) => code === "text_cut")) notes.push(textCut);
  const end = text.charCodeAt(queryLimits.chars - 1) >> 10 === 0x36 ? queryLimits.chars - 1 : queryLimits.chars;
  return text.slice(0, end);
}

function checkWeighted(weighted: readonly WeightedText[] | undefined): readonly WeightedText[] {
  const list = weighted ?? [];
  if (!Array.isArray(list) || list.length > queryLimits.weightedTexts) {
    throw badInput("terms", `至多 ${queryLimits.weightedTexts} 项`, `at most ${queryLimits.weightedTexts} entries`);
  }
  for (const [i, { weight = 1 }] of list.entries()) {
    if (!Number.isFinite(weight) || weight <= 0) throw badInput(`terms.${i}.weight`, "大于 0 的数", "a number above 0");
  }
  return list;
}

const noTerms: Note = {
  code: "no_terms",
  text: { zh: "检索文本中没有可用的词。", en: "The text holds no word that can be searched." },
};
const textCut: Note = {
  code: "text_cut",
  text: { zh: `检索文本过长，只取前 ${queryLimits.chars} 字。`, en: `The text is long; its first ${queryLimits.chars} characters were used.` },
};
function termsCut(of: number): Note {
  return {
    code: "terms_cut",
    text: { zh: `共 ${of} 个词，取最有区分力的 ${queryLimits.terms} 个。`, en: `Of ${of} terms the ${queryLimits.terms} most telling were used.` },
  };
}
