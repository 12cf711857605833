import { compose } from "../answer/compose.ts";
import type { Plan } from "../answer/plan.ts";
import { byScore, type Candidate, type Candidates, type Source } from "../answer/source.ts";
import { type Change, checkDocument, checkId, type Document } from "../document.ts";
import { passes, valuesOf } from "../filters.ts";
import { noSuchDocument } from "../problems.ts";
import { bagOfTerms } from "../ranking/bag.ts";
import { likeness } from "../ranking/likeness.ts";
import type { QueryTerm } from "../ranking/query-terms.ts";
import { checkSchema, type IndexSchema } from "../schema.ts";
import type { IndexStatus, RebuildOptions, SearchAnswer, SearchIndex, SearchRequest } from "../search-index.ts";
import { type Segmenter, segmenter } from "../segmentation/segmenter.ts";

/**
 * The reference for tests: everything in memory, every number worked out from the documents at every search,
 * the formula written out once more from the paper. Slow on purpose.
 */
export class PlainIndex implements SearchIndex {
  private readonly schema: IndexSchema;
  private readonly cut: Segmenter = segmenter();
  private docs = new Map<string, Document>();
  private place: string | undefined;
  private changesDuringRebuild: Change[] | undefined;

  constructor(schema: IndexSchema) {
    this.schema = checkSchema(schema);
  }

  async upsert(docs: readonly Document[]): Promise<void> {
    await this.apply(docs.map((doc) => ({ op: "upsert", id: doc.id, doc })));
  }

  async remove(ids: readonly string[]): Promise<void> {
    await this.apply(ids.map((id) => ({ op: "delete", id })));
  }

  async apply(changes: readonly Change[], checkpoint?: string): Promise<void> {
    for (const change of changes) {
      if (change.op === "upsert") checkDocument(this.schema, change.doc);
      else checkId(change.id);
    }
    applyTo(this.docs, changes);
    this.changesDuringRebuild?.push(...changes);
    this.place = checkpoint ?? this.place;
  }

  async search(request: SearchRequest): Promise<SearchAnswer> {
    return compose(this.schema, this.cut, this.source(), request);
  }

  async moreLikeThis(id: string, request: Omit<SearchRequest, "text" | "terms"> = {}): Promise<SearchAnswer> {
    const doc = await this.get(id);
    if (doc === undefined) throw noSuchDocument(id);
    const source = this.source();
    const terms = likeness(this.schema, this.cut, doc, source);
    return compose(this.schema, this.cut, source, { ...request, terms, exclude: [...(request.exclude ?? []), id] });
  }

  private source(): PlainSource {
    return new PlainSource(this.schema, this.cut, this.docs);
  }

  async get(id: string): Promise<Document | undefined> {
    checkId(id);
    return this.docs.get(id);
  }

  async count(): Promise<number> {
    return this.docs.size;
  }

  async checkpoint(): Promise<string | undefined> {
    return this.place;
  }

  async status(): Promise<IndexStatus> {
    return { state: "ready", documents: this.docs.size, fresh: 0, generation: 1, ...(this.place === undefined ? {} : { checkpoint: this.place }) };
  }

  async rebuild(docs: AsyncIterable<Document> | Iterable<Document>, { checkpoint, onProgress }: RebuildOptions = {}): Promise<{ documents: number }> {
    const next = new Map<string, Document>();
    const carried = (this.changesDuringRebuild = []);
    for await (const doc of docs) next.set(doc.id, checkDocument(this.schema, doc));
    applyTo(next, carried);
    this.changesDuringRebuild = undefined;
    this.docs = next;
    this.place = checkpoint ?? this.place;
    onProgress?.({ documents: next.size, phase: "done" });
    return { documents: next.size };
  }

  async close(): Promise<void> {
    this.docs.clear();
  }
}

function applyTo(docs: Map<string, Document>, changes: readonly Change[]): void {
  for (const change of changes) {
    if (change.op === "upsert") docs.set(change.id, change.doc);
    else docs.delete(change.id);
  }
}

class PlainSource implements Source {
  private readonly docs: ReadonlyMap<string, Document>;
  private readonly bags: Map<string, string[]>;
  readonly documents: number;
  readonly averageLength: number;

  constructor(schema: IndexSchema, cut: Segmenter, docs: ReadonlyMap<string, Document>) {
    this.docs = docs;
    this.bags = new Map([...docs.values()].map((doc) => [doc.id, bagOfTerms(schema, cut, doc)]));
    this.documents = docs.size;
    this.averageLength = [...this.bags.values()].reduce((sum, bag) => sum + bag.length, 0) / Math.max(1, docs.size);
  }

  frequency(term: string): number {
    return [...this.bags.values()].filter((bag) => bag.includes(term)).length;
  }

  async candidates(terms: readonly QueryTerm[], unit: number, plan: Plan): Promise<Candidates> {
    const list: Candidate[] = [];
    const [k, b] = [1.2, 0.75];
    const frequencies = new Map(terms.map(({ term }) => [term, this.frequency(term)]));
    for (const [id, bag] of this.bags) {
      const doc = this.docs.get(id);
      if (doc === undefined || plan.exclude.has(id) || !passes(doc, plan.tests)) continue;
      let score = 0;
      for (const { term, repeats } of terms) {
        const tf = bag.filter((other) => other === term).length;
        if (tf === 0) continue;
        const n = frequencies.get(term) ?? 0;
        const information = Math.log(1 + (this.documents - n + 0.5) / (n + 0.5));
        score += (unit * repeats * information * tf * (k + 1)) / (tf + k * (1 - b + (b * bag.length) / this.averageLength));
      }
      const attributes = new Map(plan.attributes.map((name) => [name, valuesOf(doc, name)]));
      if (score > 0 || terms.length === 0) list.push({ id, score, attributes });
    }
    list.sort(byScore);
    return { list: list.slice(0, plan.window), total: { value: list.length, exact: true } };
  }

  async load(candidates: readonly Candidate[]): Promise<Map<string, Document>> {
    return new Map(candidates.flatMap(({ id }) => {
      const doc = this.docs.get(id);
      return doc === undefined ? [] : [[id, doc] as const];
    }));
  }
}
