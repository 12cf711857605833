import { multiply, whole, type Rational } from "../numbers/rational.ts";
import { isDay } from "../numbers/days.ts";
import { numberIn } from "../facts/read-value.ts";
import type { FactKind } from "../facts/vocabulary.ts";
import { closest } from "../words/closest.ts";
import type { CelNode } from "./parse.ts";
import type { Translation } from "./translate.ts";
import type { AggregateFunction, Node, Type } from "./tree.ts";
import { BOOLEAN, comparableUnits, DATE, numberOf, typeOfFact } from "./types.ts";

type FunctionTranslator = (t: Translation, cel: CelNode, args: CelNode[]) => Node;

const MOST_YEARS = 20;

/** Every function that rules may call, beside CEL's operators. */
export const FUNCTIONS: Readonly<Record<string, FunctionTranslator>> = {
  fact: translateFact,
  sum: aggregate("sum"),
  average: aggregate("average"),
  growth: aggregate("growth"),
  credential: translateCredential,
  setting: translateSetting,
  step: translateStep,
  yuan: money(100n),
  wan: money(1_000_000n),
  percent: (t, cel, args) => scaled(t, cel, args, { n: 1n, d: 100n }, numberOf("ratio")),
  date: translateDate,
  daysSince: (t, cel, args) => ({ op: "elapsed", type: numberOf("day"), in: "days", from: dateArgument(t, cel, args[0], args, 1) }),
  yearsSince: (t, cel, args) => ({ op: "elapsed", type: numberOf("year"), in: "years", from: dateArgument(t, cel, args[0], args, 1) }),
  yearsBefore: shift("years"),
  daysBefore: shift("days"),
  startOfYear: (t, cel, args) => ({ op: "startOfYear", type: DATE, back: args.length === 0 ? 0 : integer(t, cel, args[0], 0, 100) }),
  year: (t, cel, args) => ({ op: "year", type: numberOf("year"), item: dateArgument(t, cel, args[0], args, 1) }),
  anySince: translateAnySince,
  min: extreme("min"),
  max: extreme("max"),
};

function translateFact(t: Translation, cel: CelNode, args: CelNode[]): Node {
  const fact = factNamed(t, args[0] ?? cel);
  const type = typeOfFact(fact);
  if (!type) throw t.refuse(cel, "type", `“${fact.id}”是日期列表，请用 anySince`, `${fact.id} is a list of days: ask it through anySince`);
  if (args.length > 2) throw t.refuse(cel, "arguments", "fact 有一到两个参数", "fact takes one or two arguments");
  const back = args.length === 2 ? integer(t, cel, args[1], 0, MOST_YEARS) : 0;
  if (back > 0 && fact.period !== "fiscal-year") throw t.refuse(cel, "type", `“${fact.id}”不是按年度的事实`, `${fact.id} is not a yearly fact`);
  return { op: "fact", type, fact, back };
}

function aggregate(name: AggregateFunction): FunctionTranslator {
  return (t, cel, args) => {
    const fact = factNamed(t, args[0] ?? cel);
    const type = typeOfFact(fact);
    if (fact.period !== "fiscal-year" || type?.kind !== "number") {
      throw t.refuse(cel, "type", `${name} 需要按年度的数值事实`, `${name} needs a yearly fact that is a number`);
    }
    if (fact.type === "ratio") throw t.refuse(cel, "type", "比率不能相加或平均：请用合计之比", "ratios are not added or averaged: use a ratio of sums");
    const least = name === "growth" ? 2 : 1;
    const years = integer(t, cel, args[1], least, MOST_YEARS);
    if (args.length !== 2) throw t.refuse(cel, "arguments", `${name} 有两个参数：事实与年数`, `${name} takes two arguments: fact and years`);
    return { op: "aggregate", type: name === "growth" ? numberOf("ratio") : type, function: name, fact, years };
  };
}

function translateCredential(t: Translation, cel: CelNode, args: CelNode[]): Node {
  const credential = word(t, cel, args[0]);
  const known = t.scope.vocabulary.credentials;
  if (!known.has(credential)) throw unknownWord(t, args[0] ?? cel, "credential", "资质", credential, known.keys());
  return { op: "credential", type: BOOLEAN, credential, grade: args[1] ? word(t, cel, args[1]) : undefined };
}

function translateSetting(t: Translation, cel: CelNode, args: CelNode[]): Node {
  const name = word(t, cel, args[0]);
  const unit = t.scope.settings.get(name);
  if (unit === undefined) throw unknownWord(t, args[0] ?? cel, "setting", "参数", name, t.scope.settings.keys());
  return { op: "setting", type: numberOf(unit), name };
}

function translateStep(t: Translation, cel: CelNode, args: CelNode[]): Node {
  const name = word(t, cel, args[0]);
  const type = t.scope.steps.get(name);
  if (!type) throw unknownWord(t, args[0] ?? cel, "step", "前面的步骤", name, t.scope.steps.keys());
  return { op: "step", type, name };
}

function money(fenPerUnit: bigint): FunctionTranslator {
  return (t, cel, args) => scaled(t, cel, args, whole(fenPerUnit), numberOf("fen"));
}

/** yuan(500), wan(0.5), percent(5): a constant with a unit. */
function scaled(t: Translation, cel: CelNode, args: CelNode[], factor: Rational, type: Type): Node {
  const item = args[0] && t.node(args[0]);
  if (args.length !== 1 || item?.op !== "constant" || item.type.kind !== "number") {
    throw t.refuse(cel, "arguments", "括号中应为一个常数", "one plain number is needed in the brackets");
  }
  return { op: "constant", type, value: multiply(numberIn(item.value), factor) };
}

function translateDate(t: Translation, cel: CelNode, args: CelNode[]): Node {
  const day = word(t, cel, args[0]);
  if (!isDay(day)) throw t.refuse(cel, "arguments", `“${day}”不是日期`, `"${day}" is no day`, "请写作 date(\"2026-05-01\")。", 'Write date("2026-05-01").');
  return { op: "constant", type: DATE, value: day };
}

function shift(by: "years" | "days"): FunctionTranslator {
  return (t, cel, args) => ({ op: "shift", type: DATE, by, item: dateArgument(t, cel, args[0], args, 2), count: integer(t, cel, args[1], 0, 40_000) });
}

function translateAnySince(t: Translation, cel: CelNode, args: CelNode[]): Node {
  const fact = factNamed(t, args[0] ?? cel);
  if (fact.type !== "dates") throw t.refuse(cel, "type", `“${fact.id}”不是日期列表`, `${fact.id} is not a list of days`);
  return { op: "anySince", type: BOOLEAN, fact, since: dateArgument(t, cel, args[1], args, 2) };
}

function extreme(name: "min" | "max"): FunctionTranslator {
  return (t, cel, args) => {
    const items = args.map((arg) => t.node(arg));
    const units = items.map((item) => (item.type.kind === "number" ? item.type.unit : null));
    const unit = units.find((found) => found !== "number") ?? units[0];
    if (items.length < 2 || unit === null || unit === undefined || !units.every((found) => found !== null && comparableUnits(found, unit))) {
      throw t.refuse(cel, "unit", `${name} 需要两个以上同单位的数`, `${name} needs two or more numbers of the same unit`);
    }
    return { op: "extreme", type: numberOf(unit), function: name, items };
  };
}

function factNamed(t: Translation, cel: CelNode): FactKind {
  const id = word(t, cel, cel);
  const fact = t.scope.vocabulary.facts.get(id);
  if (!fact) throw unknownWord(t, cel, "fact", "事实", id, t.scope.vocabulary.facts.keys());
  return fact;
}

function unknownWord(t: Translation, cel: CelNode, en: string, zh: string, wanted: string, known: Iterable<string>): Error {
  const near = closest(wanted, known);
  return t.refuse(cel, `unknown_${en}`, `没有名为“${wanted.slice(0, 80)}”的${zh}`, `no ${en} is called "${wanted.slice(0, 80)}"`,
    near ? `是否指“${near}”？` : `请先在词表中定义。`, near ? `Did you mean "${near}"?` : "Define it in the vocabulary first.");
}

function word(t: Translation, cel: CelNode, arg: CelNode | undefined): string {
  const node = arg && arg.exprKind.case === "constExpr" ? t.node(arg) : undefined;
  if (node?.op === "constant" && typeof node.value === "string") return node.value;
  throw t.refuse(arg ?? cel, "arguments", "此处应为引号中的名字", "a name in quotes is needed here");
}

function integer(t: Translation, cel: CelNode, arg: CelNode | undefined, least: number, most: number): number {
  const kind = arg?.exprKind.case === "constExpr" ? arg.exprKind.value.constantKind : undefined;
  if (kind?.case === "int64Value" && kind.value >= BigInt(least) && kind.value <= BigInt(most)) return Number(kind.value);
  throw t.refuse(arg ?? cel, "arguments", `此处应为 ${least} 到 ${most} 的整数`, `a whole number from ${least} to ${most} is needed here`);
}

function dateArgument(t: Translation, cel: CelNode, arg: CelNode | undefined, all: CelNode[], count: number): Node {
  const node = arg && t.node(arg);
  if (!node || node.type.kind !== "date" || all.length !== count) throw t.refuse(arg ?? cel, "type", "此处应为日期", "a day is needed here");
  return node;
}
