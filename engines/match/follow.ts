import { setTimeout as sleep } from "node:timers/promises";
import type { Change } from "./document.ts";
import type { SearchIndex } from "./search-index.ts";

/** A piece of the source's changes, in order. */
export interface Pulled {
  changes: readonly Change[];
  /** Where the source stands after them; kept in the index with them. */
  checkpoint?: string;
  /** Called after the changes are on disk in the index: the source may forget them. */
  ack?: () => Promise<void>;
}

export interface FollowOptions {
  index: SearchIndex;
  /** Gives the next changes after the index's own place (undefined: from the beginning, or what has not been acknowledged). */
  pull: (request: { after: string | undefined; limit: number; signal: AbortSignal }) => Promise<Pulled>;
  /** Changes a pull, 500 unless told. */
  batchSize?: number;
  /** Rest after an empty pull, 500 ms unless told; a call of `wake` ends it. */
  idleMs?: number;
  /** Told of failures; the same changes are tried again after 1, 2, 4 ... at most 30 s. */
  onError?: (error: unknown) => void;
}

export interface Follower {
  /** There may be something new: look now. */
  wake(): void;
  /** Ends after the piece in hand. */
  stop(): Promise<void>;
  /** Settles when a pull that began after this call came back empty. */
  caughtUp(): Promise<void>;
}

/**
 * Keeps an index in step with a source of changes. A piece may come twice (the index was lost after the source
 * forgot nothing, or a kill fell between writing and acknowledging): upserts and deletes are idempotent.
 */
export function follow(options: FollowOptions): Follower {
  const { index, batchSize = 500, idleMs = 500 } = options;
  const ending = new AbortController();
  let waking = new AbortController();
  let waiting: { since: number; settle: () => void }[] = [];
  let pulls = 0;

  const rest = async (ms: number): Promise<void> => {
    await sleep(ms, undefined, { signal: AbortSignal.any([ending.signal, waking.signal]), ref: false }).catch(() => undefined);
    if (waking.signal.aborted) waking = new AbortController();
  };

  const once = async (): Promise<boolean> => {
    const after = await index.checkpoint();
    const { changes, checkpoint, ack } = await options.pull({ after, limit: batchSize, signal: ending.signal });
    if (changes.length > 0 || (checkpoint !== undefined && checkpoint !== after)) await index.apply(changes, checkpoint);
    await ack?.();
    return changes.length > 0;
  };

  const loop = async (): Promise<void> => {
    let failures = 0;
    while (!ending.signal.aborted) {
      const mine = (pulls += 1);
      try {
        const more = await once();
        failures = 0;
        if (more) continue;
        for (const { since, settle } of waiting) if (since < mine) settle();
        waiting = waiting.filter(({ since }) => since >= mine);
        await rest(idleMs);
      } catch (error) {
        if (ending.signal.aborted) return;
        options.onError?.(error);
        failures += 1;
        await rest(Math.min(30_000, 500 * 2 ** failures));
      }
    }
  };

  const running = loop();
  return {
    wake: () => waking.abort(),
    stop: async () => {
      ending.abort();
      await running;
      for (const { settle } of waiting) settle();
    },
    caughtUp: async () =>
      new Promise((resolve) => {
        waiting.push({ since: pulls, settle: resolve });
        waking.abort();
      }),
  };
}
