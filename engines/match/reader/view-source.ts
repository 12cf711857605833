import type { Plan } from "../answer/plan.ts";
import { byScore, type Candidate, type Candidates, type Source } from "../answer/source.ts";
import type { Document } from "../document.ts";
import { passes, valuesOf } from "../filters.ts";
import type { QueryTerm } from "../ranking/query-terms.ts";
import type { SealedHit, SealedSegment } from "../sealed/sealed-segment.ts";
import type { View } from "./view.ts";

/** A candidate that remembers where its document is. */
type Found = Candidate & { at: bigint | Document };

/** Most rows that ties and documents that changed since may make the sealed part return. */
const mostRows = 50_000;
/** Up to so many changed documents a count without terms is made exact by counting them too. */
const countedShadows = 2_000;

/** Searches the sealed part and the fresh one of a view, and brings both together. */
export class ViewSource implements Source {
  private readonly view: View;
  private readonly found = new Map<string, Found>();

  constructor(view: View) {
    this.view = view;
  }

  get documents(): number {
    return this.view.statistics.documents + this.view.fresh.documents;
  }

  /** Of the sealed part, to whose scale the fresh one's scores are near; of the fresh one when that is all there is. */
  get averageLength(): number {
    const { statistics, fresh } = this.view;
    return (statistics.totalLength + fresh.totalLength) / Math.max(1, this.documents) || 1;
  }

  frequency(term: string): number {
    return this.view.statistics.frequency(term) + this.view.fresh.frequency(term);
  }

  async candidates(terms: readonly QueryTerm[], unit: number, plan: Plan): Promise<Candidates> {
    const { sealed, fresh, statistics } = this.view;
    const old = sealed === undefined ? { hits: [], all: true } : await this.fromSealed(sealed, terms, plan);
    const shadowed = (id: string): boolean => fresh.shadows.has(id) || plan.exclude.has(id);
    const list: Found[] = old.hits.filter(({ id }) => !shadowed(id)).map(({ id, score, rowId, attributes }) => ({ id, score: score * unit, attributes, at: rowId }));
    const add = (doc: Document, score: number): void => {
      if (plan.exclude.has(doc.id)) return;
      list.push({ id: doc.id, score: score * unit, attributes: new Map(plan.attributes.map((name) => [name, valuesOf(doc, name)])), at: doc });
    };
    if (terms.length === 0) {
      for (const doc of fresh.all()) if (passes(doc, plan.tests)) add(doc, 0);
    } else {
      for (const { doc, score } of fresh.search(terms, plan.tests, statistics)) add(doc, score);
    }
    list.sort(byScore);
    const value = list.length;
    if (list.length > plan.window) list.length = plan.window;
    for (const candidate of list) this.found.set(candidate.id, candidate);
    const total = terms.length === 0 && !old.all ? await this.countAll(plan) : { value, exact: old.all };
    return { list, total };
  }

  /** Rows enough that, after the changed and excluded ones are left out, the window is full and no tie is cut where it matters. */
  private async fromSealed(sealed: SealedSegment, terms: readonly QueryTerm[], plan: Plan): Promise<{ hits: SealedHit[]; all: boolean }> {
    const { fresh } = this.view;
    const left = (hits: readonly SealedHit[]): SealedHit[] => hits.filter(({ id }) => !fresh.shadows.has(id) && !plan.exclude.has(id));
    for (let ask = plan.window + plan.exclude.size + Math.min(fresh.shadows.size, plan.window) + 1; ; ask *= 2) {
      const limit = Math.min(ask, mostRows);
      const hits = terms.length === 0 ? await sealed.inOrder(plan, limit) : await sealed.best(terms, plan, limit);
      const all = hits.length < limit;
      if (all || limit === mostRows) return { hits, all };
      const kept = left(hits);
      const lastExact = kept[plan.exactUpTo - 1];
      const last = hits.at(-1);
      if (kept.length < plan.window || lastExact === undefined || last === undefined) continue;
      if (terms.length === 0 || last.score < lastExact.score) return { hits, all };
    }
  }

  private async countAll(plan: Plan): Promise<Candidates["total"]> {
    const { sealed, fresh } = this.view;
    const without = [...new Set([...fresh.shadows, ...plan.exclude])];
    const exact = without.length <= countedShadows;
    let value = sealed === undefined ? 0 : await sealed.count(plan.tests, exact ? without : []);
    for (const doc of fresh.all()) if (!plan.exclude.has(doc.id) && passes(doc, plan.tests)) value += 1;
    return { value, exact };
  }

  async load(candidates: readonly Candidate[]): Promise<Map<string, Document>> {
    const { docs, rows } = this.split(candidates);
    const loaded = (await this.view.sealed?.documents(rows)) ?? new Map<string, Document>();
    for (const doc of docs) loaded.set(doc.id, doc);
    return loaded;
  }

  private split(candidates: readonly Candidate[]): { docs: Document[]; rows: bigint[] } {
    const docs: Document[] = [];
    const rows: bigint[] = [];
    for (const { id } of candidates) {
      const at = this.found.get(id)?.at;
      if (typeof at === "bigint") rows.push(at);
      else if (at !== undefined) docs.push(at);
    }
    return { docs, rows };
  }
}
