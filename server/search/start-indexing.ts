import { follow, type Follower } from "#engines/match/index.ts";
import type { Text } from "#kernel/text.ts";
import { countRecords, followFrom, isAhead, pullDocuments } from "#services/market/index.ts";
import type { City } from "../city/open-city.ts";
import { openMarketIndex } from "./market-index.ts";
import { rebuildIndex } from "./rebuild-index.ts";

export interface Indexing {
  follower: Follower;
  /** Settles when the index has been rebuilt, if it had to be. */
  ready: Promise<void>;
  stop(): Promise<void>;
}

// Up to this many records a first start waits for the index; beyond, it is built while the portal is open already.
const WORTH_WAITING_FOR = 20_000;

/** Opens the index for writing, rebuilds it when it is new or broken, and lets it follow the market from then on. */
export async function startIndexing(city: City, say: (message: Text) => void): Promise<Indexing> {
  const { db } = city.engine;
  const index = await openMarketIndex(city.config.dataDir, "child");
  city.engine.tools.search = index;
  const { state } = await index.status();
  const checkpoint = await index.checkpoint();
  // A place that the database has not reached was written beside another database.
  const fresh = state === "ready" && checkpoint !== undefined && !isAhead(checkpoint, await followFrom(db));
  const building = fresh ? Promise.resolve() : rebuild();
  let follower: Follower | null = null;
  const ready = building.then(() => {
    follower = follow({
      index, pull: ({ after, limit }) => pullDocuments(db, { after, limit }),
      onError: (error) => say({ zh: `索引跟随出错，将重试：${String(error)}`, en: `the index will try again: ${String(error)}` }),
    });
  });
  if ((await countRecords(db)) <= WORTH_WAITING_FOR) await ready;
  else ready.catch((error: unknown) => say({ zh: `索引重建失败：${String(error)}`, en: `the index could not be rebuilt: ${String(error)}` }));
  return {
    get follower() {
      if (!follower) throw new Error("the index is still being built");
      return follower;
    },
    ready,
    stop: async () => {
      await ready.catch(() => undefined);
      await follower?.stop();
      await index.close();
    },
  };

  async function rebuild(): Promise<void> {
    say({ zh: "正在建立检索索引", en: "Building the search index" });
    await rebuildIndex(db, index);
  }
}
