import type { Text } from "#kernel/text.ts";
import type { Context } from "../expression/context.ts";
import { describe, valueText } from "../expression/describe.ts";
import { missingOf, type Gap } from "../expression/missing.ts";
import { originsOf } from "../expression/origins.ts";
import type { Node } from "../expression/tree.ts";
import type { Vocabulary } from "../facts/vocabulary.ts";
import { compare, decimalText, ZERO, type Rational } from "../numbers/rational.ts";
import { countItem, countTable, isSettled } from "../score/count.ts";
import type { Interval, ScoreItem, ScoreTable } from "../score/table.ts";
import { distinct, nameMissing } from "./name-missing.ts";
import type { Missing, ScoreLine, ScoreResult } from "./result.ts";

/** The whole table with every line's points, reason and what is missing. */
export function explainScore(table: ScoreTable, context: Context, vocabulary: Vocabulary): ScoreResult {
  const total = countTable(table, context);
  return {
    min: numberOf(total.min),
    max: numberOf(total.max),
    of: numberOf(table.max),
    settled: isSettled(total),
    lines: table.items.map((item) => explainItem(item, context, vocabulary)),
  };
}

/** What keeps a table's points open. */
export function missingInScore(score: ScoreResult): Missing[] {
  return distinct(score.lines.map((line) => line.missing ?? []));
}

/** "62 分" or "62—74 分". */
export function intervalText(interval: Interval): Text {
  const [min, max] = [decimalText(interval.min, 2), decimalText(interval.max, 2)];
  return min === max ? { zh: `${min} 分`, en: `${min} points` } : { zh: `${min}—${max} 分`, en: `${min} to ${max} points` };
}

function explainItem(item: ScoreItem, context: Context, vocabulary: Vocabulary): ScoreLine {
  const interval = countItem(item, context);
  const lines = "items" in item ? item.items.map((part) => explainItem(part, context, vocabulary)) : undefined;
  const settled = isSettled(interval);
  const missing = settled ? [] : lines ? distinct(lines.map((line) => line.missing ?? [])) : nameMissing(gapsOf(item, context).values(), vocabulary);
  const nodes = nodesOf(item);
  const facts = nodes.flatMap((node) => originsOf(node, context));
  return {
    id: item.id,
    title: item.title,
    min: numberOf(interval.min),
    max: numberOf(interval.max),
    ...(item.max === undefined ? {} : { cap: numberOf(item.max) }),
    because: because(item, interval, context, vocabulary),
    ...(item.source ? { source: item.source } : {}),
    ...(item.unverified ? { unverified: item.unverified } : {}),
    ...(facts.length > 0 ? { facts: [...new Map(facts.map((fact) => [`${fact.kind} ${fact.period ?? ""}`, fact])).values()] } : {}),
    ...(missing.length > 0 ? { missing } : {}),
    ...(lines ? { lines } : {}),
  };
}

function gapsOf(item: ScoreItem, context: Context): Map<string, Gap> {
  const gaps = new Map<string, Gap>();
  if (item.kind === "bands") {
    if (item.zeroWhen) missingOf(item.zeroWhen.node, context, gaps);
    missingOf(item.of, context, gaps);
  } else if (item.kind === "cases") {
    for (const { node, test } of item.cases) {
      if (node) missingOf(node, context, gaps);
      if (test(context) === true) break;
    }
  }
  const { settledBy } = item;
  if (settledBy && settledBy.read(context) === undefined) gaps.set(`fact ${settledBy.kind} `, { kind: settledBy.kind, what: "fact" });
  return gaps;
}

function nodesOf(item: ScoreItem): Node[] {
  if (item.kind === "bands") return [item.of];
  if (item.kind === "cases") return item.cases.flatMap((option) => option.node ?? []);
  return [];
}

function because(item: ScoreItem, interval: Interval, context: Context, vocabulary: Vocabulary): Text {
  const points = intervalText(interval);
  const zero = item.mustNotBeZero && compare(interval.max, ZERO) <= 0 ? { zh: "（此项不得为零）", en: " (this line must not be zero)" } : { zh: "", en: "" };
  if (item.settledBy?.read(context) !== undefined) return { zh: `专家评分 ${points.zh}${zero.zh}`, en: `experts gave ${points.en}${zero.en}` };
  if (item.kind === "bands") {
    const what = describe(item.of, context, vocabulary);
    const value = item.read(context);
    const text = value ? valueText(value, item.of.type) : { zh: "不明", en: "not known" };
    return { zh: `${what.zh}：${text.zh}，得 ${points.zh}${zero.zh}`, en: `${what.en}: ${text.en}, gives ${points.en}${zero.en}` };
  }
  if (item.kind === "best") return { zh: `取较高者，得 ${points.zh}${zero.zh}`, en: `the better counts: ${points.en}${zero.en}` };
  return { zh: `得 ${points.zh}${zero.zh}`, en: `${points.en}${zero.en}` };
}

function numberOf(value: Rational): number {
  return Number(decimalText(value, 4));
}
