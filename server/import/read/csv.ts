import { Readable } from "node:stream";
import { parse, type CsvError, type Info } from "csv-parse";
import { openBytes } from "./bytes.ts";
import type { FileRecord, OpenedFile } from "./record.ts";
import { decodeText } from "./text.ts";

interface Parsed {
  record: string[];
  info: Info;
}

/** Opens a CSV (comma, semicolon or tab; the first line names the columns), packed or not, in UTF-8, UTF-16 or GB18030. */
export async function openCsv(path: string): Promise<OpenedFile> {
  const { stream, bytesRead } = await openBytes(path);
  let named: (names: string[] | null) => void = () => undefined;
  const header = new Promise<string[] | null>((resolve) => (named = resolve));
  return { records: records(decodeText(stream), named), header, bytesRead };
}

async function* records(text: AsyncGenerator<string>, named: (names: string[] | null) => void): AsyncGenerator<FileRecord> {
  const first = await text.next();
  const head = first.done === true ? "" : first.value.replace(/^\uFEFF/, "");
  const broken: { line: number; message: string }[] = [];
  const parser = parse({
    delimiter: delimiterOf(head), bom: true, info: true, relax_column_count: true, relax_quotes: true, skip_empty_lines: true, trim: true,
    skip_records_with_error: true, max_record_size: 8 * 1024 * 1024,
    on_skip: (error: CsvError | undefined) => {
      broken.push({ line: Number(error?.["lines"] ?? 0), message: error?.message ?? "" });
      return undefined;
    },
  });
  const whole = Readable.from(chain(head, text), { objectMode: false });
  whole.on("error", (error) => parser.destroy(error));
  let names: string[] | null = null;
  for await (const { record, info } of whole.pipe(parser) as AsyncIterable<Parsed>) {
    for (const each of broken.splice(0)) yield bad(each);
    if (names === null) {
      names = record.map((name, at) => (name === "" ? `#${at + 1}` : name));
      named(names);
      continue;
    }
    yield { line: info.lines, values: Object.fromEntries(names.map((name, at) => [name, record[at] ?? ""])) };
  }
  named(names);
  for (const each of broken) yield bad(each);
}

async function* chain(head: string, rest: AsyncGenerator<string>): AsyncGenerator<string> {
  yield head;
  yield* rest;
}

/** The separator that the first line has most of. */
function delimiterOf(head: string): string {
  const line = head.slice(0, head.search(/[\r\n]/) < 0 ? undefined : head.search(/[\r\n]/));
  const counts = [",", "\t", ";"].map((mark) => [mark, line.split(mark).length] as const);
  return counts.sort((a, b) => b[1] - a[1])[0]?.[0] ?? ",";
}

function bad({ line, message }: { line: number; message: string }): FileRecord {
  return {
    line,
    bad: {
      field: "", value: message.slice(0, 200), reason: { zh: "该行不合 CSV 格式（多为引号未闭合）", en: "the row is not valid CSV (most often an open quote)" },
      remedy: { zh: "请检查该行的引号，文字中的引号写作两个引号", en: "check its quotes; write a quote inside text twice" },
    },
  };
}
