import { isProblem } from "#kernel/problem.ts";
import type { Rule } from "../document/rule.ts";
import { settingsOn, versionOn } from "../document/rule.ts";
import type { FactBase } from "../facts/fact-base.ts";
import type { RuleInput } from "../facts/input.ts";
import { readFacts } from "../facts/read-facts.ts";
import { verdictOf, type Verdict } from "./result.ts";

/** What a bulk run says of one subject: the verdict and the first clause that is not met (or is open). */
export interface BriefResult {
  verdict: Verdict;
  clause?: string;
}

/**
 * Judges many subjects by one rule on one day, sharing the compiled closures; no explanations.
 * An input that is not fit to be judged gives the error in its place, the others go on.
 */
export function judgeMany(rule: Rule, inputs: readonly RuleInput[], asOf: string): (BriefResult | { error: Error })[] {
  return inputs.map((input) => {
    try {
      return briefly(rule, readFacts(rule.vocabulary, input, asOf));
    } catch (error) {
      if (isProblem(error)) return { error };
      throw error;
    }
  });
}

/** The short answer for facts that have been read already. */
export function briefly(rule: Rule, base: FactBase): BriefResult {
  const version = versionOn(rule, base.asOf);
  if (!version) return { verdict: "no" };
  const context = { base, settings: settingsOn(rule, base.asOf), steps: new Map() };
  let open: string | undefined;
  for (const clause of version.clauses) {
    const value = clause.test(context);
    if (value === false) return { verdict: "no", clause: clause.id };
    if (value === undefined) open ??= clause.id;
  }
  return open === undefined ? { verdict: verdictOf(true) } : { verdict: "unknown", clause: open };
}
