import { loadRules, readRules } from "../document/load.ts";
import type { Rule } from "../document/rule.ts";
import { zRuleDocument } from "../document/schema.ts";
import type { Finding } from "../finding.ts";
import { testVocabulary } from "./vocabulary.ts";

const HEAD = `id: demo
name: { zh: 示例, en: demo }
versions:
  - version: "1"
    from: 2020-01-01
`;

/** A rule of one version whose body (conditions, score, amount) is given, indented by four spaces. */
export function ruleOf(body: string, extra = ""): Rule {
  const [loaded] = loadRules([{ file: "demo.yaml", text: `${HEAD}${body}${extra}` }], testVocabulary, zRuleDocument);
  if (!loaded) throw new Error("nothing was loaded");
  return loaded.rule;
}

/** What the static checks find in such a rule. */
export function findingsOf(body: string, extra = ""): Finding[] {
  return findingsIn(`${HEAD}${body}${extra}`);
}

/** What the static checks find in whole files. */
export function findingsIn(...texts: string[]): Finding[] {
  return readRules(texts.map((text, index) => ({ file: `file-${index + 1}.yaml`, text })), testVocabulary, zRuleDocument).findings;
}

/** Line and column of the first finding, with its code. */
export function firstOf(findings: readonly Finding[]): string {
  const [finding] = findings;
  return finding ? `${finding.line}:${finding.column} ${finding.code}` : "none";
}
