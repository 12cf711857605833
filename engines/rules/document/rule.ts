import type { Text } from "#kernel/text.ts";
import type { Cited, Clause } from "../clause/clause.ts";
import type { Evaluate } from "../expression/compile.ts";
import type { Node } from "../expression/tree.ts";
import type { Rational } from "../numbers/rational.ts";
import type { ScoreTable } from "../score/table.ts";
import type { Vocabulary } from "../facts/vocabulary.ts";

export interface AmountStep extends Cited {
  id: string;
  title: Text;
  node: Node;
  read: Evaluate<Rational>;
}

/** A setting's value for a stretch of days. */
export interface DatedValue extends Cited {
  from: string;
  to: string | undefined;
  value: Rational;
  unit: string;
}

export interface RuleVersion extends Cited {
  version: string;
  from: string;
  to: string | undefined;
  clauses: Clause[];
  /** All clauses together. */
  test: Evaluate<boolean>;
  score: ScoreTable | undefined;
  amount: { title: Text; steps: AmountStep[] } | undefined;
}

/** A rule file, checked and compiled: safe to keep and share. */
export interface Rule {
  id: string;
  name: Text;
  versions: RuleVersion[];
  settings: ReadonlyMap<string, DatedValue[]>;
  vocabulary: Vocabulary;
}

/** Looks up another rule file; bound when all files are loaded. */
export type FindRule = (id: string) => Rule | undefined;

/** The version that judges an application made on a day, if there is one. */
export function versionOn(rule: { versions: readonly RuleVersion[] }, day: string): RuleVersion | undefined {
  return rule.versions.find((version) => version.from <= day && (version.to ?? "9999-12-31") >= day);
}

/** The dated settings as they stand on a day. */
export function settingsOn(rule: Rule, day: string): Map<string, Rational> {
  const values = new Map<string, Rational>();
  for (const [name, dated] of rule.settings) {
    const current = dated.find((value) => value.from <= day && (value.to ?? "9999-12-31") >= day);
    if (current) values.set(name, current.value);
  }
  return values;
}
