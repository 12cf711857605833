import { type Document, fieldText } from "../document.ts";
import { valuesOf } from "../filters.ts";
import type { Plan } from "../answer/plan.ts";
import { countTerms } from "../ranking/bag.ts";
import { idf, termScore } from "../ranking/bm25.ts";
import type { DocumentFrequencies, QueryTerm, QueryTerms } from "../ranking/query-terms.ts";
import type { IndexSchema } from "../schema.ts";
import type { AttributeReason, Highlight, TermReason } from "../search-index.ts";
import type { Segmenter } from "../segmentation/segmenter.ts";
import { highlight } from "./highlight.ts";

const reasonsPerHit = 16;

/** Says, for one question, why documents match: cuts each field again and weighs the shared terms by BM25. */
export class Explainer {
  private readonly schema: IndexSchema;
  private readonly cut: Segmenter;
  private readonly statistics: DocumentFrequencies & { averageLength: number };
  private readonly unit: number;
  private readonly asked: Map<string, QueryTerm & { idf: number }>;

  constructor(schema: IndexSchema, cut: Segmenter, statistics: DocumentFrequencies & { averageLength: number }, question: QueryTerms) {
    this.schema = schema;
    this.cut = cut;
    this.statistics = statistics;
    this.unit = question.unit;
    this.asked = new Map(
      question.terms.map((term) => [term.term, { ...term, idf: idf(statistics.documents, statistics.frequency(term.term)) }]),
    );
  }

  explain(doc: Document): { terms: TermReason[]; highlights: Record<string, Highlight> } {
    if (this.asked.size === 0) return { terms: [], highlights: {} };
    const tf = new Map<string, number>();
    const places = new Map<string, { field: string; count: number }[]>();
    const highlights: Record<string, Highlight> = {};
    let length = 0;
    for (const [field, { weight }] of Object.entries(this.schema.fields).sort(([, x], [, y]) => y.weight - x.weight)) {
      const text = fieldText(doc.fields[field]);
      if (text === "") continue;
      const words = this.cut.words(text);
      length += words.length * weight;
      const surfaces = new Set<string>();
      for (const { term, surface } of words) if (this.asked.has(term)) surfaces.add(surface);
      for (const [term, count] of countTerms(words.map((word) => word.term))) {
        if (!this.asked.has(term)) continue;
        tf.set(term, (tf.get(term) ?? 0) + count * weight);
        const list = places.get(term) ?? [];
        list.push({ field, count });
        places.set(term, list);
      }
      if (surfaces.size > 0) highlights[field] = highlight(text, [...surfaces]);
    }
    return { terms: this.weigh(tf, places, length), highlights };
  }

  private weigh(tf: ReadonlyMap<string, number>, places: ReadonlyMap<string, { field: string; count: number }[]>, length: number): TermReason[] {
    const reasons: TermReason[] = [];
    for (const [term, count] of tf) {
      const asked = this.asked.get(term);
      if (asked === undefined) continue;
      const weight = this.unit * asked.repeats * termScore(asked.idf, count, length, this.statistics.averageLength);
      reasons.push({ term: asked.surface, weight, fields: places.get(term) ?? [] });
    }
    return reasons.sort((x, y) => y.weight - x.weight || (x.term < y.term ? -1 : 1)).slice(0, reasonsPerHit);
  }
}

/** The attributes in which a document agrees with the filters and wishes. */
export function attributeReasons(doc: Document, plan: Plan): AttributeReason[] {
  const reasons: AttributeReason[] = [];
  for (const { attribute, values } of plan.prefer) {
    const agreeing = valuesOf(doc, attribute).filter((value) => values.has(String(value)));
    if (agreeing.length > 0) reasons.push({ attribute, values: agreeing, from: "prefer" });
  }
  for (const { attribute, anyOf, min, max } of plan.tests) {
    const all = valuesOf(doc, attribute);
    const agreeing = anyOf === undefined ? (min === undefined && max === undefined ? [] : [...all]) : all.filter((value) => anyOf.includes(value));
    if (agreeing.length > 0) reasons.push({ attribute, values: agreeing, from: "filter" });
  }
  return reasons;
}
