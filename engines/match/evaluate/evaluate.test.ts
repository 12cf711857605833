import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { temporaryFolder } from "../testing/temporary-folder.ts";
import { evaluateCollection } from "./evaluate.ts";
import { measure } from "./measures.ts";

test("measures as the definitions say", () => {
  const grades = new Map([["a", 3], ["b", 1], ["c", 1]]);
  const { ndcgAt10, mrrAt10, recallAt100 } = measure(["x", "a", "b"], grades);
  expect(ndcgAt10).toBeCloseTo((3 / Math.log2(3) + 1 / 2) / (3 + 1 / Math.log2(3) + 1 / 2), 12);
  expect(mrrAt10).toBe(0.5);
  expect(recallAt100).toBeCloseTo(2 / 3, 12);
  expect(measure([], grades)).toEqual({ ndcgAt10: 0, mrrAt10: 0, recallAt100: 0 });
});

test("evaluates a folder, following a shared corpus and leaving excluded documents out", async () => {
  const root = await temporaryFolder();
  for (const name of ["first", "second"]) await mkdir(join(root, name));
  const docs = ["石墨烯电池", "激光焊接", "石墨烯薄膜"].map((text, i) => JSON.stringify({ id: `d${i}`, title: text, text }));
  await writeFile(join(root, "first", "corpus.jsonl"), docs.join("\n"));
  await writeFile(join(root, "second", "corpus.jsonl"), "../first/corpus.jsonl");
  await writeFile(join(root, "second", "queries.jsonl"), `${JSON.stringify({ id: "q1", text: "石墨烯电池", exclude: ["d0"] })}\n${JSON.stringify({ id: "q2", text: "焊接" })}\n`);
  await writeFile(join(root, "second", "qrels.tsv"), "q1\td2\t1\nq2\td1\t2\n");
  expect(await evaluateCollection(join(root, "second"))).toMatchObject({ documents: 3, questions: 2, ndcgAt10: 1, mrrAt10: 1, recallAt100: 1 });
});
