import { problem } from "#kernel/problem.ts";
import type { ImportFormat } from "../kinds.ts";
import { readHead } from "./bytes.ts";
import { openCsv } from "./csv.ts";
import { openJsonl } from "./jsonl.ts";
import type { OpenedFile } from "./record.ts";
import { openXlsx } from "./xlsx.ts";

const OPENERS: Record<ImportFormat, (path: string) => Promise<OpenedFile>> = { csv: openCsv, jsonl: openJsonl, xlsx: openXlsx };

/** Opens a file for reading record by record, whatever its size. */
export function openFile(path: string, format: ImportFormat): Promise<OpenedFile> {
  return OPENERS[format](path);
}

/**
 * The format by the file's name, else by its first bytes.
 * @throws Problem `import.format_unknown`
 */
export async function formatOf(path: string): Promise<ImportFormat> {
  const name = path.toLowerCase().replace(/\.gz$/, "");
  if (/\.(jsonl|ndjson)$/.test(name)) return "jsonl";
  if (/\.(csv|tsv|txt)$/.test(name)) return "csv";
  if (name.endsWith(".xlsx")) return "xlsx";
  const head = (await readHead(path, 64)).toString("latin1");
  if (head.startsWith("PK")) return "xlsx";
  if (head.trimStart().startsWith("{")) return "jsonl";
  throw problem("import.format_unknown", 400, { zh: "看不出文件格式", en: "The file's format is not known" }, {
    detail: { zh: path, en: path },
    remedy: { zh: "支持 CSV、JSONL（可 .gz）与 XLSX；请用 --format 指明。旧的 .xls 请另存为 .xlsx。", en: "CSV, JSONL (.gz too) and XLSX are read; say which with --format. Save an old .xls as .xlsx." },
  });
}
