import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import type { Readable } from "node:stream";
import { createGunzip } from "node:zlib";

const GZIP = [0x1f, 0x8b];

/** A file's bytes, unpacked when it is a gzip, with a count of what has been read from disk. */
export async function openBytes(path: string): Promise<{ stream: Readable; bytesRead: () => number; gzip: boolean }> {
  const head = await readHead(path, 2);
  const gzip = head[0] === GZIP[0] && head[1] === GZIP[1];
  const raw = createReadStream(path, { highWaterMark: 256 * 1024 });
  if (!gzip) return { stream: raw, bytesRead: () => raw.bytesRead, gzip };
  const unpacked = createGunzip();
  raw.on("error", (error) => unpacked.destroy(error));
  return { stream: raw.pipe(unpacked), bytesRead: () => raw.bytesRead, gzip };
}

/** The first bytes of a file as they lie on disk. */
export async function readHead(path: string, count: number): Promise<Buffer> {
  const handle = await open(path, "r");
  try {
    const buffer = Buffer.alloc(count);
    const { bytesRead } = await handle.read(buffer, 0, count, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await handle.close();
  }
}
