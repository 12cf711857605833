import * as fc from "fast-check";
import { expect, test } from "vitest";
import { openSearchIndex } from "./open.ts";
import { PlainIndex } from "./plain/plain-index.ts";
import type { SearchIndex } from "./search-index.ts";
import { exampleDocument, exampleSchema } from "./testing/generated.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

const step = fc.oneof(
  { weight: 5, arbitrary: fc.record({ op: fc.constant("upsert" as const), i: fc.nat(15), seed: fc.nat(4) }) },
  { weight: 3, arbitrary: fc.record({ op: fc.constant("delete" as const), i: fc.nat(15) }) },
  { weight: 1, arbitrary: fc.constant({ op: "fold" as const }) },
  { weight: 1, arbitrary: fc.constant({ op: "reopen" as const }) },
);

test("whatever happens to it, the folder holds what the reference holds, and ranks alike after a fold", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 14 }), async (steps) => {
      const folder = await temporaryFolder();
      const open = async () => openSearchIndex({ folder, schema: exampleSchema, writer: "here" });
      let index = await open();
      const plain = new PlainIndex(exampleSchema);
      for (const now of steps) {
        if (now.op === "fold") await index.fold();
        else if (now.op === "reopen") {
          await index.close();
          index = await open();
        } else {
          const doc = exampleDocument(now.i, now.op === "upsert" ? now.seed : 1);
          for (const one of [index, plain]) await (now.op === "upsert" ? one.upsert([{ ...doc, id: `d${now.i}` }]) : one.remove([`d${now.i}`]));
        }
        expect(await everything(index)).toEqual(await everything(plain));
      }
      await index.fold();
      const question = { text: "石墨 电池 储能 激光 graphene laser", limit: 50 };
      const [mine, theirs] = [await index.search(question), await plain.search(question)];
      expect(mine.hits.map(({ id }) => id)).toEqual(theirs.hits.map(({ id }) => id));
      for (const [i, { score }] of mine.hits.entries()) expect(score).toBeCloseTo(theirs.hits[i]?.score ?? NaN, 4);
      await index.close();
    }),
    { numRuns: 12, endOnFailure: true },
  );
});

async function everything(index: SearchIndex): Promise<unknown> {
  const { hits, total } = await index.search({ limit: 100, explain: false });
  return { total, hits: hits.map(({ id, fields, attrs }) => ({ id, fields, attrs })), count: await index.count() };
}
