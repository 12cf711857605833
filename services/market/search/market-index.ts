import { openSearchIndex, type FolderIndex, type IndexOptions, type SearchIndex } from "#engines/match/index.ts";
import { marketSchema } from "./schema.ts";
import { technicalWords } from "./technical-words.ts";

/** The index of market records. */
export interface MarketIndex extends SearchIndex {
  /** True while it is being filled: answers are not complete, and say so. */
  readonly building?: boolean;
}

declare module "#kernel/command/toolbox.ts" {
  interface Toolbox {
    /** The index of market records; it follows the market's changes. */
    marketIndex: MarketIndex;
  }
}

/** Opens the market's index in a folder of its own. One folder, one writer. */
export function openMarketIndex(folder: string, writer: NonNullable<IndexOptions["writer"]>): Promise<FolderIndex> {
  return openSearchIndex({ folder, schema: marketSchema, dictionary: technicalWords, writer });
}
