import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { PoolClient } from "pg";
import { from as copyFrom } from "pg-copy-streams";

/** What a column of a COPY line can hold. Objects are written as JSON. */
export type CopyValue = string | number | bigint | boolean | null | Date | Buffer | string[];

/** A table's columns, and how one record of a room becomes a COPY line of it. */
export interface CopyTarget<Row> {
  table: string;
  columns: string[];
  encode(row: Row, now: Date): CopyValue[];
}

const CHUNK_CHARS = 64 * 1024;

/**
 * Loads rows with COPY, the fastest way into PostgreSQL, on a client that may be inside a transaction. Rows are drawn
 * as fast as the server takes them, so that a generator of any length needs no memory.
 * @param table schema-qualified, from code, never from input
 * @returns how many rows were written
 */
export async function copyRows(
  client: PoolClient, table: string, columns: string[], rows: Iterable<CopyValue[]> | AsyncIterable<CopyValue[]>,
): Promise<number> {
  const copy = client.query(copyFrom(`copy ${table} (${columns.join(", ")}) from stdin`));
  await pipeline(Readable.from(chunks(rows), { objectMode: false }), copy);
  return copy.rowCount;
}

async function* chunks(rows: Iterable<CopyValue[]> | AsyncIterable<CopyValue[]>): AsyncGenerator<string> {
  // A plain loop where it will do: awaiting each of some million rows costs seconds.
  if (Symbol.iterator in rows) yield* packed(rows);
  else {
    let waiting: CopyValue[][] = [];
    for await (const row of rows) {
      waiting.push(row);
      if (waiting.length < 500) continue;
      yield* packed(waiting);
      waiting = [];
    }
    yield* packed(waiting);
  }
}

function* packed(rows: Iterable<CopyValue[]>): Generator<string> {
  let chunk = "";
  for (const row of rows) {
    chunk += `${row.map(encode).join("\t")}\n`;
    if (chunk.length < CHUNK_CHARS) continue;
    yield chunk;
    chunk = "";
  }
  if (chunk !== "") yield chunk;
}

/** One value in COPY's text format (PostgreSQL manual, COPY, "Text Format"). */
export function encode(value: CopyValue): string {
  if (value === null) return "\\N";
  if (typeof value === "string") return escape(value);
  if (typeof value === "boolean") return value ? "t" : "f";
  if (value instanceof Date) return value.toISOString();
  if (Buffer.isBuffer(value)) return `\\\\x${value.toString("hex")}`;
  if (Array.isArray(value)) return escape(`{${value.map((item) => `"${item.replace(/["\\]/g, "\\$&")}"`).join(",")}}`);
  return String(value);
}

const SPECIAL = /[\\\n\r\t]/;

function escape(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text.replace(/[\\\n\r\t]/g, (c) => (c === "\\" ? "\\\\" : c === "\n" ? "\\n" : c === "\r" ? "\\r" : "\\t"));
}
