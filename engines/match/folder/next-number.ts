import { readdir } from "node:fs/promises";
import { join } from "node:path";

/** Files and tables of an index carry the number of the generation they were made for. */
export const madeName = /^(?:changes|statistics|documents)-(\d+)\.(?:log|bin|lance)$/;

/** A number above all in the folder, whether the manifest knows them or not. */
export async function nextNumber(folder: string): Promise<number> {
  let highest = 0;
  for (const place of [folder, join(folder, "lance")]) {
    for (const name of await readdir(place)) highest = Math.max(highest, Number(madeName.exec(name)?.[1] ?? 0));
  }
  return highest + 1;
}
