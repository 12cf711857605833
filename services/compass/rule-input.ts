import type { RuleInput } from "#engines/rules/index.ts";
import type { Db, Tx } from "#kernel/database/types.ts";
import { notFound } from "#kernel/problem.ts";
import type { Text } from "#kernel/text.ts";
import { factsOf, findSubject, ruleFacts, type KnownSubject } from "#services/registry/index.ts";
import type { Catalog } from "./catalog/catalog.ts";

/**
 * What the registry knows of a subject, as this city's rules read it. Kinds that the vocabulary does not name are left
 * out: they may come from an import, and no rule can ask for them.
 */
export function ruleInputOf(catalog: Catalog, known: KnownSubject): RuleInput {
  const districts = new Set(catalog.city.districts.map((district) => district.id));
  const input = ruleFacts(known, ({ district }) => (district === null ? null : districts.has(district)));
  return { ...input, facts: input.facts.filter((fact) => catalog.vocabulary.facts.has(fact.kind)) };
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
