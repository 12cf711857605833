import type { Text } from "#kernel/text.ts";
import type { Clause } from "../clause/clause.ts";
import { settingsOn, versionOn } from "../document/rule.ts";
import type { Context } from "../expression/context.ts";
import { measure, type Measurement } from "../expression/measure.ts";
import { missingOf } from "../expression/missing.ts";
import type { Vocabulary } from "../facts/vocabulary.ts";
import { decimalText } from "../numbers/rational.ts";
import { countTable, guarded, noForbiddenZero } from "../score/count.ts";
import { explainScore, intervalText, missingInScore } from "./explain-score.ts";
import { distinct, nameMissing, openText } from "./name-missing.ts";
import { verdictOf, type ClauseResult, type Missing, type Verdict } from "./result.ts";

/** One clause with verdict, value, bound, gap, source and reason; groups with their clauses below. */
export function explainClause(clause: Clause, context: Context, vocabulary: Vocabulary): ClauseResult {
  const verdict = verdictOf(clause.test(context));
  const head = {
    id: clause.id,
    title: clause.title,
    verdict,
    ...(clause.source ? { source: clause.source } : {}),
    ...(clause.unverified ? { unverified: clause.unverified } : {}),
    ...(clause.note ? { note: clause.note } : {}),
  };
  switch (clause.kind) {
    case "when": {
      const measured = measure(clause.node, context, vocabulary);
      const missing = verdict === "unknown" ? nameMissing(missingOf(clause.node, context).values(), vocabulary) : [];
      return { ...head, because: whenText(verdict, measured, missing), ...measured, ...listed(missing) };
    }
    case "score":
      return { ...head, ...explainScoreClause(clause, verdict, context, vocabulary) };
    case "meets":
      return { ...head, ...explainMeets(clause, verdict, context, vocabulary) };
    default: {
      const clauses = clause.clauses.map((child) => explainClause(child, context, vocabulary));
      const missing = verdict === "unknown" ? openOf(clauses) : [];
      return { ...head, because: groupText(clause.kind, clauses, clause.kind === "atLeast" ? clause.count : 0), clauses, ...listed(missing) };
    }
  }
}

/** What the open clauses of a group still need. */
export function openOf(clauses: readonly ClauseResult[]): Missing[] {
  return distinct(clauses.filter((clause) => clause.verdict === "unknown").map((clause) => clause.missing ?? []));
}

function listed(missing: Missing[]): { missing?: Missing[] } {
  return missing.length > 0 ? { missing } : {};
}

function explainScoreClause(clause: Extract<Clause, { kind: "score" }>, verdict: Verdict, context: Context, vocabulary: Vocabulary): Pick<ClauseResult, "because" | "value" | "bound" | "gap" | "missing"> {
  const interval = countTable(clause.table, context);
  const points = intervalText(interval);
  const bound = decimalText(clause.bound, 2);
  const boundText: Text = clause.operator === ">" ? { zh: `高于 ${bound} 分`, en: `above ${bound} points` } : { zh: `不低于 ${bound} 分`, en: `at least ${bound} points` };
  const zero = noForbiddenZero(clause.table, context) === false ? guarded(clause.table.items) : [];
  const zeroText: Text = zero.length > 0 ? { zh: `；“${zero.map((item) => item.title.zh).join("、")}”不得为零`, en: `; ${zero.map((item) => item.title.en).join(", ")} must not be zero` } : { zh: "", en: "" };
  const missing = verdict === "unknown" ? missingInScore(explainScore(clause.table, context, vocabulary)) : [];
  const short = verdict === "no" && zero.length === 0 ? { n: clause.bound.n * interval.max.d - interval.max.n * clause.bound.d, d: clause.bound.d * interval.max.d } : null;
  return {
    because: { zh: `得分 ${points.zh}，应${boundText.zh}${zeroText.zh}。`, en: `${points.en}, ${boundText.en} needed${zeroText.en}.` },
    value: { what: clause.table.title, text: points, unit: "point", facts: [] },
    bound: { operator: clause.operator, text: boundText, unit: "point", exact: bound, decimal: bound },
    ...(short && short.n > 0n ? { gap: { what: clause.table.title, direction: "more" as const, text: { zh: `${decimalText(short, 2)} 分`, en: `${decimalText(short, 2)} points` }, unit: "point" } } : {}),
    ...listed(missing),
  };
}

function explainMeets(clause: Extract<Clause, { kind: "meets" }>, verdict: Verdict, context: Context, vocabulary: Vocabulary): Pick<ClauseResult, "because" | "clauses" | "missing" | "rule"> {
  const rule = clause.find(clause.rule);
  const version = rule && versionOn(rule, context.base.asOf);
  if (!rule || !version) {
    return { because: { zh: "所引用的规则在该日没有有效版本。", en: "The rule referred to has no version in force on the day." } };
  }
  const inner: Context = { base: context.base, settings: settingsOn(rule, context.base.asOf), steps: new Map() };
  const clauses = version.clauses.map((child) => explainClause(child, inner, vocabulary));
  const words: Record<Verdict, Text> = { yes: { zh: "符合", en: "met" }, no: { zh: "不符合", en: "not met" }, unknown: { zh: "不能判断", en: "cannot tell" } };
  return {
    because: { zh: `按“${rule.name.zh}”（${version.version}）判断：${words[verdict].zh}。`, en: `By ${rule.name.en} (${version.version}): ${words[verdict].en}.` },
    rule: { id: rule.id, version: version.version },
    clauses,
    ...listed(verdict === "unknown" ? openOf(clauses) : []),
  };
}

function whenText(verdict: Verdict, { value, bound, gap }: Measurement, missing: readonly Missing[]): Text {
  if (verdict === "unknown") return openText(missing);
  const found: Text = value ? { zh: `${value.what.zh}：${value.text.zh}`, en: `${value.what.en}: ${value.text.en}` } : { zh: "", en: "" };
  const needed: Text = bound ? { zh: `，要求${bound.text.zh}`, en: `, ${bound.text.en} needed` } : { zh: "", en: "" };
  const short: Text = gap
    ? gap.direction === "more"
      ? { zh: `；${gap.what.zh}还差 ${gap.text.zh}`, en: `; ${gap.what.en} is ${gap.text.en} short` }
      : { zh: `；${gap.what.zh}超出 ${gap.text.zh}`, en: `; ${gap.what.en} is ${gap.text.en} too much` }
    : { zh: "", en: "" };
  const end: Text = verdict === "yes" ? { zh: "，符合。", en: " - met." } : { zh: "，不符合。", en: " - not met." };
  return { zh: `${found.zh}${needed.zh}${short.zh}${end.zh}`.replace(/^，/, ""), en: `${found.en}${needed.en}${short.en}${end.en}`.replace(/^(?:, | - )/, "") };
}

function groupText(kind: "all" | "any" | "none" | "atLeast", clauses: readonly ClauseResult[], count: number): Text {
  const met = clauses.filter((clause) => clause.verdict === "yes").length;
  const open = clauses.filter((clause) => clause.verdict === "unknown").length;
  const failed = clauses.length - met - open;
  const rule: Record<typeof kind, Text> = {
    all: { zh: "须全部满足", en: "all must hold" },
    any: { zh: "满足任一即可", en: "any one will do" },
    none: { zh: "须全部不成立", en: "none may hold" },
    atLeast: { zh: `至少满足 ${count} 项`, en: `at least ${count} must hold` },
  };
  return {
    zh: `${rule[kind].zh}：${clauses.length} 项中成立 ${met} 项、不成立 ${failed} 项、不能判断 ${open} 项。`,
    en: `${rule[kind].en}: of ${clauses.length}, ${met} hold, ${failed} do not, ${open} cannot be told.`,
  };
}
