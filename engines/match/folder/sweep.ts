import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import type { Manifest } from "./manifest.ts";
import { madeName } from "./next-number.ts";

/** How long what is no longer named stays for readers that have not noticed yet: they look every fifth of a second. */
export const graceMs = 60_000;

/**
 * Removes what the manifest does not name: half-written files of killed writers at once (`.tmp...`, which the index
 * library never cleans), tables and logs of later generations at once (never announced), those of earlier ones after the grace.
 */
export async function sweep(folder: string, manifest: Manifest, nowMs: number): Promise<string[]> {
  const removed: string[] = [];
  const remove = async (path: string): Promise<void> => {
    await rm(path, { recursive: true, force: true });
    removed.push(path);
  };
  for (const path of await leftovers(folder)) await remove(path);
  const named = new Set([manifest.log, manifest.statistics, manifest.sealed && `${manifest.sealed.table}.lance`]);
  for (const place of [folder, join(folder, "lance")]) {
    for (const name of await readdir(place).catch(() => [])) {
      const made = madeName.exec(name);
      if (made === null || named.has(name)) continue;
      const age = nowMs - (await stat(join(place, name))).mtimeMs;
      if (Number(made[1]) > manifest.generation || age > graceMs) await remove(join(place, name));
    }
  }
  return removed;
}

async function leftovers(folder: string): Promise<string[]> {
  const found: string[] = [];
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (entry.name.startsWith(".tmp") || entry.name.includes(".tmp-")) found.push(join(entry.parentPath, entry.name));
  }
  return found;
}
