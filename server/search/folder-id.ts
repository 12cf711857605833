import { link, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { newUuid } from "#kernel/ids.ts";

/**
 * The index folder's own id, made at the first look. Processes that share a folder (on one machine, or a shared disk)
 * agree on who writes it by this id; a city with several machines has a folder, and a writer, on each.
 */
export async function folderId(folder: string): Promise<string> {
  const path = join(folder, "folder-id");
  const known = await readFile(path, "utf8").catch(() => "");
  if (known.length === 36) return known;
  await mkdir(folder, { recursive: true });
  const id = newUuid();
  const mine = `${path}.${id}`;
  await writeFile(mine, id);
  // Linked whole into place: whoever reads it meets all of it, and of two that race one id stays.
  await link(mine, path).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  });
  await rm(mine, { force: true });
  return readFile(path, "utf8");
}
