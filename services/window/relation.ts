import type { Relation } from "#kernel/command/permission.ts";
import type { Db, Tx } from "#kernel/database/types.ts";
import { caseNotFound } from "./refusals.ts";
import { caseById } from "./store/cases.ts";

/**
 * To whom a case belongs: to its applicant, and once submitted also to its department. A draft is nobody else's.
 * @throws Problem 404
 */
export async function caseRelation(db: Db | Tx, id: string): Promise<Relation> {
  const found = await caseById(db, id);
  if (!found) throw caseNotFound(id);
  return { subjects: [found.subjectId], department: found.submittedAt ? found.department : null };
}
