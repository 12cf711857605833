import { TextDecoder } from "node:util";
import type { Readable } from "node:stream";

/**
 * Decodes a stream of text: UTF-8 with or without a byte-order mark, UTF-16 with one, else GB18030 (which holds GBK and
 * GB2312) when the first part is not valid UTF-8. Spreadsheets of Chinese offices still save CSV as GBK.
 */
export async function* decodeText(stream: Readable): AsyncGenerator<string> {
  let decoder: TextDecoder | null = null;
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    decoder ??= new TextDecoder(encodingOf(chunk));
    yield decoder.decode(chunk, { stream: true });
  }
  if (decoder) yield decoder.decode();
}

export function encodingOf(head: Buffer): "utf-8" | "utf-16le" | "utf-16be" | "gb18030" {
  if (head[0] === 0xff && head[1] === 0xfe) return "utf-16le";
  if (head[0] === 0xfe && head[1] === 0xff) return "utf-16be";
  // The end of the piece may cut a character in two: up to three bytes of it are not held against it.
  for (let cut = 0; cut <= 3 && cut < head.length; cut++) {
    try {
      new TextDecoder("utf-8", { fatal: true }).decode(head.subarray(0, head.length - cut));
      return "utf-8";
    } catch {
      continue;
    }
  }
  return head.length === 0 ? "utf-8" : "gb18030";
}
