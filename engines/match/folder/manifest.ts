import { open, readFile, rename } from "node:fs/promises";
import { dirname, join } from "node:path";
import { crc32 } from "node:zlib";
import { isSystemError } from "../failure.ts";

/** Which files make up the index now. Replaced whole, atomically: a reader sees the old state or the new one. */
export interface Manifest {
  format: 1;
  /** Goes up with every fold and rebuild. */
  generation: number;
  /** Of schema and segmentation; another one means that the folder must be rebuilt. */
  fingerprint: string;
  /** The sealed table and its version; absent while everything is in the log. */
  sealed?: { table: string; version: number; rows: number };
  statistics?: string;
  log: string;
  /** Where the follower stood when the log began. */
  checkpoint?: string;
  /** When this state began, ISO 8601. */
  since: string;
}

export const manifestName = "manifest.json";

/** Reads the manifest; undefined when the folder has none. Throws an Error when it is torn. */
export async function readManifest(folder: string): Promise<Manifest | undefined> {
  let text: string;
  try {
    text = await readFile(join(folder, manifestName), "utf8");
  } catch (error) {
    if (isSystemError(error, "ENOENT")) return undefined;
    throw error;
  }
  const newline = text.indexOf("\n");
  const body = text.slice(newline + 1);
  if (newline < 0 || text.slice(0, newline) !== String(crc32(body))) throw new Error("the manifest is torn");
  const manifest: Manifest = JSON.parse(body);
  if (manifest.format !== 1) throw new Error(`manifest of an unknown format ${String(manifest.format)}`);
  return manifest;
}

/** Puts a manifest in place of the old one; on disk when the promise resolves. */
export async function writeManifest(folder: string, manifest: Manifest): Promise<void> {
  const body = JSON.stringify(manifest, undefined, 1);
  await writeDurably(join(folder, manifestName), Buffer.from(`${crc32(body)}\n${body}`));
}

/** Writes a file beside its name, flushes it, moves it into place and flushes the folder. */
export async function writeDurably(path: string, bytes: Buffer): Promise<void> {
  const temporary = `${path}.tmp-new`;
  const file = await open(temporary, "w");
  try {
    await file.writeFile(bytes);
    await file.datasync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
  await syncPath(dirname(path));
}

/** Flushes a file or folder to disk. */
export async function syncPath(path: string): Promise<void> {
  const handle = await open(path, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
