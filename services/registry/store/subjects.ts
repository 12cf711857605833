import { sql } from "kysely";
import type { Db, Tx } from "#kernel/database/types.ts";
import type { Fen } from "#kernel/money.ts";
import type { Subject, SubjectId, SubjectStatus, SubjectType } from "../model.ts";
import type { Uscc } from "../uscc.ts";

interface Row {
  id: SubjectId;
  kind: "organisation" | "person";
  type: SubjectType;
  uscc: Uscc | null;
  name_zh: string;
  name_en: string | null;
  district: string | null;
  industries: string[];
  registered_on: string | null;
  status: SubjectStatus;
  legal_form: string | null;
  capital_fen: Fen | null;
  scope: string | null;
  address: string | null;
}

const COLUMNS = sql`s.id, s.kind, s.type, s.uscc, s.name_zh, s.name_en, s.district, s.industries, s.registered_on, s.status,
  s.legal_form, s.capital_fen, s.scope, s.address`;

function fromRow(row: Row): Subject {
  return {
    id: row.id, kind: row.kind, type: row.type, uscc: row.uscc, nameZh: row.name_zh, nameEn: row.name_en,
    district: row.district, industries: row.industries, registeredOn: row.registered_on, status: row.status,
    legalForm: row.legal_form, capitalFen: row.capital_fen, scope: row.scope, address: row.address,
  };
}

export async function subjectById(db: Db | Tx, id: string): Promise<Subject | null> {
  const { rows } = await sql<Row>`select ${COLUMNS} from registry.subject s where s.id = ${id}`.execute(db);
  return rows[0] ? fromRow(rows[0]) : null;
}

export async function subjectByUscc(db: Db | Tx, uscc: string): Promise<Subject | null> {
  const { rows } = await sql<Row>`select ${COLUMNS} from registry.subject s where s.uscc = ${uscc}`.execute(db);
  return rows[0] ? fromRow(rows[0]) : null;
}

export async function subjectsByIds(db: Db | Tx, ids: string[]): Promise<Map<SubjectId, Subject>> {
  const { rows } = await sql<Row>`select ${COLUMNS} from registry.subject s where s.id = any(${ids}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [row.id, fromRow(row)]));
}

/** Ids by credit code, for joining imports; codes that nobody has are absent. */
export async function subjectIdsByUscc(db: Db | Tx, codes: string[]): Promise<Map<string, SubjectId>> {
  const { rows } = await sql<{ uscc: string; id: SubjectId }>`
    select uscc, id from registry.subject where uscc = any(${codes}::text[])`.execute(db);
  return new Map(rows.map((row) => [row.uscc, row.id]));
}

export interface SubjectFilter {
  /** Part of a name, or a credit code. */
  q?: string | undefined;
  type?: SubjectType | undefined;
  district?: string | undefined;
  industry?: string | undefined;
}

export async function subjectPage(
  db: Db | Tx, filter: SubjectFilter, offset: number, limit: number,
): Promise<{ total: number; items: Subject[] }> {
  const where = conditions(filter);
  const { rows } = await sql<Row>`
    select ${COLUMNS} from registry.subject s where ${where} order by s.name_zh, s.id offset ${offset} limit ${limit}`.execute(db);
  const count = await sql<{ n: bigint }>`select count(*) n from registry.subject s where ${where}`.execute(db);
  return { total: Number(count.rows[0]?.n ?? 0n), items: rows.map(fromRow) };
}

function conditions(filter: SubjectFilter) {
  const parts = [sql`s.kind = 'organisation'`];
  const q = filter.q?.trim();
  if (q) {
    const pattern = `%${q.replace(/[\\%_]/g, "\\$&")}%`;
    parts.push(sql`(s.name_zh like ${pattern} or s.name_en ilike ${pattern} or s.uscc = ${q.toUpperCase()})`);
  }
  if (filter.type) parts.push(sql`s.type = ${filter.type}`);
  if (filter.district) parts.push(sql`s.district = ${filter.district}`);
  if (filter.industry) parts.push(sql`s.industries @> array[${filter.industry}]::text[]`);
  return sql.join(parts, sql` and `);
}
