import exceljs from "exceljs";
import { createReadStream } from "node:fs";
import { isProblem, problem, type Problem } from "#kernel/problem.ts";
import type { FileRecord, OpenedFile } from "./record.ts";

/** Opens the first sheet of an Excel workbook; its first row that is not empty names the columns. */
export async function openXlsx(path: string): Promise<OpenedFile> {
  const stream = createReadStream(path);
  let named: (names: string[] | null) => void = () => undefined;
  const header = new Promise<string[] | null>((resolve) => (named = resolve));
  return { records: records(stream, named), header, bytesRead: () => stream.bytesRead };
}

async function* records(stream: NodeJS.ReadableStream, named: (names: string[] | null) => void): AsyncGenerator<FileRecord> {
  try {
    yield* rows(stream, named);
  } catch (error) {
    named(null);
    throw isProblem(error) ? error : unreadable(error);
  }
}

function unreadable(cause: unknown): Problem {
  return problem("import.file_unreadable", 422, { zh: "无法读取该工作簿", en: "The workbook cannot be read" }, {
    detail: { zh: "文件不是 Excel 工作簿（.xlsx），或已损坏。", en: "The file is no Excel workbook (.xlsx), or it is damaged." },
    remedy: { zh: "请用 Excel 打开并另存为 .xlsx，或导出为 CSV 后再导入。", en: "Open it in Excel and save it as .xlsx, or export it as CSV." },
    cause,
  });
}

async function* rows(stream: NodeJS.ReadableStream, named: (names: string[] | null) => void): AsyncGenerator<FileRecord> {
  const workbook = new exceljs.stream.xlsx.WorkbookReader(stream as never, { worksheets: "emit", sharedStrings: "cache", styles: "cache", hyperlinks: "ignore" });
  let names: string[] | null = null;
  for await (const sheet of workbook) {
    for await (const row of sheet) {
      const cells = Array.isArray(row.values) ? row.values.slice(1) : [];
      if (cells.every((cell) => plain(cell) === "")) continue;
      if (names === null) {
        names = Array.from(cells, (cell, at) => String(plain(cell)).trim() || `#${at + 1}`);
        named(names);
        continue;
      }
      yield { line: row.number, values: Object.fromEntries(names.map((name, at) => [name, plain(cells[at])])) };
    }
    break;
  }
  named(names);
}

/** What a cell says: the result of a formula, the text of a link, the day of a date. */
function plain(cell: unknown): unknown {
  if (cell === null || cell === undefined) return "";
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  if (typeof cell !== "object") return typeof cell === "string" ? cell.trim() : cell;
  if ("result" in cell) return plain(cell.result);
  if ("text" in cell) return plain(cell.text);
  if ("richText" in cell && Array.isArray(cell.richText)) return cell.richText.map((part: { text?: string }) => part.text ?? "").join("").trim();
  return "error" in cell ? "" : JSON.stringify(cell);
}
