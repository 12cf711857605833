import { expect, test } from "vitest";
import { segmenter } from "../segmentation/segmenter.ts";
import { exampleDocuments, exampleSchema } from "../testing/generated.ts";
import { compose } from "./compose.ts";
import type { Candidate, Source } from "./source.ts";

const docs = new Map(exampleDocuments(500).map((doc) => [doc.id, doc]));

/** Gives out documents with falling scores; every tenth one is in the wished-for industry. */
function source(candidates: Source["candidates"]): Source {
  return { documents: 500, averageLength: 50, frequency: () => 20, candidates, load: async (list) => new Map(list.flatMap(({ id }) => [[id, docs.get(id)!] as const])) };
}

const falling: Candidate[] = [...docs.keys()].map((id, i) => ({ id, score: 100 - i / 100, attributes: new Map([["industry", i % 10 === 9 ? ["x"] : []]]) }));

test("a search that takes too long is given up, and so is one that the caller no longer wants", async () => {
  const stuck = source(async () => new Promise(() => undefined));
  const ask = { text: "电池" };
  await expect(compose(exampleSchema, segmenter(), stuck, { ...ask, timeoutMs: 20 })).rejects.toMatchObject({ code: "match.timeout", status: 504 });
  await expect(compose(exampleSchema, segmenter(), stuck, { ...ask, signal: AbortSignal.timeout(20) })).rejects.toMatchObject({ code: "match.cancelled" });
});

test("wishes move hits within their block of 200, so pages hold every hit once", async () => {
  const ready = source(async (_terms, _unit, plan) => ({ list: falling.slice(0, plan.window), total: { value: 500, exact: true } }));
  const seen: string[] = [];
  for (let offset = 0; offset < 500; offset += 60) {
    const { hits } = await compose(exampleSchema, segmenter(), ready, { text: "电池", prefer: { industry: "x" }, offset, limit: 60, explain: false });
    seen.push(...hits.map(({ id }) => id));
  }
  expect(seen.toSorted()).toEqual([...docs.keys()].sort());
  expect(seen.slice(0, 20)).toEqual(falling.filter((_, i) => i < 200 && i % 10 === 9).map(({ id }) => id));
});
