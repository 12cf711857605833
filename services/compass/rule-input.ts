import type { RuleInput } from "#engines/rules/index.ts";
import type { Db, Tx } from "#kernel/database/types.ts";
import { notFound } from "#kernel/problem.ts";
import type { Text } from "#kernel/text.ts";
import { factsOf, findSubject, type FactValue, type KnownSubject } from "#services/registry/index.ts";

/** What the registry knows of a subject, as rules read it. The credentials are complete: what is not there is not held. */
export function ruleInputOf(known: KnownSubject): RuleInput {
  const { subject, facts, credentials } = known;
  return {
    subject: { id: subject.id, uscc: subject.uscc, name: subject.nameZh, type: subject.type, district: subject.district },
    facts: facts.map((fact) => ({
      kind: fact.kind, value: plain(fact.value), source: fact.source,
      ...(fact.period === "" ? {} : { period: fact.period }),
      ...(fact.unit === null ? {} : { unit: fact.unit }),
    })),
    credentials: credentials.filter((each) => each.revokedOn === null).map((each) => ({
      kind: each.kind, number: each.number, validFrom: each.validFrom,
      ...(each.grade === null ? {} : { grade: each.grade }),
      ...(each.validTo === null ? {} : { validTo: each.validTo }),
    })),
  };
}

function plain(value: FactValue): bigint | string | boolean | string[] {
  if (typeof value !== "object" || Array.isArray(value)) return value;
  return "decimal" in value ? value.decimal : value.date;
}

/** The subject behind a credit code with all that is known of it. @throws Problem 404 */
export async function knownSubject(db: Db | Tx, uscc: string): Promise<KnownSubject> {
  const subject = await findSubject(db, uscc);
  const known = subject ? await factsOf(db, subject.id) : null;
  if (!known) throw notFound({ zh: "企业", en: "Enterprise" }, uscc.slice(0, 40));
  return known;
}

/** A subject's name in both languages; the Chinese one where there is no other. */
export function nameOf(subject: KnownSubject["subject"]): Text {
  return { zh: subject.nameZh, en: subject.nameEn ?? subject.nameZh };
}
