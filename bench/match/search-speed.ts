/**
 * Speed of the match engine on generated records: `node --import tsx bench/match/search-speed.ts [RECORDS]`.
 * Times are of whole searches as a caller sees them: 20 hits with documents, reasons and highlights unless told.
 */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openSearchIndex, type SearchRequest, segmenter } from "#engines/match/index.ts";
import { RecordGenerator, recordSchema } from "./generated-records.ts";

const records = Number(process.argv[2] ?? 60_000);
const folder = await mkdtemp(join(tmpdir(), "match-bench-"));
const index = await openSearchIndex({ folder, schema: recordSchema });
const report: Record<string, unknown>[] = [];

function quantiles(times: number[]): { p50: string; p95: string; max: string } {
  times.sort((x, y) => x - y);
  const at = (share: number): string => (times[Math.floor((times.length - 1) * share)] ?? 0).toFixed(1);
  return { p50: at(0.5), p95: at(0.95), max: at(1) };
}

async function time(name: string, request: () => SearchRequest, rounds = 300): Promise<void> {
  const times: number[] = [];
  for (let i = 0; i < rounds + 30; i += 1) {
    const asked = request();
    const started = performance.now();
    await index.search(asked);
    if (i >= 30) times.push(performance.now() - started);
  }
  report.push({ what: name, ...quantiles(times) });
}

try {
  const started = performance.now();
  await index.rebuild(new RecordGenerator(1).records(records));
  const seconds = (performance.now() - started) / 1000;
  console.log(`${records} records in ${seconds.toFixed(1)} s, ${Math.round(records / seconds)} a second`);

  const generator = new RecordGenerator(1);
  const texts = Array.from({ length: 500 }, (_, i) => generator.record(i)).map(({ fields }) => String(fields["abstract"]));
  const cut = segmenter();
  const terms = (n: number): string => {
    const words = [...new Set(cut.terms(texts[Math.floor(generator.random() * texts.length)] ?? ""))];
    return words.sort(() => generator.random() - 0.5).slice(0, n).join(" ");
  };
  const oneIndustry = () => ({ industry: [`i${Math.floor(generator.random() * 20)}`] });

  await time("3 terms", () => ({ text: terms(3) }));
  await time("40 terms", () => ({ text: terms(40) }));
  await time("a whole abstract", () => ({ text: texts[Math.floor(generator.random() * texts.length)] ?? "" }));
  await time("40 terms, 5 % filter", () => ({ text: terms(40), filters: oneIndustry() }));
  await time("40 terms, 5 % filter and years", () => ({ text: terms(40), filters: { ...oneIndustry(), year: { min: 2015 } } }));
  await time("40 terms, 3 facets over 1,000", () => ({ text: terms(40), facets: ["industry", "year", "field"] }));
  await time("40 terms, wishes", () => ({ text: terms(40), prefer: { industry: ["i3"] } }));
  await time("40 terms, no reasons", () => ({ text: terms(40), explain: false }));
  await time("40 terms, page 50", () => ({ text: terms(40), offset: 980 }));
  await time("no text, filter only", () => ({ filters: oneIndustry() }));

  for (const fresh of [1_000, 5_000]) {
    const changed = Array.from({ length: fresh }, (_, i) => generator.record(i * 7));
    const writing = performance.now();
    for (let i = 0; i < fresh; i += 500) await index.upsert(changed.slice(i, i + 500));
    console.log(`${fresh} changes on disk and visible in ${(performance.now() - writing).toFixed(0)} ms`);
    await time(`40 terms, ${fresh} changed since the fold`, () => ({ text: terms(40) }));
  }
  const folding = performance.now();
  await index.fold();
  console.log(`fold in ${(performance.now() - folding).toFixed(0)} ms`);
  const eight = performance.now();
  await Promise.all(Array.from({ length: 8 }, async () => {
    for (let i = 0; i < 50; i += 1) await index.search({ text: terms(40) });
  }));
  console.log(`8 clients: ${(400_000 / (performance.now() - eight)).toFixed(0)} searches of 40 terms a second`);
  console.log(`memory of this process: ${Math.round(process.memoryUsage().rss / 2 ** 20)} MiB`);
  console.table(report);
} finally {
  await index.close();
  await rm(folder, { recursive: true, force: true });
}
