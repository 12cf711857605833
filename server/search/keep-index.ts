import { setTimeout as sleep } from "node:timers/promises";
import { follow, type FolderIndex, type IndexOptions } from "#engines/match/index.ts";
import type { Db } from "#kernel/database/types.ts";
import type { Text } from "#kernel/text.ts";
import { canFollowFrom, noteFollower, openMarketIndex, pullDocuments, rebuildState, trimFollowed } from "#services/market/index.ts";
import { announceFolder, buildIndex } from "./build-index.ts";
import type { CityIndex } from "./city-index.ts";
import type { WriterLock } from "./writer-lock.ts";

export interface Keeping {
  db: Db;
  folder: string;
  /** Id of the folder. */
  id: string;
  index: CityIndex;
  writer: NonNullable<IndexOptions["writer"]>;
  say: (message: Text) => void;
  /** The server ends. */
  ending: AbortSignal;
}

const PULL_EVERY_MS = 250;
const LOOK_EVERY_MS = 1_000;
const TRIM_EVERY_MS = 60_000;

/** Writes the index as long as the right to it lasts: builds it when it cannot go on from where it stands, then follows. */
export async function keepIndex(keeping: Keeping, lock: WriterLock): Promise<void> {
  const stopping = AbortSignal.any([keeping.ending, lock.lost]);
  const writer = await openMarketIndex(keeping.folder, keeping.writer);
  try {
    await keeping.index.use(writer);
    while (!stopping.aborted) {
      if (!(await canGoOn(keeping.db, writer))) await buildAnew(keeping, writer, stopping);
      keeping.index.building = false;
      await followOn(keeping, writer, stopping);
    }
  } catch (error) {
    if (!stopping.aborted) throw error;
  } finally {
    await stepBack(keeping);
  }
}

async function canGoOn(db: Db, writer: FolderIndex): Promise<boolean> {
  const { state, checkpoint } = await writer.status();
  return state === "ready" && (await canFollowFrom(db, checkpoint));
}

async function buildAnew({ db, id, index, say }: Keeping, writer: FolderIndex, signal: AbortSignal): Promise<void> {
  index.building = true;
  say({ zh: "正在建立检索索引，门户可先行使用", en: "Building the search index; the portal can be used meanwhile" });
  const began = performance.now();
  await announceFolder(db, id);
  const { documents } = await buildIndex({ db, folder: id, index: writer, signal });
  const seconds = ((performance.now() - began) / 1_000).toFixed(1);
  say({ zh: `检索索引已建立：${documents} 条，${seconds} 秒`, en: `search index built: ${documents} records in ${seconds} s` });
}

/** Follows the market's changes; returns when the server ends, the right is lost, or the index must be built anew. */
async function followOn(keeping: Keeping, writer: FolderIndex, stopping: AbortSignal): Promise<void> {
  const { db, id, say } = keeping;
  let failed = false;
  const follower = follow({
    index: writer, idleMs: PULL_EVERY_MS,
    pull: async ({ after, limit }) => {
      const pulled = await pullDocuments(db, { after, limit });
      failed = false;
      return pulled;
    },
    onError: (error) => {
      if (!failed && !stopping.aborted) say({ zh: `检索索引未能跟上变更，将重试：${String(error)}`, en: "the index could not follow a change and will try again" });
      failed = true;
    },
  });
  try {
    let trimmed = -TRIM_EVERY_MS;
    while (!stopping.aborted) {
      if ((await writer.status()).state !== "ready") return;
      if (performance.now() - trimmed >= TRIM_EVERY_MS) {
        trimmed = performance.now();
        if (!(await canGoOn(db, writer))) return;
        await noteFollower(db, id, await writer.checkpoint());
        await trimFollowed(db);
      }
      if ((await rebuildState(db, id)).wanted) await buildIndex({ db, folder: id, index: writer, signal: stopping });
      await sleep(LOOK_EVERY_MS, undefined, { signal: stopping, ref: false }).catch(() => undefined);
    }
  } finally {
    await follower.stop();
  }
}

/** Leaves the writing to whoever is next; questions are answered from the same folder, read only. */
async function stepBack({ ending, folder, index }: Keeping): Promise<void> {
  index.building = false;
  if (ending.aborted) return index.close();
  try {
    // Closes the writer, once: closing it again could take the folder from the next one.
    await index.use(await openMarketIndex(folder, "none"));
  } catch {
    // Opened again at the next question.
    await index.close();
  }
}
