import { open, type FileHandle } from "node:fs/promises";
import { stringify } from "csv-stringify/sync";
import { problem } from "#kernel/problem.ts";
import type { Reject } from "./reject.ts";

const HEADER = ["行 / line", "字段 / field", "值 / value", "原因", "reason", "处理办法", "remedy"];

/**
 * The file of rejected rows: CSV with a byte-order mark (so that spreadsheets read the Chinese), or JSONL by the name's
 * ending. It is cut back to what the database has committed when an import goes on.
 */
export class RejectsFile {
  readonly #handle: FileHandle;
  readonly #jsonl: boolean;
  #bytes: number;

  private constructor(handle: FileHandle, jsonl: boolean, bytes: number) {
    this.#handle = handle;
    this.#jsonl = jsonl;
    this.#bytes = bytes;
  }

  /** @param keepBytes how much of an earlier part of the same import to keep; 0 begins anew */
  static async open(path: string, keepBytes: number): Promise<RejectsFile> {
    const jsonl = /\.jsonl$/i.test(path);
    const handle = await open(path, keepBytes > 0 ? "r+" : "w").catch((error: unknown) => {
      // The earlier part was taken away: what follows is still worth keeping.
      if (keepBytes > 0 && isMissing(error)) return open(path, "w").catch((again: unknown) => { throw unwritable(path, again); });
      throw unwritable(path, error);
    });
    const { size } = await handle.stat();
    const kept = Math.min(size, keepBytes);
    if (keepBytes > 0) await handle.truncate(kept);
    const file = new RejectsFile(handle, jsonl, kept);
    if (kept === 0 && !jsonl) await file.#write(stringify([HEADER], { bom: true }));
    return file;
  }

  get bytes(): number {
    return this.#bytes;
  }

  /** Appends rows and makes them durable: they are counted as written by the transaction that follows. */
  async append(rejects: Reject[]): Promise<void> {
    if (rejects.length === 0) return;
    const text = this.#jsonl
      ? rejects.map((r) => `${JSON.stringify(r)}\n`).join("")
      : stringify(rejects.map((r) => [r.line, r.field, plain(r.value), r.reason.zh, r.reason.en, r.remedy.zh, r.remedy.en]));
    await this.#write(text);
    await this.#handle.datasync();
  }

  async #write(text: string): Promise<void> {
    const data = Buffer.from(text);
    await this.#handle.write(data, 0, data.length, this.#bytes);
    this.#bytes += data.length;
  }

  async close(): Promise<void> {
    await this.#handle.close();
  }
}

const isMissing = (error: unknown): boolean => error instanceof Error && "code" in error && error.code === "ENOENT";

function unwritable(path: string, cause: unknown) {
  return problem("import.rejects_unwritable", 400, { zh: "拒收文件无法写入", en: "The rejects file cannot be written" }, {
    detail: { zh: path, en: path }, cause,
    remedy: { zh: "请用 --rejects 指定一个可写的位置；已导入的行不受影响，再次运行即接着导入。", en: "Name a place that can be written with --rejects; rows that landed stay, and the next run goes on." },
  });
}

/** A cell that a spreadsheet would run as a formula is marked as text (OWASP, CSV injection). */
function plain(value: string): string {
  return /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
}
