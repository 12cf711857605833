import type { Change, Document, FolderIndex, RebuildOptions, SearchIndex, SearchRequest } from "#engines/match/index.ts";
import { openMarketIndex, type MarketIndex } from "#services/market/index.ts";

/**
 * The city's index as use cases see it, whoever writes it at the moment: opened for reading at the first question, and
 * exchanged while questions go on.
 */
export class CityIndex implements MarketIndex {
  readonly #folder: string;
  #opened: Promise<FolderIndex> | null = null;
  building = false;

  constructor(folder: string) {
    this.#folder = folder;
  }

  #index(): Promise<FolderIndex> {
    this.#opened ??= openMarketIndex(this.#folder, "none").catch((error: unknown) => {
      this.#opened = null;
      throw error;
    });
    return this.#opened;
  }

  /** Asks another index from now on, and closes the one before it. */
  async use(next: FolderIndex): Promise<void> {
    const before = this.#opened;
    this.#opened = Promise.resolve(next);
    await (await before)?.close();
  }

  upsert = async (docs: readonly Document[]): Promise<void> => (await this.#index()).upsert(docs);
  remove = async (ids: readonly string[]): Promise<void> => (await this.#index()).remove(ids);
  apply = async (changes: readonly Change[], checkpoint?: string): Promise<void> => (await this.#index()).apply(changes, checkpoint);
  search: SearchIndex["search"] = async (request: SearchRequest) => (await this.#index()).search(request);
  moreLikeThis: SearchIndex["moreLikeThis"] = async (id, request) => (await this.#index()).moreLikeThis(id, request);
  get: SearchIndex["get"] = async (id) => (await this.#index()).get(id);
  count: SearchIndex["count"] = async () => (await this.#index()).count();
  checkpoint: SearchIndex["checkpoint"] = async () => (await this.#index()).checkpoint();
  status: SearchIndex["status"] = async () => (await this.#index()).status();
  rebuild: SearchIndex["rebuild"] = async (docs: AsyncIterable<Document> | Iterable<Document>, options?: RebuildOptions) => (await this.#index()).rebuild(docs, options);

  async close(): Promise<void> {
    const before = this.#opened;
    this.#opened = null;
    await (await before)?.close();
  }
}
