/** The rules engine: is this so, for whom, and why (not)? See README.md. */
export { findingLine, FindingsError, type Finding } from "./finding.ts";
export { vocabularyOf, zCredentialKind, zFactKind, zId, zText, zVocabularyFile, unitOf } from "./facts/vocabulary.ts";
export type { CitedDocument, FactKind, FactType, Vocabulary } from "./facts/vocabulary.ts";
export { zRuleInput, type CredentialInput, type FactInput, type RuleInput } from "./facts/input.ts";
export { readFacts } from "./facts/read-facts.ts";
export type { FactBase } from "./facts/fact-base.ts";
export { readValue, type Value } from "./facts/read-value.ts";
export { YamlFile } from "./document/places.ts";
export { checkShape } from "./document/check-shape.ts";
export { loadRules, readRules, type LoadedRule, type LoadedRules, type RuleFile } from "./document/load.ts";
export { zExample, zRuleDocument, zSettingValue, zSourceRef, zVersion, type Example, type RuleDocument } from "./document/schema.ts";
export { settingsOn, versionOn, type Rule, type RuleVersion } from "./document/rule.ts";
export { exampleInput, runExample } from "./document/examples.ts";
export { judgeFacts, judgeRule, verdictOn } from "./judge/judge.ts";
export { briefly, judgeMany, type BriefResult } from "./judge/judge-many.ts";
export type { AmountLine, ClauseResult, Missing, RuleResult, ScoreLine, ScoreResult, Verdict } from "./judge/result.ts";
export { parseQuantity, quantityText, type Quantity } from "./numbers/quantity.ts";
export { floor, rational, type Rational } from "./numbers/rational.ts";
