import { sql } from "kysely";
import type { Db, Tx } from "#kernel/database/types.ts";
import type { CaseRecord } from "../model.ts";

/** Columns under the names of the model, so that rows need no second mapping. */
export const COLUMNS = sql`c.id, c.number, c.programme_id as "programmeId", c.programme_version as "programmeVersion",
  c.flow_id as "flowId", c.flow_revision as "flowRevision", c.form_revision as "formRevision", c.terms,
  c.subject_id as "subjectId", c.district, c.department, c.year, c.state, c.taken, c.outcome, c.holds_place as "holdsPlace",
  c.form, c.form_version as "formVersion", c.form_saved_at as "formSavedAt", c.origins, c.verdict, c.send_backs as "sendBacks",
  c.events, c.created_at as "createdAt", c.submitted_at as "submittedAt", c.decided_at as "decidedAt", c.updated_at as "updatedAt"`;

export async function caseById(db: Db | Tx, id: string): Promise<CaseRecord | null> {
  const { rows } = await sql<CaseRecord>`select ${COLUMNS} from "window"."case" c where c.id = ${id}`.execute(db);
  return rows[0] ?? null;
}

/**
 * The case, locked until the transaction ends.
 * @param waiting `nowait`: fail at once when somebody else holds it (a timer gives way to people)
 */
export async function lockCase(tx: Tx, id: string, waiting: "wait" | "nowait" = "wait"): Promise<CaseRecord | null> {
  const { rows } = await sql<CaseRecord>`
    select ${COLUMNS} from "window"."case" c where c.id = ${id} for update ${sql.raw(waiting === "nowait" ? "nowait" : "")}`.execute(tx);
  return rows[0] ?? null;
}

/** The case that keeps a subject's place in a programme and year. */
export async function placeHolder(tx: Tx, subjectId: string, programmeId: string, year: number): Promise<{ id: string; number: string } | null> {
  const { rows } = await sql<{ id: string; number: string }>`
    select id, number from "window"."case"
    where subject_id = ${subjectId} and programme_id = ${programmeId} and year = ${year} and holds_place`.execute(tx);
  return rows[0] ?? null;
}

/** The next number of a year. Whoever asks holds the year's row until the transaction ends. */
export async function takeNumber(tx: Tx, year: number): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    insert into "window".case_number as n (year, last) values (${year}, 1)
    on conflict (year) do update set last = n.last + 1 returning last`.execute(tx);
  if (!rows[0]) throw new Error("no number was given");
  return rows[0].last;
}

export async function insertCase(tx: Tx, made: CaseRecord): Promise<void> {
  await sql`
    insert into "window"."case" (id, number, programme_id, programme_version, flow_id, flow_revision, form_revision, terms,
      subject_id, district, department, year, state, taken, holds_place, form, form_version, form_saved_at, origins,
      events, created_at, updated_at)
    values (${made.id}, ${made.number}, ${made.programmeId}, ${made.programmeVersion}, ${made.flowId}, ${made.flowRevision},
      ${made.formRevision}, ${json(made.terms)}, ${made.subjectId}, ${made.district}, ${made.department}, ${made.year},
      ${made.state}, ${json(made.taken)}, ${made.holdsPlace}, ${json(made.form)}, ${made.formVersion}, ${made.formSavedAt},
      ${json(made.origins)}, ${made.events}, ${made.createdAt}, ${made.updatedAt})`.execute(tx);
}

/** Writes what a step changed. */
export async function moveCase(tx: Tx, moved: CaseRecord): Promise<void> {
  await sql`
    update "window"."case" set state = ${moved.state}, taken = ${json(moved.taken)}, outcome = ${moved.outcome},
      holds_place = ${moved.holdsPlace}, verdict = ${moved.verdict ? json(moved.verdict) : null},
      verdict_value = ${moved.verdict?.verdict ?? null}, send_backs = ${moved.sendBacks}, events = ${moved.events},
      form = ${json(moved.form)}, submitted_at = ${moved.submittedAt}, decided_at = ${moved.decidedAt}, updated_at = ${moved.updatedAt}
    where id = ${moved.id}`.execute(tx);
}

export async function saveForm(tx: Tx, id: string, form: Record<string, unknown>, version: number, at: Date): Promise<void> {
  await sql`update "window"."case" set form = ${json(form)}, form_version = ${version}, form_saved_at = ${at}, updated_at = ${at}
    where id = ${id}`.execute(tx);
}

function json(value: unknown) {
  return sql`${JSON.stringify(value)}::jsonb`;
}
