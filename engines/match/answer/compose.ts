import type { Document } from "../document.ts";
import { attributeReasons, Explainer } from "../explain/reasons.ts";
import { cancelled, tooSlow } from "../problems.ts";
import { queryTerms, type QueryTerms } from "../ranking/query-terms.ts";
import type { IndexSchema } from "../schema.ts";
import type { Hit, SearchAnswer, SearchRequest } from "../search-index.ts";
import type { Segmenter } from "../segmentation/segmenter.ts";
import { countFacets } from "./facets.ts";
import { blockSize, type Plan, planOf } from "./plan.ts";
import { byScore, type Candidate, type Source } from "./source.ts";

/** What an attribute that agrees with a wish adds to the score. */
const wishWorth = 0.1;

/** Answers a request from a source. */
export async function compose(schema: IndexSchema, cut: Segmenter, source: Source, request: SearchRequest): Promise<SearchAnswer> {
  const started = performance.now();
  const plan = planOf(schema, request);
  const asked = request.text !== undefined || request.terms !== undefined;
  const question = asked ? queryTerms(cut, request.text, request.terms, source) : { terms: [], unit: 1, notes: [] };
  const answer = await withinTime(plan, async () => findHits(schema, cut, source, plan, question, asked));
  return {
    ...answer,
    terms: question.terms.map(({ surface, repeats }) => ({ term: surface, weight: repeats * question.unit })),
    notes: question.notes,
    tookMs: performance.now() - started,
  };
}

async function findHits(
  schema: IndexSchema,
  cut: Segmenter,
  source: Source,
  plan: Plan,
  question: QueryTerms,
  asked: boolean,
): Promise<Pick<SearchAnswer, "hits" | "total" | "facets">> {
  if (asked && question.terms.length === 0) return { hits: [], total: { value: 0, exact: true }, facets: {} };
  const { list, total } = await source.candidates(question.terms, question.unit, plan);
  const ranked = plan.prefer.length === 0 ? list : rankByWishes(list, plan);
  const page = ranked.slice(plan.offset, plan.offset + plan.limit);
  const docs = await source.load(page);
  const explain = plan.explain ? new Explainer(schema, cut, source, question) : undefined;
  const hits = page.flatMap(({ id, score }) => {
    const doc = docs.get(id);
    return doc === undefined ? [] : [hitOf(doc, score, plan, explain)];
  });
  return { hits, total, facets: countFacets(list, plan.facets) };
}

function hitOf(doc: Document, score: number, plan: Plan, explain: Explainer | undefined): Hit {
  const told = explain?.explain(doc) ?? { terms: [], highlights: {} };
  return {
    id: doc.id,
    kind: doc.kind,
    ...(doc.lang === undefined ? {} : { lang: doc.lang }),
    score,
    fields: doc.fields,
    attrs: doc.attrs,
    reasons: { terms: told.terms, attributes: explain === undefined ? [] : attributeReasons(doc, plan) },
    highlights: told.highlights,
  };
}

/** Re-ranks each block of 200 within itself: a wish moves a hit among its equals, and pages stay where they are. */
function rankByWishes(list: readonly Candidate[], plan: Plan): Candidate[] {
  const raised = list.map((candidate) => {
    const { score, attributes } = candidate;
    const agreeing = plan.prefer.filter(({ attribute, values }) => attributes.get(attribute)?.some((value) => values.has(String(value))));
    return { ...candidate, score: score * (1 + wishWorth * agreeing.length) };
  });
  const out: Candidate[] = [];
  for (let i = 0; i < raised.length; i += blockSize) out.push(...raised.slice(i, i + blockSize).sort(byScore));
  return out;
}

/** Gives up when the caller does, or when the time is over; the library's own work ends at its timeout. */
async function withinTime<T>(plan: Plan, work: () => Promise<T>): Promise<T> {
  const { signal, timeoutMs } = plan;
  if (signal?.aborted) throw cancelled();
  let stop = (): void => undefined;
  const given = new Promise<never>((_, reject) => {
    const timer = setTimeout(() => reject(tooSlow(timeoutMs)), timeoutMs);
    const onAbort = (): void => reject(cancelled());
    signal?.addEventListener("abort", onAbort, { once: true });
    stop = () => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", onAbort);
    };
  });
  try {
    return await Promise.race([work(), given]);
  } finally {
    stop();
  }
}
