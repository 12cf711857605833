import { createHash } from "node:crypto";
import { lstat, mkdir, rm, rmdir, stat } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { errorCode } from "./error-code.ts";
import { makeFolder, type Owner } from "./folders.ts";
import { noSocketFolder } from "./launch-problems.ts";

/** Room in a socket's address (sun_path of unix(7)) without its closing zero. */
const LONGEST_ADDRESS_BYTES = 107;
const SOCKET = ".s.PGSQL.5432";

const fits = (folder: string): boolean => Buffer.byteLength(path.join(folder, SOCKET)) <= LONGEST_ADDRESS_BYTES;

/**
 * A folder for the server's socket that only the server's user (and root) can enter: `<home>/socket`, or, where that
 * address is too long, a folder under the machine's short temporary ones. Left-overs of a dead server are removed.
 */
export async function prepareSocketFolder(home: string, owner: Owner): Promise<string> {
  const folder = await choose(home, owner);
  for (const name of [SOCKET, `${SOCKET}.lock`]) await rm(path.join(folder, name), { force: true });
  return folder;
}

async function choose(home: string, owner: Owner): Promise<string> {
  const near = path.join(home, "socket");
  if (fits(near)) return makeFolder(near, owner, 0o700);
  const { dev, ino } = await stat(home);
  const name = `ceyuan-${createHash("sha256").update(`${dev}:${ino}`).digest("hex").slice(0, 16)}`;
  const parents = ["/tmp", "/var/tmp", "/dev/shm"];
  // Our own temporary folders may be closed to a server that runs as somebody else.
  if (owner.uid === process.geteuid?.()) parents.unshift(process.env.XDG_RUNTIME_DIR ?? os.tmpdir(), os.tmpdir());
  for (const parent of parents) {
    const folder = path.join(parent, name);
    if (fits(folder) && (await claim(folder, owner))) return folder;
  }
  throw noSocketFolder(parents);
}

/** Takes a folder under a place where everyone may write: never one that somebody else has prepared for us. */
async function claim(folder: string, owner: Owner): Promise<boolean> {
  try {
    await mkdir(folder, { mode: 0o700 });
  } catch (error) {
    if (errorCode(error) !== "EEXIST") return false;
    const found = await lstat(folder);
    const ours = found.uid === owner.uid || found.uid === process.geteuid?.();
    if (!found.isDirectory() || !ours) return false;
  }
  return makeFolder(folder, owner, 0o700).then(() => true, () => false);
}

/** Removes a socket's folder that lay outside the home, once its server has ended. */
export async function forgetSocketFolder(home: string, folder: string): Promise<void> {
  // rmdir takes empty folders only, so nothing of anybody's can be lost here.
  if (folder !== "" && path.dirname(folder) !== home) await rmdir(folder).catch(() => undefined);
}

/** Address of a database behind a socket, as libpq and node-postgres read it. */
export function socketUrl(folder: string, user: string, database: string): string {
  return `postgresql://${user}@${encodeURIComponent(folder)}/${database}`;
}
