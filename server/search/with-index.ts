import { setTimeout as sleep } from "node:timers/promises";
import { follow, type FolderIndex } from "#engines/match/index.ts";
import { problem } from "#kernel/problem.ts";
import type { Text } from "#kernel/text.ts";
import {
  canFollowFrom, hasCaughtUp, noteFollower, openMarketIndex, pullDocuments, rebuildState, trimFollowed, wishRebuild,
} from "#services/market/index.ts";
import { announceFolder, buildIndex } from "./build-index.ts";
import { folderId } from "./folder-id.ts";
import { indexFolder, type IndexedCity } from "./start-indexing.ts";
import { tryWriterLock } from "./writer-lock.ts";

export type OnProgress = (done: number, total: number | null) => void;

const PATIENCE_MS = 2_000;

/**
 * Gives a command the city's index, in step with the database, as `tools.marketIndex`. Where no server runs, the command
 * brings it up to date itself; where one does, it waits up to two seconds for the server to have done so.
 * @returns what the work returns, and what should be said about how complete its answers are
 */
export async function withIndex<T>(city: IndexedCity, onProgress: OnProgress, work: () => Promise<T>): Promise<{ result: T; notes: Text[] }> {
  const folder = indexFolder(city);
  const id = await folderId(folder);
  const lock = await tryWriterLock(city.database.url, id);
  if (!lock) return readAlong(city, folder, work);
  try {
    const index = await openMarketIndex(folder, "here");
    try {
      await bringUpToDate(city, id, index, onProgress);
      city.engine.tools.marketIndex = index;
      return { result: await work(), notes: [] };
    } finally {
      await index.close();
    }
  } finally {
    await lock.release();
  }
}

async function bringUpToDate({ engine: { db } }: IndexedCity, id: string, index: FolderIndex, onProgress: OnProgress): Promise<void> {
  const { state, checkpoint } = await index.status();
  if (state !== "ready" || !(await canFollowFrom(db, checkpoint))) {
    await announceFolder(db, id);
    await buildIndex({ db, folder: id, index, onProgress });
  }
  if (await hasCaughtUp(db, await index.checkpoint())) return;
  let fail: (error: unknown) => void = () => undefined;
  const failed = new Promise<never>((_, reject) => (fail = reject));
  const follower = follow({ index, pull: ({ after, limit }) => pullDocuments(db, { after, limit }), onError: fail });
  try {
    await Promise.race([follower.caughtUp(), failed]);
  } finally {
    await follower.stop();
  }
  await noteFollower(db, id, await index.checkpoint());
  await trimFollowed(db);
}

async function readAlong<T>(city: IndexedCity, folder: string, work: () => Promise<T>): Promise<{ result: T; notes: Text[] }> {
  const index = await openMarketIndex(folder, "none");
  try {
    const inStep = await waitInStep(city, index);
    city.engine.tools.marketIndex = index;
    return { result: await work(), notes: inStep ? [] : [BEHIND] };
  } finally {
    await index.close();
  }
}

const BEHIND: Text = {
  zh: "索引尚未跟上最近的变更，结果可能略旧", en: "the index has not caught up with the latest changes; results may be a little old",
};

async function waitInStep({ engine: { db } }: IndexedCity, index: FolderIndex): Promise<boolean> {
  const began = performance.now();
  for (;;) {
    await index.refresh();
    const { checkpoint } = await index.status();
    if (await hasCaughtUp(db, checkpoint)) return true;
    if (performance.now() - began > PATIENCE_MS) return false;
    await sleep(50);
  }
}

/** Builds the index anew: by itself, or by asking the server that writes it and watching. Answers how many records it holds. */
export async function reindex(city: IndexedCity, onProgress: OnProgress): Promise<{ documents: number; by: "command" | "server" }> {
  const folder = indexFolder(city);
  const id = await folderId(folder);
  const lock = await tryWriterLock(city.database.url, id);
  if (!lock) return { documents: await askServer(city, id, onProgress), by: "server" };
  try {
    const index = await openMarketIndex(folder, "here");
    try {
      await announceFolder(city.engine.db, id);
      return { documents: (await buildIndex({ db: city.engine.db, folder: id, index, onProgress })).documents, by: "command" };
    } finally {
      await index.close();
    }
  } finally {
    await lock.release();
  }
}

const STANDSTILL_MS = 60_000;

async function askServer({ engine: { db } }: IndexedCity, id: string, onProgress: OnProgress): Promise<number> {
  if (!(await wishRebuild(db, id))) throw noAnswer();
  let seen = -1;
  let moved = performance.now();
  for (;;) {
    await sleep(250);
    const { wanted, documents } = await rebuildState(db, id);
    if (!wanted) return documents ?? 0;
    if (documents !== null && documents !== seen) {
      seen = documents;
      moved = performance.now();
      onProgress(documents, null);
    }
    if (performance.now() - moved > STANDSTILL_MS) throw noAnswer();
  }
}

function noAnswer() {
  return problem("search.server_does_not_rebuild", 503, { zh: "正在写入索引的进程没有响应重建请求", en: "The process that writes the index does not answer the wish to rebuild" }, {
    remedy: { zh: "请稍后重试；仍无响应时请停止服务后重新运行本命令。", en: "Try again in a moment; if it still does not answer, stop the server and run this command again." },
  });
}
