import { readdir, stat } from "node:fs/promises";
import { join } from "node:path";
import { syncPath } from "./manifest.ts";

/** Flushes every file and folder below that changed since a moment: the index library itself never does. */
export async function syncTree(folder: string, sinceMs: number): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await syncTree(path, sinceMs);
    else if (entry.isFile() && (await stat(path)).mtimeMs >= sinceMs) await syncPath(path);
  }
  await syncPath(folder);
}
