/** The registry's only door for other services: who the subjects are and what is known of them. */
import type { Db, Tx } from "#kernel/database/types.ts";
import type { Subject } from "./model.ts";
import { subjectByUscc, subjectPage, type SubjectFilter } from "./store/subjects.ts";
import { parseUscc } from "./uscc.ts";

export { registry } from "./service.ts";
export type * from "./model.ts";
export { FACT_SOURCES, RELATION_KINDS, SUBJECT_STATUSES, SUBJECT_TYPES } from "./model.ts";
export { organisationCheckCharacter, parseUscc, usccCheckCharacter, type Uscc, type UsccResult } from "./uscc.ts";
export { factsOf, recordFacts, ruleFacts, type KnownSubject, type RuleFacts } from "./facts.ts";
export type { FactOutcome } from "./store/facts.ts";
export { grantCredential, revokeCredential } from "./credentials.ts";
export { relatedParties, type RelatedPartiesOptions } from "./queries/related-parties.ts";
export { listSubjects } from "./queries/list-subjects.ts";
export { readFactHistory, readFacts } from "./queries/read-facts.ts";
export { readRelated } from "./queries/read-related.ts";
export { readSubject } from "./queries/read-subject.ts";
export { insertRelations as recordRelations } from "./store/relations.ts";
export { subjectById as findSubjectById, subjectIdsByUscc, subjectsByIds, type SubjectFilter } from "./store/subjects.ts";
export {
  advanceImportRun, dropImportRun, finishImportRun, openImportRun, startImportRun,
  type ImportCounts, type ImportIdentity, type ImportPosition,
} from "./store/import-runs.ts";
export { upsertSubjects, type SourcedSubject, type SubjectOutcome } from "./store/bulk-subjects.ts";
export { copyCredentials, copyFacts, copyRelations, copySubjectSources, copySubjects } from "./bulk.ts";

/** Finds an organisation by its credit code, however it is written; null for unknown or malformed codes. */
export async function findSubject(db: Db | Tx, written: string): Promise<Subject | null> {
  const parsed = parseUscc(written);
  return parsed.ok ? subjectByUscc(db, parsed.uscc) : null;
}

export const PAGE_SIZE = 20;

/** Organisations by part of the name or credit code, type, district and industry, 20 to a page (first page is 1). */
export function searchSubjects(
  db: Db | Tx, options: SubjectFilter & { page?: number; pageSize?: number },
): Promise<{ total: number; items: Subject[] }> {
  const size = options.pageSize ?? PAGE_SIZE;
  return subjectPage(db, options, ((options.page ?? 1) - 1) * size, size);
}
