import { sql } from "kysely";
import type { Db, Tx } from "#kernel/database/types.ts";
import type { Publicity } from "../model.ts";

const COLUMNS = sql`p.id, p.case_id as "caseId", p.from_day as "fromDay", p.until_day as "untilDay",
  p.working_days as "workingDays", p.calendar_days as "calendarDays", p.due_at as "dueAt", p.ended_at as "endedAt", p.ended_by as "endedBy"`;

export async function insertPublicity(tx: Tx, made: Omit<Publicity, "endedAt" | "endedBy">): Promise<void> {
  await sql`
    insert into "window".publicity (id, case_id, from_day, until_day, working_days, calendar_days, due_at)
    values (${made.id}, ${made.caseId}, ${made.fromDay}, ${made.untilDay}, ${made.workingDays}, ${made.calendarDays}, ${made.dueAt})`.execute(tx);
}

export async function endPublicity(tx: Tx, caseId: string, at: Date, by: "over" | "stopped"): Promise<void> {
  await sql`update "window".publicity set ended_at = ${at}, ended_by = ${by} where case_id = ${caseId} and ended_at is null`.execute(tx);
}

/** Publicity of each of some cases, newest last. */
export async function publicityOf(db: Db | Tx, caseIds: string[]): Promise<Publicity[]> {
  const { rows } = await sql<Publicity>`select ${COLUMNS} from "window".publicity p
    where p.case_id = any(${caseIds}::uuid[]) order by p.due_at, p.id`.execute(db);
  return rows;
}

export interface PublicityLine extends Publicity {
  number: string;
  programmeId: string;
  programmeVersion: string;
  subjectId: string;
  district: string | null;
  department: string;
}

/** What is, or was, published; the newest first. */
export async function publishedPage(
  db: Db, filter: { running: boolean; programmeId?: string | undefined }, offset: number, limit: number,
): Promise<{ items: PublicityLine[]; total: number }> {
  const where = sql`${filter.running ? sql`p.ended_at is null` : sql`p.ended_at is not null`}
    and (${filter.programmeId ?? null}::text is null or c.programme_id = ${filter.programmeId ?? null})`;
  const { rows } = await sql<PublicityLine>`
    select ${COLUMNS}, c.number, c.programme_id as "programmeId", c.programme_version as "programmeVersion",
      c.subject_id as "subjectId", c.district, c.department
    from "window".publicity p join "window"."case" c on c.id = p.case_id where ${where}
    order by p.from_day desc, p.id desc offset ${offset} limit ${limit}`.execute(db);
  const count = await sql<{ n: bigint }>`
    select count(*) as n from "window".publicity p join "window"."case" c on c.id = p.case_id where ${where}`.execute(db);
  return { items: rows, total: Number(count.rows[0]?.n ?? 0n) };
}
