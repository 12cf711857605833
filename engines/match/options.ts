import { type Clock, systemClock } from "#kernel/clock.ts";
import { type IndexSchema, checkSchema, fingerprint } from "./schema.ts";
import { type CacheLimits, defaultCache } from "./sealed/lancedb.ts";

/** When changes move from the log into the sealed table. */
export interface FoldRule {
  /** After so long without changes, when at least `quietShare` of the sealed part (and one document) changed. */
  quietMs: number;
  quietShare: number;
  /** At once, however busy: `busyShare` of the sealed part, but at least `busyMin` and at most `busyMax` changes. */
  busyShare: number;
  busyMin: number;
  busyMax: number;
}

export interface IndexOptions {
  /** Where the index lives; made when there is none. */
  folder: string;
  schema: IndexSchema;
  /** Chinese words of the domain that must not be split. Other words mean a rebuild. */
  dictionary?: readonly string[];
  /**
   * Who writes: "child" (a process of its own, started at the first write and again after it died), "here" (this
   * process: for tools and tests), or "none" (reading only). One folder, one writer.
   */
  writer?: "child" | "here" | "none";
  cache?: Partial<CacheLimits>;
  fold?: Partial<FoldRule>;
  clock?: Clock;
  /** How often a reader looks for changes that others made, 200 ms unless told. */
  refreshMs?: number;
}

/** Options with everything said; can travel to another process (all but the clock). */
export interface Settings {
  folder: string;
  schema: IndexSchema;
  dictionary: readonly string[];
  fingerprint: string;
  cache: CacheLimits;
  fold: FoldRule;
  refreshMs: number;
}

export const defaultFold: FoldRule = { quietMs: 5_000, quietShare: 0.005, busyShare: 0.2, busyMin: 10_000, busyMax: 50_000 };

export function settingsOf(options: IndexOptions): Settings {
  const schema = checkSchema(options.schema);
  const dictionary = options.dictionary ?? [];
  return {
    folder: options.folder,
    schema,
    dictionary,
    fingerprint: fingerprint(schema, dictionary),
    cache: { ...defaultCache, ...options.cache },
    fold: { ...defaultFold, ...options.fold },
    refreshMs: options.refreshMs ?? 200,
  };
}

export function clockOf(options: IndexOptions): Clock {
  return options.clock ?? systemClock;
}
