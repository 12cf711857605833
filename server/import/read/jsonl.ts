import { openBytes } from "./bytes.ts";
import type { FileRecord, OpenedFile } from "./record.ts";
import { decodeText } from "./text.ts";

const MOST_LINE_CHARS = 8 * 1024 * 1024;

/** Opens a file of one JSON object a line, packed or not. Empty lines are passed over. */
export async function openJsonl(path: string): Promise<OpenedFile> {
  const { stream, bytesRead } = await openBytes(path);
  return { records: records(decodeText(stream)), header: Promise.resolve(null), bytesRead };
}

async function* records(text: AsyncIterable<string>): AsyncGenerator<FileRecord> {
  let line = 0;
  for await (const raw of lines(text)) {
    line++;
    if (raw.trim() === "") continue;
    yield parse(raw, line);
  }
}

async function* lines(text: AsyncIterable<string>): AsyncGenerator<string> {
  let rest = "";
  for await (const chunk of text) {
    const pieces = (rest + chunk).split("\n");
    rest = pieces.pop() ?? "";
    yield* pieces;
    if (rest.length > MOST_LINE_CHARS) {
      yield rest.slice(0, 200);
      rest = "";
    }
  }
  if (rest !== "") yield rest;
}

function parse(raw: string, line: number): FileRecord {
  try {
    const values: unknown = JSON.parse(raw);
    if (typeof values === "object" && values !== null && !Array.isArray(values)) return { line, values: { ...values } };
  } catch {
    // Falls through: what is no JSON and what is no object are told apart by nobody who mends the file.
  }
  return {
    line,
    bad: {
      field: "", value: raw.slice(0, 200), reason: { zh: "该行不是一个 JSON 对象", en: "the line is not a JSON object" },
      remedy: { zh: "每行写一个完整的 JSON 对象，字符串中的换行写作 \\n", en: "write one whole JSON object a line, with line breaks in text as \\n" },
    },
  };
}
