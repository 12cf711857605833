import { sql } from "kysely";
import type { Db, Tx } from "#kernel/database/types.ts";
import type { CaseEvent } from "../model.ts";

export async function insertEvent(tx: Tx, caseId: string, event: CaseEvent): Promise<void> {
  await sql`
    insert into "window".case_event (case_id, seq, at, event, from_state, to_state, user_id, membership_id, role, department,
      comment, effects, form_sha256)
    values (${caseId}, ${event.seq}, ${event.at}, ${event.event}, ${event.fromState}, ${event.toState}, ${event.userId},
      ${event.membershipId}, ${event.role}, ${event.department}, ${event.comment}, ${JSON.stringify(event.effects)}::jsonb,
      ${event.formSha256})`.execute(tx);
}

/** What happened to each of some cases, in order. */
export async function eventsOf(db: Db | Tx, caseIds: string[]): Promise<Map<string, CaseEvent[]>> {
  const { rows } = await sql<CaseEvent & { caseId: string }>`
    select case_id as "caseId", seq, at, event, from_state as "fromState", to_state as "toState", user_id as "userId",
      membership_id as "membershipId", role, department, comment, effects, form_sha256 as "formSha256"
    from "window".case_event where case_id = any(${caseIds}::uuid[]) order by case_id, seq`.execute(db);
  const events = new Map<string, CaseEvent[]>(caseIds.map((id) => [id, []]));
  for (const { caseId, ...event } of rows) events.get(caseId)?.push(event);
  return events;
}
