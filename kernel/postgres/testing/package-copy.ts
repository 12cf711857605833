import { chmod, copyFile, link, mkdir, readdir, symlink } from "node:fs/promises";
import path from "node:path";
import { findNativeFolder } from "../binaries.ts";

/**
 * A copy of the package's `native` folder as it lies after an installation without install scripts: no library links.
 * @param readOnly folders that nobody but root may write
 */
export async function packageWithoutLinks(folder: string, readOnly: boolean): Promise<string> {
  const from = findNativeFolder();
  const to = path.join(folder, "native");
  for (const part of ["bin", "lib"]) {
    await mkdir(path.join(to, part), { recursive: true });
    for (const entry of await readdir(path.join(from, part), { withFileTypes: true })) {
      if (!entry.isFile() || entry.name.endsWith(".a")) continue;
      const source = path.join(from, part, entry.name);
      const target = path.join(to, part, entry.name);
      // Hard links are at once, but end at the border of a file system.
      await link(source, target).catch(() => copyFile(source, target));
    }
  }
  await symlink(path.join(from, "share"), path.join(to, "share"));
  await symlink(path.join(from, "lib/postgresql"), path.join(to, "lib/postgresql"));
  await copyFile(path.join(from, "pg-symlinks.json"), path.join(to, "pg-symlinks.json"));
  if (readOnly) for (const part of ["lib", "bin", "."]) await chmod(path.join(to, part), 0o555);
  return to;
}
