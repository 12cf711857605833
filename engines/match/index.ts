/** The match engine: what fits this? See README.md. */
export { openSearchIndex, type FolderIndex } from "./open.ts";
export type { FoldRule, IndexOptions } from "./options.ts";
export type { AttributeType, IndexSchema } from "./schema.ts";
export type { AttributeValue, Change, Document, FieldValue } from "./document.ts";
export type {
  AttributeReason,
  Filter,
  Highlight,
  Hit,
  IndexStatus,
  Note,
  RebuildOptions,
  RebuildProgress,
  SearchAnswer,
  SearchIndex,
  SearchRequest,
  TermReason,
  WeightedText,
} from "./search-index.ts";
export { follow, type Follower, type FollowOptions, type Pulled } from "./follow.ts";
export { segmenter, type Segmenter } from "./segmentation/segmenter.ts";
