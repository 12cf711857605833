import type { Text } from "#kernel/text.ts";
import type { AttributeValue, Change, Document, FieldValue } from "./document.ts";

/** A test on one attribute. A bare value or list means `anyOf`; `min` and `max` (both inclusive) are for int attributes. */
export type Filter =
  | string
  | number
  | readonly (string | number)[]
  | { anyOf?: readonly (string | number)[]; noneOf?: readonly (string | number)[]; min?: number; max?: number };

/** A term that the caller weighs itself; `text` is segmented like any text. */
export interface WeightedText {
  text: string;
  /** Above 0, 1 is usual. */
  weight?: number;
}

/** A search. Neither `text` nor `terms`: everything that passes the filters, in the order of ids. */
export interface SearchRequest {
  /** Chinese, English or both, from a word to a page; beyond 20,000 characters it is cut, with a note. */
  text?: string;
  terms?: readonly WeightedText[];
  /** By attribute name (also "kind", "lang"); all must hold. */
  filters?: Readonly<Record<string, Filter>>;
  /** Wishes, not conditions: each attribute that agrees raises the score by a tenth, and is named in the reasons. */
  prefer?: Readonly<Record<string, string | readonly string[]>>;
  /** 0 to 10,000; offset + limit never above 10,000. */
  offset?: number;
  /** 1 to 200, 20 unless told. */
  limit?: number;
  /** Attributes to count over the best 1,000 hits. */
  facets?: readonly string[];
  /** Ids to leave out, at most 1,000. */
  exclude?: readonly string[];
  /** False leaves reasons and highlights out (faster). */
  explain?: boolean;
  /** 10,000 ms unless told. */
  timeoutMs?: number;
  signal?: AbortSignal;
}

/** Why a hit is a hit: a term that it shares with the question. */
export interface TermReason {
  /** As it was written in the question. */
  term: string;
  /** Its part of the hit's score. */
  weight: number;
  /** The fields where it stands, heaviest first, with how often. */
  fields: { field: string; count: number }[];
}

/** An attribute that agrees with the question. */
export interface AttributeReason {
  attribute: string;
  values: (string | number)[];
  /** Whether it had to (filter) or was wished for (prefer). */
  from: "filter" | "prefer";
}

/** A field's text, cut to where the matches are; `ranges` are [start, end) in UTF-16 units of `text`. */
export interface Highlight {
  text: string;
  ranges: [number, number][];
}

export interface Hit {
  id: string;
  kind: string;
  lang?: string;
  score: number;
  fields: Readonly<Record<string, FieldValue>>;
  attrs: Readonly<Record<string, AttributeValue>>;
  reasons: { terms: TermReason[]; attributes: AttributeReason[] };
  highlights: Record<string, Highlight>;
}

/** Something the asker should know, such as that the text was cut. */
export interface Note {
  code: "text_cut" | "terms_cut" | "no_terms";
  text: Text;
}

export interface SearchAnswer {
  hits: Hit[];
  /** How many match: exactly, or at least that many (counting stops at some point). */
  total: { value: number; exact: boolean };
  /** By attribute: values with counts, most frequent first, over the best 1,000 hits. */
  facets: Record<string, { value: string | number; count: number }[]>;
  /** The terms that were searched, with the weight each carries in the question. */
  terms: { term: string; weight: number }[];
  notes: Note[];
  tookMs: number;
}

/** What an index says of itself. `checkpoint` is where its follower stands. */
export interface IndexStatus {
  state: "ready" | "needs_rebuild";
  reason?: string;
  documents: number;
  /** Documents that changed since the last fold into the sealed part. */
  fresh: number;
  generation: number;
  checkpoint?: string;
}

export interface RebuildProgress {
  documents: number;
  phase: "reading" | "indexing" | "done";
}

export interface RebuildOptions {
  /** Where the follower resumes after the swap: read it from the outbox before reading the documents. */
  checkpoint?: string;
  onProgress?: (progress: RebuildProgress) => void;
  signal?: AbortSignal;
}

/**
 * The port. Implementations must pass `search-index.specification.ts`.
 * Writes are durable when their promise resolves, and visible to searches of the same object;
 * to other readers of the same folder within a second. Writes of the same thing twice do no harm.
 */
export interface SearchIndex {
  upsert(docs: readonly Document[]): Promise<void>;
  remove(ids: readonly string[]): Promise<void>;
  /** Several changes and the place in the source that they lead to, all or none. */
  apply(changes: readonly Change[], checkpoint?: string): Promise<void>;
  search(request: SearchRequest): Promise<SearchAnswer>;
  /** Documents whose words resemble one document's; the document itself is left out. */
  moreLikeThis(id: string, request?: Omit<SearchRequest, "text" | "terms">): Promise<SearchAnswer>;
  get(id: string): Promise<Document | undefined>;
  count(): Promise<number>;
  /** Where the follower stands: the last place that came with changes. */
  checkpoint(): Promise<string | undefined>;
  status(): Promise<IndexStatus>;
  /** Builds anew beside the old, which answers meanwhile, and swaps at once at the end; changes that come in between are kept. */
  rebuild(docs: AsyncIterable<Document> | Iterable<Document>, options?: RebuildOptions): Promise<{ documents: number }>;
  close(): Promise<void>;
}
