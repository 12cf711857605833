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

/** Facts in the form that the rules engine takes (`RuleInput`). */
export interface RuleFacts {
  subject: Record<string, unknown>;
  facts: { kind: string; period: string; value: bigint | string | boolean | string[]; unit?: string; source: string }[];
  credentials: { kind: string; grade?: string; number: string; validFrom: string; validTo?: string }[];
}

// Forms of business that are no legal person of their own (民法典, articles 102 and 54 to 56).
const NO_LEGAL_PERSON = /非法人|分支机构|分公司|个体|合伙|个人独资|代表机构/;

/**
 * What is known of a subject, as the rules engine takes it. A revoked credential ends the day before.
 * @param inCity says whether the subject is registered in this city; the registry itself knows no city
 */
export function ruleFacts(known: KnownSubject, inCity: (subject: Subject) => boolean | null): RuleFacts {
  const { subject } = known;
  const legalPerson = subject.legalForm === null ? null : !NO_LEGAL_PERSON.test(subject.legalForm);
  return {
    subject: {
      registeredOn: subject.registeredOn, resident: subject.uscc === null ? null : true, inCity: inCity(subject), legalPerson,
      type: subject.type, district: subject.district, industries: subject.industries,
    },
    facts: known.facts.map((fact) => ({
      kind: fact.kind, period: fact.period, value: plainValue(fact.value), source: fact.source, ...(fact.unit === null ? {} : { unit: fact.unit }),
    })),
    credentials: known.credentials.flatMap((credential) => {
      const validTo = credential.revokedOn === null ? credential.validTo : dayBefore(credential.revokedOn);
      if (validTo !== null && validTo < credential.validFrom) return [];
      return [{
        kind: credential.kind, number: credential.number, validFrom: credential.validFrom,
        ...(credential.grade === null ? {} : { grade: credential.grade }), ...(validTo === null ? {} : { validTo }),
      }];
    }),
  };
}

function plainValue(value: Fact["value"]): bigint | string | boolean | string[] {
  if (typeof value !== "object" || Array.isArray(value)) return value;
  return "decimal" in value ? value.decimal : value.date;
}

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
}
