import type { Db, Tx } from "#kernel/database/types.ts";
import type { Credential, Fact, NewFact, Subject, SubjectId } from "./model.ts";
import { credentialsOf } from "./store/credentials.ts";
import { appendFacts, currentFacts, type FactOutcome } from "./store/facts.ts";
import { subjectById } from "./store/subjects.ts";

/** Everything that is known of a subject today. */
export interface KnownSubject {
  subject: Subject;
  facts: Fact[];
  credentials: Credential[];
}

/** A subject with the facts in force and every credential it ever held; null when there is no such subject. */
export async function factsOf(db: Db | Tx, subject: SubjectId): Promise<KnownSubject | null> {
  const found = await subjectById(db, subject);
  if (!found) return null;
  const facts = await currentFacts(db, [subject]);
  const credentials = await credentialsOf(db, [subject]);
  return { subject: found, facts, credentials };
}

/**
 * Appends facts inside the caller's transaction; see the outcome of each. Of several values for one subject, kind and
 * period in one call the last counts.
 */
export async function recordFacts(tx: Tx, facts: NewFact[], now: Date): Promise<FactOutcome[]> {
  const last = new Map(facts.map((fact, n) => [`${fact.subject}|${fact.kind}|${fact.period}`, n]));
  const distinct = facts.filter((fact, n) => last.get(`${fact.subject}|${fact.kind}|${fact.period}`) === n);
  const outcomes = await appendFacts(tx, distinct, now);
  const byKey = new Map(distinct.map((fact, n) => [`${fact.subject}|${fact.kind}|${fact.period}`, outcomes[n] ?? "unchanged"]));
  return facts.map((fact) => byKey.get(`${fact.subject}|${fact.kind}|${fact.period}`) ?? "unchanged");
}
