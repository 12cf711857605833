import { setTimeout as sleep } from "node:timers/promises";
import { onTestFinished } from "vitest";
import { type FolderIndex, openSearchIndex } from "../open.ts";
import type { IndexOptions } from "../options.ts";
import { exampleSchema } from "./generated.ts";

/** An index of example documents that is closed with the test. */
export async function opened(folder: string, options: Partial<IndexOptions> = {}): Promise<FolderIndex> {
  const index = await openSearchIndex({ folder, schema: exampleSchema, writer: "here", ...options });
  onTestFinished(async () => index.close());
  return index;
}

/** Waits until something holds; returns after how many milliseconds, or throws when it takes longer than allowed. */
export async function until(what: () => Promise<boolean>, ms: number): Promise<number> {
  const started = performance.now();
  while (!(await what())) {
    if (performance.now() - started > ms) throw new Error(`not within ${ms} ms`);
    await sleep(10);
  }
  return performance.now() - started;
}
