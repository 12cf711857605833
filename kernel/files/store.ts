import { sql } from "kysely";
import type { Db } from "../database/types.ts";

/** A file as people know it. */
export interface StoredFile {
  id: string;
  sha256: string;
  name: string;
  mediaType: string;
  bytes: number;
  ownerSubject: string | null;
  uploadedBy: string | null;
  at: Date;
}

type Row = Omit<StoredFile, "bytes"> & { bytes: bigint };

const FILE = sql`select id, sha256, name, media_type as "mediaType", bytes, owner_subject as "ownerSubject",
  uploaded_by as "uploadedBy", at from files.file`;

/** Adds a file, or finds the one that the same person sent before. */
export async function insertFile(db: Db, file: StoredFile): Promise<{ file: StoredFile; isNew: boolean }> {
  const done = await sql`
    insert into files.file (id, sha256, name, media_type, bytes, owner_subject, uploaded_by, at)
    values (${file.id}, ${file.sha256}, ${file.name}, ${file.mediaType}, ${file.bytes}, ${file.ownerSubject},
      ${file.uploadedBy}, ${file.at})
    on conflict do nothing`.execute(db);
  if (done.numAffectedRows === 1n) return { file, isNew: true };
  const found = await sql<Row>`${FILE} where sha256 = ${file.sha256} and name = ${file.name}
    and uploaded_by is not distinct from ${file.uploadedBy}::uuid
    and owner_subject is not distinct from ${file.ownerSubject}::uuid`.execute(db);
  const [row] = found.rows;
  if (!row) throw new Error("a file that stands in the way of another cannot be found");
  return { file: toFile(row), isNew: false };
}

/** Files by id; unknown ids are absent. */
export async function filesByIds(db: Db, ids: string[]): Promise<Map<string, StoredFile>> {
  const found = await sql<Row>`${FILE} where id = any(${ids}::uuid[])`.execute(db);
  return new Map(found.rows.map((row) => [row.id, toFile(row)]));
}

/** Organisations that may read a file beside its owner. */
export async function readersOf(db: Db, fileId: string): Promise<string[]> {
  const found = await sql<{ subject_id: string }>`
    select subject_id from files.access where file_id = ${fileId}`.execute(db);
  return found.rows.map((row) => row.subject_id);
}

/** Lets an organisation read files that another owns, such as the two sides of a contract. */
export async function shareFiles(db: Db, fileIds: string[], subjectId: string): Promise<void> {
  await sql`insert into files.access (file_id, subject_id)
    select unnest(${fileIds}::uuid[]), ${subjectId}::uuid on conflict do nothing`.execute(db);
}

/** Every file, page by page in the order of ids, for checks. */
export async function filesAfter(db: Db, after: string | null, limit: number): Promise<StoredFile[]> {
  const found = await sql<Row>`${FILE} where ${after}::uuid is null or id > ${after}::uuid order by id limit ${limit}`.execute(db);
  return found.rows.map(toFile);
}

function toFile(row: Row): StoredFile {
  return { ...row, bytes: Number(row.bytes) };
}
