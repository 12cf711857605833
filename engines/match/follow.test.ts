import { expect, onTestFinished, test } from "vitest";
import type { Change } from "./document.ts";
import { follow, type Follower, type FollowOptions } from "./follow.ts";
import { openSearchIndex } from "./open.ts";
import type { SearchIndex } from "./search-index.ts";
import { exampleDocument, exampleSchema } from "./testing/generated.ts";
import { temporaryFolder } from "./testing/temporary-folder.ts";

/** A source that keeps its changes until they are acknowledged, as a database's outbox does. */
class Outbox {
  rows: { sequence: number; change: Change }[] = [];
  private last = 0;
  readonly pulls: (string | undefined)[] = [];
  failures = 0;

  put(...changes: Change[]): void {
    for (const change of changes) this.rows.push({ sequence: (this.last += 1), change });
  }

  readonly pull: FollowOptions["pull"] = async ({ after, limit }) => {
    this.pulls.push(after);
    if (this.failures > 0) {
      this.failures -= 1;
      throw new Error("the database is away");
    }
    const rows = this.rows.filter(({ sequence }) => sequence > Number(after ?? 0)).slice(0, limit);
    const last = rows.at(-1);
    return {
      changes: rows.map(({ change }) => change),
      ...(last === undefined ? {} : { checkpoint: String(last.sequence) }),
      ack: async () => {
        this.rows = this.rows.filter(({ sequence }) => sequence > (last?.sequence ?? 0));
      },
    };
  };
}

function upsert(i: number, seed = 1): Change {
  const doc = exampleDocument(i, seed);
  return { op: "upsert", id: doc.id, doc };
}

function following(index: SearchIndex, outbox: Outbox, options: Partial<FollowOptions> = {}): Follower {
  const follower = follow({ index, pull: outbox.pull, batchSize: 10, idleMs: 20, ...options });
  onTestFinished(async () => follower.stop());
  return follower;
}

test("brings every change into the index, in order, and acknowledges it", async () => {
  const index = await openSearchIndex({ folder: await temporaryFolder(), schema: exampleSchema, writer: "here" });
  const outbox = new Outbox();
  for (let i = 0; i < 35; i += 1) outbox.put(upsert(i));
  outbox.put({ op: "delete", id: "d00003" }, upsert(4, 2));
  const follower = following(index, outbox);
  await follower.caughtUp();
  expect(await index.status()).toMatchObject({ documents: 34, checkpoint: "37" });
  expect(await index.get("d00004")).toEqual(exampleDocument(4, 2));
  expect(outbox.rows).toEqual([]);
  outbox.put(upsert(50));
  const started = performance.now();
  follower.wake();
  await follower.caughtUp();
  expect(performance.now() - started).toBeLessThan(2_000);
  expect(await index.get("d00050")).toBeDefined();
  await follower.stop();
  await index.close();
});

test("goes on from the index's own place after a restart, and survives a source that fails", async () => {
  const folder = await temporaryFolder();
  const outbox = new Outbox();
  outbox.put(upsert(1), upsert(2));
  const first = await openSearchIndex({ folder, schema: exampleSchema, writer: "here" });
  const follower = following(first, outbox);
  await follower.caughtUp();
  await follower.stop();
  await first.close();
  outbox.put(upsert(3));
  outbox.failures = 1;
  outbox.pulls.length = 0;
  const again = await openSearchIndex({ folder, schema: exampleSchema, writer: "here" });
  const errors: unknown[] = [];
  const second = following(again, outbox, { onError: (error) => errors.push(error) });
  await second.caughtUp();
  expect(outbox.pulls[0]).toBe("2");
  expect(errors).toHaveLength(1);
  expect(await again.count()).toBe(3);
  await second.stop();
  await again.close();
});
