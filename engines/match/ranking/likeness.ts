import type { Document } from "../document.ts";
import { fieldText } from "../document.ts";
import type { IndexSchema } from "../schema.ts";
import type { WeightedText } from "../search-index.ts";
import type { Segmenter } from "../segmentation/segmenter.ts";
import { idf } from "./bm25.ts";
import type { DocumentFrequencies } from "./query-terms.ts";

const mostTerms = 40;

/** The words that tell a document from others: those of the highest tf x idf, tf counted by field weight and dampened. */
export function likeness(schema: IndexSchema, cut: Segmenter, doc: Document, frequencies: DocumentFrequencies): WeightedText[] {
  const found = new Map<string, { surface: string; tf: number }>();
  for (const [field, { weight }] of Object.entries(schema.fields)) {
    for (const { term, surface } of cut.words(fieldText(doc.fields[field]))) {
      const old = found.get(term);
      if (old === undefined) found.set(term, { surface, tf: weight });
      else old.tf += weight;
    }
  }
  return [...found]
    .map(([term, { surface, tf }]) => ({ text: surface, weight: Math.min(3, Math.ceil(Math.log2(1 + tf) / 2)), worth: Math.log(1 + tf) * idf(frequencies.documents, frequencies.frequency(term)) }))
    .sort((x, y) => y.worth - x.worth || (x.text < y.text ? -1 : 1))
    .slice(0, mostTerms)
    .map(({ text, weight }) => ({ text, weight }));
}
