import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Engine } from "#kernel/command/execute.ts";
import { isProblem } from "#kernel/problem.ts";
import type { Text } from "#kernel/text.ts";
import { CityIndex } from "./city-index.ts";
import { folderId } from "./folder-id.ts";
import { keepIndex, type Keeping } from "./keep-index.ts";
import { tryWriterLock } from "./writer-lock.ts";

/** What indexing needs of a city. */
export interface IndexedCity {
  config: { dataDir: string };
  database: { url: string };
  engine: Pick<Engine, "db" | "tools">;
}

export interface Indexing {
  index: CityIndex;
  stop(): Promise<void>;
}

const ASK_EVERY_MS = 1_000;
const LONGEST_REST_MS = 5_000;

export interface IndexingOptions {
  /** Another process for the writing, or this one (tests). */
  writer?: Keeping["writer"];
  /** How long a first start waits for the index; what takes longer is built while the portal is open. */
  patienceMs?: number;
}

/** The folder of the market's index. */
export function indexFolder(city: IndexedCity): string {
  return join(city.config.dataDir, "index");
}

/**
 * Gives the city its index and keeps it in step with the market, until stopped. Of several processes on one folder one
 * writes: whoever holds the lock in the database; the others read, and the next takes over when it goes. Questions are
 * answered from the start, with a note while the index is being filled.
 */
export async function startIndexing(city: IndexedCity, say: (message: Text) => void, options: IndexingOptions = {}): Promise<Indexing> {
  const { writer = "child", patienceMs = 8_000 } = options;
  const folder = indexFolder(city);
  const id = await folderId(folder);
  const index = new CityIndex(folder);
  index.building = await isUnbuilt(index);
  city.engine.tools.marketIndex = index;
  const ending = new AbortController();
  const began = performance.now();
  const running = elect({ db: city.engine.db, folder, id, index, writer, say, ending: ending.signal }, city.database.url);
  while (index.building && performance.now() - began < patienceMs) await sleep(50);
  return {
    index,
    stop: async () => {
      ending.abort();
      await running;
      await index.close();
    },
  };
}

/** Asks for the right to write, again and again, and writes while it lasts. */
async function elect(keeping: Keeping, url: string): Promise<void> {
  const { ending, id, index, say } = keeping;
  let failures = 0;
  const rest = (ms: number) => sleep(ms, undefined, { signal: ending, ref: false }).catch(() => undefined);
  while (!ending.aborted) {
    try {
      const lock = await tryWriterLock(url, id);
      if (lock) {
        try {
          await keepIndex(keeping, lock);
        } finally {
          await lock.release();
        }
      } else {
        index.building = await isUnbuilt(index);
      }
      failures = 0;
      await rest(ASK_EVERY_MS);
    } catch (error) {
      failures += 1;
      if (failures === 1 && !ending.aborted && !isPassing(error)) say(saidOf(error));
      await rest(Math.min(LONGEST_REST_MS, 250 * 2 ** failures));
    }
  }
}

async function isUnbuilt(index: CityIndex): Promise<boolean> {
  try {
    return (await index.checkpoint()) === undefined;
  } catch {
    return true;
  }
}

/** The writer before us is still closing the folder. */
function isPassing(error: unknown): boolean {
  return isProblem(error) && error.code === "match.writer_busy";
}

function saidOf(error: unknown): Text {
  const what = error instanceof Error ? error.message : String(error);
  return { zh: `检索索引暂停更新，将重试：${what}`, en: "the search index is not kept up for the moment; trying again" };
}
