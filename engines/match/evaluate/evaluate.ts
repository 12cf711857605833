import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSearchIndex } from "../open.ts";
import { collectionSchema, openCollection } from "./collection.ts";
import { meanOf, measure, type Measures } from "./measures.ts";

export interface Evaluation extends Measures {
  documents: number;
  questions: number;
  indexMs: number;
  p50Ms: number;
  p95Ms: number;
}

/** Indexes a test collection into a temporary folder, asks every question that has an answer, and takes the means. */
export async function evaluateCollection(folder: string): Promise<Evaluation> {
  const { documents, questions, relevant } = await openCollection(folder);
  const place = await mkdtemp(join(tmpdir(), "match-evaluate-"));
  const index = await openSearchIndex({ folder: place, schema: collectionSchema, writer: "here" });
  try {
    const started = performance.now();
    const built = await index.rebuild(documents());
    const indexMs = performance.now() - started;
    const results: Measures[] = [];
    const times: number[] = [];
    for (const { id, text, exclude = [] } of questions) {
      const grades = relevant.get(id);
      if (grades === undefined || grades.size === 0) continue;
      const { hits, tookMs } = await index.search({ text, exclude, limit: 100, explain: false });
      times.push(tookMs);
      results.push(measure(hits.map((hit) => hit.id), grades));
    }
    times.sort((x, y) => x - y);
    const at = (share: number): number => times[Math.floor((times.length - 1) * share)] ?? 0;
    return { documents: built.documents, questions: results.length, indexMs, p50Ms: at(0.5), p95Ms: at(0.95), ...meanOf(results) };
  } finally {
    await index.close();
    await rm(place, { recursive: true, force: true });
  }
}
