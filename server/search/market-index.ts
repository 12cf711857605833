import { join } from "node:path";
import { openSearchIndex, type FolderIndex, type IndexOptions, type SearchIndex } from "#engines/match/index.ts";
import { marketSchema } from "#services/market/index.ts";

/** Opens the market's index under the data folder. */
export function openMarketIndex(dataDir: string, writer: NonNullable<IndexOptions["writer"]>): Promise<FolderIndex> {
  return openSearchIndex({ folder: join(dataDir, "search", "market"), schema: marketSchema, writer });
}

/** An index that is opened for reading at the first question: most commands never ask one. */
export function lazyMarketIndex(dataDir: string): SearchIndex {
  let opened: Promise<FolderIndex> | null = null;
  const index = (): Promise<FolderIndex> => (opened ??= openMarketIndex(dataDir, "none"));
  return {
    upsert: async (docs) => (await index()).upsert(docs),
    remove: async (ids) => (await index()).remove(ids),
    apply: async (changes, checkpoint) => (await index()).apply(changes, checkpoint),
    search: async (request) => (await index()).search(request),
    moreLikeThis: async (id, request) => (await index()).moreLikeThis(id, request),
    get: async (id) => (await index()).get(id),
    count: async () => (await index()).count(),
    checkpoint: async () => (await index()).checkpoint(),
    status: async () => (await index()).status(),
    rebuild: async (docs, options) => (await index()).rebuild(docs, options),
    close: async () => {
      if (opened) await (await opened).close();
    },
  };
}
