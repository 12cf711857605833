import { createHash, randomUUID } from "node:crypto";
import { createReadStream, type ReadStream } from "node:fs";
import { mkdir, open, rename, rm, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { SAMPLE_BYTES, type Sample } from "./file-kinds.ts";

/** Content that has been received but not yet kept. Either `keep` or `discard` must follow. */
export interface Received {
  sha256: string;
  bytes: number;
  sample: Sample;
  keep(): Promise<void>;
  discard(): Promise<void>;
}

/** Bytes under their SHA-256. What is kept is never changed. */
export interface FileStore {
  receive(content: AsyncIterable<Buffer>): Promise<Received>;
  open(sha256: string): ReadStream;
  /** Size in bytes, or null when the content is not here. */
  size(sha256: string): Promise<number | null>;
  /** The digest of what really lies there; null when nothing does. */
  digest(sha256: string): Promise<string | null>;
}

declare module "../command/toolbox.ts" {
  interface Toolbox {
    files: FileStore;
  }
}

/** Keeps files in a folder, as `ab/cdef...`: temporary file, fsync, rename, so that a crash leaves whole files or none. */
export function fileStore(folder: string): FileStore {
  const pathOf = (sha256: string): string => {
    if (!/^[0-9a-f]{64}$/.test(sha256)) throw new RangeError("not a SHA-256");
    return join(folder, sha256.slice(0, 2), sha256.slice(2));
  };
  const size = async (sha256: string): Promise<number | null> =>
    (await stat(pathOf(sha256)).catch(() => null))?.size ?? null;
  return {
    receive: (content) => receive(folder, pathOf, content),
    open: (sha256) => createReadStream(pathOf(sha256)),
    size,
    digest: async (sha256) => {
      if ((await size(sha256)) === null) return null;
      const hash = createHash("sha256");
      const content: AsyncIterable<Buffer> = createReadStream(pathOf(sha256));
      for await (const chunk of content) hash.update(chunk);
      return hash.digest("hex");
    },
  };
}

async function receive(folder: string, pathOf: (sha256: string) => string, content: AsyncIterable<Buffer>): Promise<Received> {
  const incoming = join(folder, "incoming");
  await mkdir(incoming, { recursive: true });
  // The name is thrown away with the file; it need not repeat.
  const temporary = join(incoming, randomUUID());
  const file = await open(temporary, "wx", 0o600);
  const hash = createHash("sha256");
  let bytes = 0;
  let head = Buffer.alloc(0);
  let tail = Buffer.alloc(0);
  try {
    for await (const chunk of content) {
      hash.update(chunk);
      bytes += chunk.length;
      if (head.length < SAMPLE_BYTES) head = Buffer.concat([head, chunk]).subarray(0, SAMPLE_BYTES);
      tail = Buffer.concat([tail, chunk]).subarray(-SAMPLE_BYTES);
      await file.writeFile(chunk);
    }
    await file.sync();
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  } finally {
    await file.close();
  }
  const sha256 = hash.digest("hex");
  const target = pathOf(sha256);
  return {
    sha256, bytes, sample: { head, tail },
    keep: async () => {
      await mkdir(dirname(target), { recursive: true });
      await rename(temporary, target);
      await syncFolder(dirname(target));
      await syncFolder(folder);
    },
    discard: () => rm(temporary, { force: true }),
  };
}

/** Makes a rename itself last: a folder's entries are only safe once the folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, "r");
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
