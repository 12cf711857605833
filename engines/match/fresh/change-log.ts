import { type FileHandle, open } from "node:fs/promises";
import { crc32 } from "node:zlib";
import type { Document } from "../document.ts";

/** One change as it is kept: documents with the terms they were cut into, so that readers need not cut again. */
export type LogRecord = { op: "upsert"; doc: Document; bag: string } | { op: "delete"; id: string };

export interface LogBatch {
  records: LogRecord[];
  checkpoint: string | undefined;
  /** Where the next batch begins. */
  end: number;
}

interface Header {
  bytes: number;
  crc: number;
  checkpoint?: string;
}

const headerLimit = 4096;

/**
 * The changes since the last fold: batches at the end of one file, each a header line and its records, with a checksum.
 * A batch counts when it is whole; a torn one at the end (kill, power cut) was never acknowledged and is cut away.
 */
export class ChangeLog {
  readonly path: string;
  private readonly file: FileHandle;
  /** Length in bytes of all whole batches. */
  end: number;

  private constructor(path: string, file: FileHandle, end: number) {
    this.path = path;
    this.file = file;
    this.end = end;
  }

  /** Opens for writing, cutting away a torn end; makes the file when there is none. Calls `each` with what is there. */
  static async open(path: string, each: (batch: LogBatch) => void): Promise<ChangeLog> {
    const file = await open(path, "a+");
    let end = 0;
    for await (const batch of batchesIn(file, 0)) {
      each(batch);
      end = batch.end;
    }
    await file.truncate(end);
    await file.datasync();
    return new ChangeLog(path, file, end);
  }

  /** Adds a batch; on disk when the promise resolves. */
  async append(records: readonly LogRecord[], checkpoint: string | undefined): Promise<void> {
    const batch = encodeBatch(records, checkpoint);
    try {
      await this.file.write(batch);
      await this.file.datasync();
    } catch (error) {
      await this.file.truncate(this.end).catch(() => undefined);
      throw error;
    }
    this.end += batch.length;
  }

  /** The bytes from one place to the end of the last whole batch. */
  async bytesFrom(start: number): Promise<Buffer> {
    return readBytes(this.file, start, this.end - start);
  }

  async close(): Promise<void> {
    await this.file.close();
  }
}

/** A batch as it stands in the file. */
export function encodeBatch(records: readonly LogRecord[], checkpoint: string | undefined): Buffer {
  const body = Buffer.from(records.map((record) => `${JSON.stringify(record)}\n`).join(""));
  const header: Header = { bytes: body.length, crc: crc32(body), ...(checkpoint === undefined ? {} : { checkpoint }) };
  return Buffer.concat([Buffer.from(`${JSON.stringify(header)}\n`), body]);
}

/** Reads the whole batches of a log file from a place on; stops quietly at the first that is not whole (yet). */
export async function* readLog(path: string, from: number, to = Infinity): AsyncGenerator<LogBatch> {
  const file = await open(path, "r");
  try {
    for await (const batch of batchesIn(file, from)) {
      if (batch.end > to) return;
      yield batch;
    }
  } finally {
    await file.close();
  }
}

async function* batchesIn(file: FileHandle, from: number): AsyncGenerator<LogBatch> {
  const { size } = await file.stat();
  let at = from;
  while (at < size) {
    const head = await readBytes(file, at, Math.min(headerLimit, size - at));
    const newline = head.indexOf(10);
    const header = newline < 0 ? undefined : parseHeader(head.toString("utf8", 0, newline));
    if (header === undefined) return;
    const start = at + newline + 1;
    if (start + header.bytes > size) return;
    const body = await readBytes(file, start, header.bytes);
    if (crc32(body) !== header.crc) return;
    at = start + header.bytes;
    const lines = body.toString("utf8").split("\n");
    lines.pop();
    yield { records: lines.map((line): LogRecord => JSON.parse(line)), checkpoint: header.checkpoint, end: at };
  }
}

function parseHeader(line: string): Header | undefined {
  try {
    const header: Header = JSON.parse(line);
    return Number.isSafeInteger(header.bytes) && header.bytes >= 0 ? header : undefined;
  } catch {
    return undefined;
  }
}

async function readBytes(file: FileHandle, start: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length);
  let done = 0;
  while (done < length) {
    const { bytesRead } = await file.read(bytes, done, length - done, start + done);
    if (bytesRead === 0) break;
    done += bytesRead;
  }
  return bytes.subarray(0, done);
}
