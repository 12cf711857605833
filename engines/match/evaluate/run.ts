/** Evaluates test collections: `node --import tsx engines/match/evaluate/run.ts FOLDER...`; one line a folder. */
import { basename } from "node:path";
import { evaluateCollection } from "./evaluate.ts";

for (const folder of process.argv.slice(2)) {
  const { documents, questions, ndcgAt10, recallAt100, mrrAt10, p50Ms, p95Ms } = await evaluateCollection(folder);
  const figures = [ndcgAt10, recallAt100, mrrAt10].map((value) => value.toFixed(3)).join(" | ");
  process.stdout.write(`| ${basename(folder)} | ${documents} / ${questions} | ${figures} | ${p50Ms.toFixed(1)} / ${p95Ms.toFixed(1)} |\n`);
}
