import type { SearchIndex } from "#engines/match/index.ts";
import type { Db } from "#kernel/database/types.ts";
import { allDocuments, countRecords, followFrom, noteFollower, noteRebuild } from "#services/market/index.ts";

export interface BuildOptions {
  db: Db;
  /** Id of the folder. */
  folder: string;
  index: SearchIndex;
  signal?: AbortSignal;
  onProgress?: (done: number, total: number) => void;
}

const NOTE_EVERY_MS = 500;

/**
 * Builds the index anew from the database; the old one answers meanwhile. The place to follow from is taken before the
 * first row is read, so that what changes meanwhile is applied afterwards.
 */
export async function buildIndex({ db, folder, index, signal, onProgress }: BuildOptions): Promise<{ documents: number }> {
  const checkpoint = await followFrom(db);
  const total = await countRecords(db);
  let noted = performance.now();
  const built = await index.rebuild(allDocuments(db), {
    checkpoint, ...(signal ? { signal } : {}),
    onProgress: ({ documents }) => {
      onProgress?.(documents, total);
      if (performance.now() - noted < NOTE_EVERY_MS) return;
      noted = performance.now();
      // A figure for whoever watches: the next one follows soon.
      void noteRebuild(db, folder, documents, false).catch(() => undefined);
    },
  });
  await noteFollower(db, folder, await index.checkpoint());
  await noteRebuild(db, folder, built.documents, true);
  return built;
}

/** Makes a folder known that is yet to be built, so that no change is forgotten before it has taken it. */
export async function announceFolder(db: Db, folder: string): Promise<void> {
  await noteFollower(db, folder, undefined);
}
