import { sql } from "kysely";
import type { Db, Tx } from "#kernel/database/types.ts";

/** What makes one import the same as another. */
export interface ImportIdentity {
  kind: string;
  source: string;
  fileName: string;
  fileBytes: number;
  fileSha256: string;
  mapping: Record<string, string>;
}

export interface ImportCounts {
  inserted: number;
  updated: number;
  unchanged: number;
  rejected: number;
}

/** Where an import stands: records read and dealt with, and bytes of the rejects file that are theirs. */
export interface ImportPosition extends ImportCounts {
  recordsDone: number;
  rejectsBytes: number;
}

const POSITION = sql`id, records_done::int "recordsDone", rejects_bytes::int8::float8 "rejectsBytes", inserted::int, updated::int,
  unchanged::int, rejected::int`;

/** The unfinished run of the same import, or null. */
export async function openImportRun(db: Db, of: ImportIdentity): Promise<(ImportPosition & { id: string }) | null> {
  const { rows } = await sql<ImportPosition & { id: string }>`
    select ${POSITION} from registry.import_run
    where kind = ${of.kind} and source = ${of.source} and file_sha256 = ${of.fileSha256} and file_bytes = ${of.fileBytes}
      and mapping = ${JSON.stringify(of.mapping)}::jsonb and finished_at is null`.execute(db);
  return rows[0] ?? null;
}

export async function startImportRun(db: Db, id: string, of: ImportIdentity, now: Date): Promise<void> {
  await sql`
    insert into registry.import_run (id, kind, source, file_name, file_bytes, file_sha256, mapping, started_at)
    values (${id}, ${of.kind}, ${of.source}, ${of.fileName}, ${of.fileBytes}, ${of.fileSha256}, ${JSON.stringify(of.mapping)}::jsonb, ${now})`.execute(db);
}

/** Gives an unfinished run up, so that the next one begins at the first row. */
export async function dropImportRun(db: Db, id: string): Promise<void> {
  await sql`delete from registry.import_run where id = ${id} and finished_at is null`.execute(db);
}

/**
 * Moves a run on, in the transaction that wrote the rows.
 * @returns false when the run is not where the caller thought: another process has taken it over
 */
export async function advanceImportRun(tx: Tx, id: string, from: number, to: ImportPosition): Promise<boolean> {
  const { numAffectedRows } = await sql`
    update registry.import_run set records_done = ${to.recordsDone}, rejects_bytes = ${to.rejectsBytes}, inserted = ${to.inserted},
      updated = ${to.updated}, unchanged = ${to.unchanged}, rejected = ${to.rejected}
    where id = ${id} and records_done = ${from} and finished_at is null`.execute(tx);
  return numAffectedRows === 1n;
}

export async function finishImportRun(db: Db, id: string, now: Date): Promise<void> {
  await sql`update registry.import_run set finished_at = ${now} where id = ${id}`.execute(db);
}
