import { sql } from "kysely";
import type { Db, Tx } from "#kernel/database/types.ts";
import type { Credential, SubjectId } from "../model.ts";

interface Row {
  id: string;
  subject_id: SubjectId;
  kind: string;
  number: string;
  grade: string | null;
  valid_from: string;
  valid_to: string | null;
  granted_by_case: string | null;
  revoked_on: string | null;
}

const fromRow = (row: Row): Credential => ({
  id: row.id, subject: row.subject_id, kind: row.kind, number: row.number, grade: row.grade, validFrom: row.valid_from,
  validTo: row.valid_to, grantedByCase: row.granted_by_case, revokedOn: row.revoked_on,
});

export async function credentialsOf(db: Db | Tx, subjects: string[]): Promise<Credential[]> {
  const { rows } = await sql<Row>`
    select * from registry.credential where subject_id = any(${subjects}::uuid[]) order by kind, valid_from desc`.execute(db);
  return rows.map(fromRow);
}

/** Writes a credential, or finds the one that the same case granted before. */
export async function insertCredential(
  tx: Tx, given: Omit<Credential, "revokedOn">, now: Date,
): Promise<{ credential: Credential; created: boolean } | "number_taken"> {
  const { rows } = await sql<Row>`
    insert into registry.credential (id, subject_id, kind, number, grade, valid_from, valid_to, granted_by_case, granted_at)
    values (${given.id}, ${given.subject}, ${given.kind}, ${given.number}, ${given.grade}, ${given.validFrom},
      ${given.validTo}, ${given.grantedByCase}, ${now})
    on conflict do nothing returning *`.execute(tx);
  if (rows[0]) return { credential: fromRow(rows[0]), created: true };
  const before = await sql<Row>`
    select * from registry.credential
    where subject_id = ${given.subject} and kind = ${given.kind}
      and (number = ${given.number} or granted_by_case = ${given.grantedByCase})`.execute(tx);
  return before.rows[0] ? { credential: fromRow(before.rows[0]), created: false } : "number_taken";
}

export async function markRevoked(tx: Tx, id: string, on: string, reason: string): Promise<Credential | null> {
  const { rows } = await sql<Row>`
    update registry.credential set revoked_on = ${on}, revoked_reason = ${reason}
    where id = ${id} and revoked_on is null returning *`.execute(tx);
  return rows[0] ? fromRow(rows[0]) : null;
}
