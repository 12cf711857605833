import { rm } from "node:fs/promises";
import { basename, resolve } from "node:path";
import type { Db } from "#kernel/database/types.ts";
import { problem } from "#kernel/problem.ts";
import { advanceImportRun, dropImportRun, finishImportRun, openImportRun, startImportRun, type ImportPosition } from "#services/registry/index.ts";
import { ColumnMap, requireColumns } from "./columns.ts";
import { fileIdentity } from "./file-identity.ts";
import { DuplicateKeys } from "./duplicate-keys.ts";
import type { ImportFormat, ImportKind } from "./kinds.ts";
import { formatOf, openFile } from "./read/open-file.ts";
import type { FileRecord } from "./read/record.ts";
import { BadField, shown, type Reject } from "./reject.ts";
import { RejectsFile } from "./rejects-file.ts";
import { achievements } from "./rows/achievements.ts";
import { facts } from "./rows/facts.ts";
import type { Candidate, Importer, ImportWorld } from "./rows/importer.ts";
import { needs } from "./rows/needs.ts";
import { organisations } from "./rows/organisations.ts";
import { writeBatch } from "./write-batch.ts";

export interface ImportOptions extends Omit<ImportWorld, "source"> {
  db: Db;
  kind: ImportKind;
  file: string;
  /** Name under which the file's records are known; with each record's own id it makes repeats harmless. */
  source: string;
  format?: ImportFormat | undefined;
  /** File's column -> our field, where the header table does not know it. */
  mapping?: Record<string, string> | undefined;
  /** Where rejected rows go; the working folder unless told: the file's own may not be ours to write. */
  rejectsFile?: string | undefined;
  /** Go on with an import of the same file that was cut short (yes unless told). */
  resume?: boolean | undefined;
  batchSize?: number | undefined;
  onProgress?: ((progress: ImportProgress) => void) | undefined;
}

export interface ImportProgress {
  bytes: number;
  totalBytes: number;
  read: number;
  rejected: number;
}

export interface ImportReport {
  kind: ImportKind;
  source: string;
  /** Rows of the file; a row of facts in wide form holds several. */
  read: number;
  inserted: number;
  updated: number;
  unchanged: number;
  rejected: number;
  /** Rows that an earlier, unfinished run had dealt with. */
  resumedAt: number;
  ignoredColumns: string[];
  rejectsFile: string | null;
  milliseconds: number;
  rowsPerSecond: number;
}

const BATCH = 1_000;

/**
 * Imports a file of any size: each batch of rows is one transaction that also notes how far the import has come, so that a
 * kill at any moment loses nothing, doubles nothing, and the next start goes on. Bad rows go to the rejects file; good
 * rows land. A second import of the same file changes nothing.
 * @throws Problem `import.file_unreadable`, `import.format_unknown`, `import.columns_missing`, `import.mapping_unknown_field`,
 *   `import.running_elsewhere`
 */
export async function runImport(options: ImportOptions): Promise<ImportReport> {
  const began = performance.now();
  const { db, kind, source } = options;
  const mapping = options.mapping ?? {};
  const columns = new ColumnMap(kind, mapping);
  const identity = await fileIdentity(options.file);
  const format = options.format ?? (await formatOf(options.file));
  const of = { kind, source, fileName: basename(options.file), fileBytes: identity.bytes, fileSha256: identity.sha256, mapping };
  let run = await openImportRun(db, of);
  if (run && options.resume === false) {
    await dropImportRun(db, run.id);
    run = null;
  }
  const importer = importerOf(kind, { ...options, source });
  const opened = await openFile(options.file, format);
  const batches = new Batches(importer, columns, kind);
  const runId = run?.id ?? options.newId();
  const position: ImportPosition = run ?? { recordsDone: 0, rejectsBytes: 0, inserted: 0, updated: 0, unchanged: 0, rejected: 0 };
  const resumedAt = position.recordsDone;
  const rejectsPath = resolve(options.rejectsFile ?? `${basename(options.file).replace(/\.gz$/i, "")}.rejects.csv`);
  let rejects: RejectsFile | null = null;
  if (run === null) await rm(rejectsPath, { force: true });
  let begun = run !== null;

  const flush = async (): Promise<void> => {
    if (batches.read === position.recordsDone) return;
    if (!begun) {
      await startImportRun(db, runId, of, options.now);
      begun = true;
    }
    const { candidates, bad, read } = batches.take();
    const next = await db.transaction().execute(async (tx) => {
      const results = await writeBatch(tx, importer, candidates);
      const counts = { ...position, recordsDone: read };
      results.forEach((result, n) => {
        if (typeof result === "string") counts[result] += 1;
        else bad.push({ line: candidates[n]?.line ?? 0, ...result });
      });
      bad.sort((a, b) => a.line - b.line);
      counts.rejected += new Set(bad.map((each) => each.line)).size;
      if (bad.length > 0 || position.rejectsBytes > 0) rejects ??= await RejectsFile.open(rejectsPath, position.rejectsBytes);
      await rejects?.append(bad);
      counts.rejectsBytes = rejects?.bytes ?? 0;
      if (!(await advanceImportRun(tx, runId, position.recordsDone, counts))) throw runningElsewhere(options.file);
      return counts;
    });
    Object.assign(position, next);
    options.onProgress?.({ bytes: opened.bytesRead(), totalBytes: identity.bytes, read, rejected: position.rejected });
  };

  try {
    for await (const record of opened.records) {
      batches.add(record, resumedAt);
      if (batches.size >= (options.batchSize ?? BATCH)) await flush();
    }
    await flush();
    batches.requireHeader(await opened.header);
    if (begun) await finishImportRun(db, runId, options.now);
  } finally {
    await (rejects as RejectsFile | null)?.close();
  }
  const milliseconds = performance.now() - began;
  return {
    kind, source, read: batches.read, inserted: position.inserted, updated: position.updated, unchanged: position.unchanged,
    rejected: position.rejected, resumedAt, ignoredColumns: batches.ignoredColumns, rejectsFile: position.rejected > 0 ? rejectsPath : null,
    milliseconds: Math.round(milliseconds), rowsPerSecond: Math.round(((batches.read - resumedAt) / Math.max(1, milliseconds)) * 1000),
  };
}

/** Collects rows until a batch is full; rows that an earlier run dealt with only leave their keys behind. */
class Batches<Record> {
  readonly #importer: Importer<Record>;
  readonly #columns: ColumnMap;
  readonly #kind: ImportKind;
  readonly #keys = new DuplicateKeys();
  #candidates: Candidate<Record>[] = [];
  #bad: Reject[] = [];
  #checked = false;
  read = 0;
  ignoredColumns: string[] = [];

  constructor(importer: Importer<Record>, columns: ColumnMap, kind: ImportKind) {
    this.#importer = importer;
    this.#columns = columns;
    this.#kind = kind;
  }

  get size(): number {
    return this.#candidates.length + this.#bad.length;
  }

  add(record: FileRecord, done: number): void {
    this.read += 1;
    const past = this.read <= done;
    if ("bad" in record) {
      if (!past) this.#bad.push({ line: record.line, ...record.bad });
      return;
    }
    if (!this.#checked) this.#check(Object.keys(record.values));
    try {
      const read = this.#importer.read(this.#columns.row(record.line, record.values), record.values);
      this.#keys.claim(read);
      if (!past) this.#candidates.push(...read);
    } catch (error) {
      if (!(error instanceof BadField)) throw error;
      if (!past) this.#bad.push({ line: record.line, field: error.field, value: shown(error.value), reason: error.reason, remedy: error.remedy });
    }
  }

  /** Looks at the first row's columns. */
  #check(names: string[]): void {
    this.#checked = true;
    const found = this.#columns.fields(names);
    const extra = this.#importer.extraColumns?.(names) ?? [];
    requireColumns(this.#kind, found, names);
    const used = new Set([...found.values(), ...extra]);
    this.ignoredColumns = names.filter((name) => !used.has(name));
  }

  /** A file without a single row must at least name its columns. */
  requireHeader(names: string[] | null): void {
    if (!this.#checked && names !== null) this.#check(names);
  }

  take(): { candidates: Candidate<Record>[]; bad: Reject[]; read: number } {
    const taken = { candidates: this.#candidates, bad: this.#bad, read: this.read };
    this.#candidates = [];
    this.#bad = [];
    return taken;
  }
}

function importerOf(kind: ImportKind, world: ImportWorld): Importer<unknown> {
  const importers = { organisations, facts, achievements, needs };
  return importers[kind](world) as Importer<unknown>;
}

function runningElsewhere(file: string) {
  return problem("import.running_elsewhere", 409, { zh: "该文件正由另一进程导入", en: "Another process imports this file" }, {
    detail: { zh: file, en: file },
    remedy: { zh: "请等它结束；若它已中断，重试即可。", en: "Wait for it to end; if it was cut short, try again." },
  });
}
