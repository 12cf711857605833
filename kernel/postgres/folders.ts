import { chmod, chown, lchown, mkdir, open, readdir, stat } from "node:fs/promises";
import path from "node:path";

/** A user and group of the operating system, by number. */
export interface Owner {
  uid: number;
  gid: number;
}

const isRoot = process.geteuid?.() === 0;

/** Makes a folder if it is missing and gives it mode and owner. Only root can give away, others keep what they make. */
export async function makeFolder(folder: string, owner: Owner, mode: number): Promise<string> {
  await mkdir(folder, { recursive: true });
  const now = await stat(folder);
  if ((now.mode & 0o7777) !== mode) await chmod(folder, mode);
  if (isRoot && (now.uid !== owner.uid || now.gid !== owner.gid)) await chown(folder, owner.uid, owner.gid);
  return folder;
}

/** Gives a whole tree to an owner. Nothing is done when its top belongs to the owner already. */
export async function giveTree(folder: string, owner: Owner): Promise<void> {
  if (!isRoot || (await stat(folder)).uid === owner.uid) return;
  // The top goes last: an interrupted hand-over is then noticed and repeated at the next start.
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    await lchown(path.join(entry.parentPath, entry.name), owner.uid, owner.gid);
  }
  await chown(folder, owner.uid, owner.gid);
}

/** Gives one file to an owner, where root made it for somebody. */
export async function giveFile(file: string, owner: Owner): Promise<void> {
  if (isRoot) await chown(file, owner.uid, owner.gid);
}

/** Makes renames and new names in a folder survive a power cut. */
export async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

export async function ownerOf(folder: string): Promise<Owner> {
  const { uid, gid } = await stat(folder);
  return { uid, gid };
}
