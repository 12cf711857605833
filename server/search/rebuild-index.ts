import type { SearchIndex } from "#engines/match/index.ts";
import type { Db } from "#kernel/database/types.ts";
import { allDocuments, followFrom } from "#services/market/index.ts";

/**
 * Builds the index anew from the database. The place to follow from is taken before the first row is read, so that what
 * changes meanwhile is applied afterwards.
 */
export async function rebuildIndex(db: Db, index: SearchIndex, onProgress?: (documents: number) => void): Promise<{ documents: number }> {
  const checkpoint = await followFrom(db);
  return index.rebuild(allDocuments(db), { checkpoint, onProgress: ({ documents }) => onProgress?.(documents) });
}
