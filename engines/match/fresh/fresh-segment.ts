import type { Document } from "../document.ts";
import { type AttributeTest, passes } from "../filters.ts";
import { countTerms } from "../ranking/bag.ts";
import { idf, termScore } from "../ranking/bm25.ts";
import type { QueryTerm } from "../ranking/query-terms.ts";
import type { TermStatistics } from "../ranking/term-statistics.ts";
import type { LogRecord } from "./change-log.ts";

interface Posting {
  entries: number[];
  counts: number[];
  /** Living documents among the entries. */
  alive: number;
}

interface Entry {
  doc: Document;
  length: number;
  postings: Posting[];
  alive: boolean;
}

/** What changed since the last fold, in memory: an inverted list a term, exact BM25, no waiting for an index to be built. */
export class FreshSegment {
  private readonly entries: Entry[] = [];
  private readonly byId = new Map<string, number>();
  private readonly postings = new Map<string, Posting>();
  /** Every id that changed: what the sealed part says of these is out of date. */
  readonly shadows = new Set<string>();
  private alive = 0;
  totalLength = 0;

  /** Living documents. */
  get documents(): number {
    return this.alive;
  }

  apply(records: readonly LogRecord[]): void {
    for (const record of records) {
      const id = record.op === "upsert" ? record.doc.id : record.id;
      this.drop(id);
      this.shadows.add(id);
      if (record.op === "upsert") this.add(record.doc, record.bag);
    }
  }

  get(id: string): Document | undefined {
    const at = this.byId.get(id);
    return at === undefined ? undefined : this.entries[at]?.doc;
  }

  /** Every living document. */
  *all(): Generator<Document> {
    for (const entry of this.entries) if (entry.alive) yield entry.doc;
  }

  /** In how many living documents here a term stands. */
  frequency(term: string): number {
    return this.postings.get(term)?.alive ?? 0;
  }

  /** Every match with its score, under the statistics of the sealed part and this one together; in no order. */
  search(terms: readonly QueryTerm[], tests: readonly AttributeTest[], sealed: TermStatistics): { doc: Document; score: number }[] {
    const scores = new Float64Array(this.entries.length);
    const documents = sealed.documents + this.alive;
    const average = Math.max(1e-9, (sealed.totalLength + this.totalLength) / Math.max(1, documents));
    for (const { term, repeats } of terms) {
      const posting = this.postings.get(term);
      if (posting === undefined || posting.alive === 0) continue;
      const weight = repeats * idf(documents, sealed.frequency(term) + posting.alive);
      for (let i = 0; i < posting.entries.length; i += 1) {
        const at = posting.entries[i] ?? 0;
        const entry = this.entries[at];
        if (entry?.alive) scores[at] = (scores[at] ?? 0) + termScore(weight, posting.counts[i] ?? 0, entry.length, average);
      }
    }
    const hits: { doc: Document; score: number }[] = [];
    for (const [at, entry] of this.entries.entries()) {
      const score = scores[at] ?? 0;
      if (score > 0 && passes(entry.doc, tests)) hits.push({ doc: entry.doc, score });
    }
    return hits;
  }

  private add(doc: Document, bag: string): void {
    const terms = bag === "" ? [] : bag.split(" ");
    const at = this.entries.length;
    const entry: Entry = { doc, length: terms.length, postings: [], alive: true };
    for (const [term, count] of countTerms(terms)) {
      let posting = this.postings.get(term);
      if (posting === undefined) this.postings.set(term, (posting = { entries: [], counts: [], alive: 0 }));
      posting.entries.push(at);
      posting.counts.push(count);
      posting.alive += 1;
      entry.postings.push(posting);
    }
    this.entries.push(entry);
    this.byId.set(doc.id, at);
    this.alive += 1;
    this.totalLength += entry.length;
  }

  private drop(id: string): void {
    const at = this.byId.get(id);
    const entry = at === undefined ? undefined : this.entries[at];
    if (entry === undefined) return;
    entry.alive = false;
    for (const posting of entry.postings) posting.alive -= 1;
    entry.postings = [];
    this.byId.delete(id);
    this.alive -= 1;
    this.totalLength -= entry.length;
  }
}
