import type { Text } from "#kernel/text.ts";
import type { RuleVersion, Rule } from "../document/rule.ts";
import { settingsOn, versionOn } from "../document/rule.ts";
import type { Context } from "../expression/context.ts";
import { describe } from "../expression/describe.ts";
import type { FactBase } from "../facts/fact-base.ts";
import type { RuleInput } from "../facts/input.ts";
import { readFacts } from "../facts/read-facts.ts";
import { exactText, floor, type Rational } from "../numbers/rational.ts";
import { quantityText } from "../numbers/quantity.ts";
import { explainClause, openOf } from "./explain-clause.ts";
import { explainScore } from "./explain-score.ts";
import { keyOf } from "./name-missing.ts";
import { verdictOf, type AmountLine, type ClauseResult, type Missing, type RuleResult, type Verdict } from "./result.ts";

/**
 * Judges one subject by one rule on one day, with every reason.
 * @throws Problem `rules.bad_input` when the input is not fit to be judged
 */
export function judgeRule(rule: Rule, input: RuleInput, asOf: string): RuleResult {
  return judgeFacts(rule, readFacts(rule.vocabulary, input, asOf));
}

/** Like `judgeRule`, for facts that have been read already (one subject, many rules). */
export function judgeFacts(rule: Rule, base: FactBase): RuleResult {
  const version = versionOn(rule, base.asOf);
  const head = { programme: rule.id, name: rule.name, asOf: base.asOf };
  if (!version) {
    const because: Text = { zh: `${base.asOf} 没有有效的版本。`, en: `No version is in force on ${base.asOf}.` };
    return { ...head, version: null, verdict: "no", because, clauses: [], missing: [] };
  }
  const context: Context = { base, settings: settingsOn(rule, base.asOf), steps: new Map() };
  const verdict = verdictOf(version.test(context));
  const clauses = version.clauses.map((clause) => explainClause(clause, context, rule.vocabulary));
  const missing = verdict === "unknown" ? openOf(clauses) : [];
  const next = nextQuestion(missing, clauses);
  return {
    ...head,
    version: version.version,
    verdict,
    because: overall(verdict, clauses, missing),
    clauses,
    ...(version.score ? { score: explainScore(version.score, context, rule.vocabulary) } : {}),
    ...(verdict === "no" ? {} : amountOf(version, rule, context)),
    missing,
    ...(next ? { next } : {}),
  };
}

/** The verdict alone: what bulk runs need. */
export function verdictOn(rule: Rule, base: FactBase): Verdict {
  const version = versionOn(rule, base.asOf);
  return version ? verdictOf(version.test({ base, settings: settingsOn(rule, base.asOf), steps: new Map() })) : "no";
}

function overall(verdict: Verdict, clauses: readonly ClauseResult[], missing: readonly Missing[]): Text {
  if (verdict === "yes") return { zh: "全部条件符合。", en: "All conditions are met." };
  if (verdict === "unknown") return { zh: `尚不能判断：还需 ${missing.length} 项事实。`, en: `Cannot tell yet: ${missing.length === 1 ? "one fact is" : `${missing.length} facts are`} missing.` };
  const failed = clauses.filter((clause) => clause.verdict === "no");
  return { zh: `不符合：${failed.map((clause) => clause.title.zh).join("、")}。`, en: `Not met: ${failed.map((clause) => clause.title.en).join(", ")}.` };
}

/** The fact that most open clauses wait for; what the firm itself can say comes before what experts judge. */
function nextQuestion(missing: readonly Missing[], clauses: readonly ClauseResult[]): Missing | undefined {
  const waits = new Map<string, number>();
  const count = (list: readonly ClauseResult[]): void => {
    for (const clause of list) {
      if (clause.verdict !== "unknown") continue;
      if (clause.clauses) count(clause.clauses);
      else for (const item of clause.missing ?? []) waits.set(keyOf(item), (waits.get(keyOf(item)) ?? 0) + 1);
    }
  };
  count(clauses);
  const weight = (item: Missing): number => (waits.get(keyOf(item)) ?? 0) + (item.award === "expert" ? 0 : 1000);
  return [...missing].sort((a, b) => weight(b) - weight(a))[0];
}

function amountOf(version: RuleVersion, rule: Rule, context: Context): Pick<RuleResult, "amountFen" | "amount"> {
  if (!version.amount) return {};
  const steps = new Map<string, Rational | undefined>();
  const stepTitles = new Map(version.amount.steps.map((step) => [step.id, step.title]));
  const inner: Context = { ...context, steps, stepTitles };
  const amount = version.amount.steps.map((step): AmountLine => {
    const value = step.read(inner);
    steps.set(step.id, value);
    const unit = step.node.type.kind === "number" ? step.node.type.unit : "number";
    const text: Text = value === undefined ? { zh: "不明", en: "not known" } : quantityText({ amount: value, unit });
    return {
      id: step.id,
      title: step.title,
      text,
      ...(value === undefined ? {} : { exact: exactText(value), unit }),
      because: describe(step.node, inner, rule.vocabulary),
      ...(step.source ? { source: step.source } : {}),
      ...(step.unverified ? { unverified: step.unverified } : {}),
    };
  });
  const last = version.amount.steps.at(-1);
  const value = last && steps.get(last.id);
  // Part of a fen is never paid: cut. Beyond 2^53 fen a JSON integer would lie; the exact text stands in the last line.
  const amountFen = value && Number(floor(value));
  return { amount, ...(amountFen !== undefined && Number.isSafeInteger(amountFen) ? { amountFen } : {}) };
}
