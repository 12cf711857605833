import { type Document, fieldText } from "../document.ts";
import type { IndexSchema } from "../schema.ts";
import type { Segmenter } from "../segmentation/segmenter.ts";

/**
 * A document as one list of terms in which a field of weight w stands w times: BM25 over it is BM25F with equal b
 * (Robertson, Zaragoza, Taylor, "Simple BM25 Extension to Multiple Weighted Fields", CIKM 2004), in one index pass.
 */
export function bagOfTerms(schema: IndexSchema, cut: Segmenter, doc: Document): string[] {
  const bag: string[] = [];
  for (const [name, { weight }] of Object.entries(schema.fields)) {
    const text = fieldText(doc.fields[name]);
    if (text === "") continue;
    const terms = cut.terms(text);
    for (let i = 0; i < weight; i += 1) for (const term of terms) bag.push(term);
  }
  return bag;
}

/** How often each term stands in a list. */
export function countTerms(terms: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}
