import { sql, type RawBuilder } from "kysely";
import type { Db } from "#kernel/database/types.ts";
import type { CaseRecord } from "../model.ts";
import { COLUMNS } from "./cases.ts";

export interface CaseFilter {
  /** Only this subject's cases. */
  subjectId?: string | undefined;
  /** Only this department's cases, and of those only what was submitted. */
  department?: string | undefined;
  state?: string | undefined;
  programmeId?: string | undefined;
  /** Part of a case number. */
  number?: string | undefined;
  /** Subjects whose names matched; together with `number` one of both must hold. */
  subjectIds?: string[] | undefined;
}

export async function listCases(db: Db, filter: CaseFilter, offset: number, limit: number): Promise<{ items: CaseRecord[]; total: number }> {
  const where = conditions(filter);
  const { rows } = await sql<CaseRecord>`select ${COLUMNS} from "window"."case" c where ${where}
    order by coalesce(c.submitted_at, c.created_at) desc, c.id desc offset ${offset} limit ${limit}`.execute(db);
  const count = await sql<{ n: bigint }>`select count(*) as n from "window"."case" c where ${where}`.execute(db);
  return { items: rows, total: Number(count.rows[0]?.n ?? 0n) };
}

/** How many cases stand in each state, whatever state the filter asks for. */
export async function countByState(db: Db, filter: CaseFilter): Promise<{ state: string; flowRevision: string; count: number }[]> {
  const { rows } = await sql<{ state: string; flowRevision: string; n: bigint }>`
    select c.state, max(c.flow_revision) as "flowRevision", count(*) as n from "window"."case" c
    where ${conditions({ ...filter, state: undefined })} group by c.state order by c.state`.execute(db);
  return rows.map((row) => ({ state: row.state, flowRevision: row.flowRevision, count: Number(row.n) }));
}

/** Cases in the order of their making, for checks that walk over all of them. */
export async function casesAfter(db: Db, id: string | null, limit: number): Promise<CaseRecord[]> {
  const { rows } = await sql<CaseRecord>`select ${COLUMNS} from "window"."case" c
    where ${id === null ? sql`true` : sql`c.id > ${id}`} order by c.id limit ${limit}`.execute(db);
  return rows;
}

function conditions(filter: CaseFilter): RawBuilder<unknown> {
  const parts: RawBuilder<unknown>[] = [sql`true`];
  if (filter.subjectId !== undefined) parts.push(sql`c.subject_id = ${filter.subjectId}`);
  // An applicant's draft is nobody else's business.
  if (filter.department !== undefined) parts.push(sql`c.department = ${filter.department} and c.submitted_at is not null`);
  if (filter.state !== undefined) parts.push(sql`c.state = ${filter.state}`);
  if (filter.programmeId !== undefined) parts.push(sql`c.programme_id = ${filter.programmeId}`);
  if (filter.number !== undefined) {
    const pattern = `%${filter.number.replace(/[\\%_]/g, "\\$&")}%`;
    parts.push(sql`(c.number ilike ${pattern} or c.subject_id = any(${filter.subjectIds ?? []}::uuid[]))`);
  }
  return sql.join(parts, sql` and `);
}
