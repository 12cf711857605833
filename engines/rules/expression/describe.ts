import type { Text } from "#kernel/text.ts";
import { quantityText } from "../numbers/quantity.ts";
import type { Value } from "../facts/read-value.ts";
import type { Vocabulary } from "../facts/vocabulary.ts";
import type { Context } from "./context.ts";
import type { ComparisonOperator, Node, Type } from "./tree.ts";

export const OPERATOR_WORDS: Readonly<Record<ComparisonOperator, Text>> = {
  "<": { zh: "低于", en: "below" },
  "<=": { zh: "不超过", en: "at most" },
  ">": { zh: "高于", en: "above" },
  ">=": { zh: "不低于", en: "at least" },
  "==": { zh: "等于", en: "equal to" },
  "!=": { zh: "不等于", en: "other than" },
};

const ARITHMETIC_SIGNS = { "+": "＋", "-": "－", "*": "×", "/": "÷" } as const;

/** Puts an expression into words, with the years it reads on the day. */
export function describe(node: Node, context: Context, vocabulary: Vocabulary): Text {
  const of = (child: Node): Text => describe(child, context, vocabulary);
  switch (node.op) {
    case "constant":
      return valueText(node.value, node.type);
    case "asOf":
      return { zh: `申请日（${context.base.asOf}）`, en: `the day of application (${context.base.asOf})` };
    case "fact": {
      if (node.fact.period === "point") return node.fact.name;
      const year = context.base.latestYear - node.back;
      return { zh: `${year}年${node.fact.name.zh}`, en: `${node.fact.name.en} ${year}` };
    }
    case "aggregate":
      return aggregateText(node.function, node.fact.name, context.base.latestYear, node.years);
    case "credential": {
      const name = vocabulary.credentials.get(node.credential)?.name ?? { zh: node.credential, en: node.credential };
      return { zh: `有效的${name.zh}`, en: `a valid ${name.en}` };
    }
    case "setting":
    case "step": {
      const value = (node.op === "setting" ? context.settings : context.steps).get(node.name);
      return value ? valueText(value, node.type) : (context.stepTitles?.get(node.name) ?? { zh: node.name, en: node.name });
    }
    case "arithmetic":
      return join(of(node.left), ARITHMETIC_SIGNS[node.operator], of(node.right));
    case "negate":
      return prefix({ zh: "－", en: "-" }, of(node.item));
    case "compare":
      return join(of(node.left), OPERATOR_WORDS[node.operator], labelled(node.right, node.left.type, of(node.right)));
    case "and":
      return list(node.items.map(of), { zh: "且", en: "and" });
    case "or":
      return list(node.items.map(of), { zh: "或", en: "or" });
    case "not":
      return prefix({ zh: "非：", en: "not: " }, of(node.item));
    case "choose":
      return join(of(node.test), { zh: "时，", en: "gives" }, of(node.yes), { zh: "；否则", en: "; otherwise" }, of(node.no));
    case "oneOf":
      return join(of(node.item), { zh: "属于", en: "one of" }, list(node.values.map((value) => valueText(value, node.item.type)), { zh: "、", en: "," }));
    case "anySince":
      return join(node.fact.name, { zh: "（自", en: "since" }, of(node.since), { zh: "以来）", en: "" });
    case "shift":
      return {
        zh: `${of(node.item).zh}前${node.count}${node.by === "years" ? "年" : "天"}`,
        en: `${node.count} ${node.count === 1 ? node.by.slice(0, -1) : node.by} before ${of(node.item).en}`,
      };
    case "startOfYear": {
      const year = Number(context.base.asOf.slice(0, 4)) - node.back;
      return { zh: `${year}年1月1日`, en: `1 January ${year}` };
    }
    case "elapsed":
      return { zh: `${of(node.from).zh}至申请日的${node.in === "days" ? "天数" : "整年数"}`, en: `${node.in} from ${of(node.from).en} to the day of application` };
    case "year":
      return join(of(node.item), { zh: "的年份", en: "(year)" });
    default:
      return join(node.function === "min" ? { zh: "较小者：", en: "the smallest of" } : { zh: "较大者：", en: "the largest of" }, list(node.items.map(of), { zh: "、", en: "," }));
  }
}

/** A value in words of both languages. */
export function valueText(value: Value, type: Type): Text {
  if (typeof value === "boolean") return value ? { zh: "是", en: "yes" } : { zh: "否", en: "no" };
  if (typeof value === "string") return (type.kind === "text" ? type.labels?.[value] : undefined) ?? { zh: value, en: value };
  if (!("n" in value)) return value.length === 0 ? { zh: "无", en: "none" } : { zh: value.join("、"), en: value.join(", ") };
  return quantityText({ amount: value, unit: type.kind === "number" ? type.unit : "number" });
}

function aggregateText(name: "sum" | "average" | "growth", fact: Text, latest: number, years: number): Text {
  const span = years === 1 ? String(latest) : `${latest - years + 1}-${latest}`;
  if (name === "sum") return { zh: `${span}年${fact.zh}合计`, en: `${fact.en} ${span} together` };
  if (name === "average") return { zh: `${span}年${fact.zh}年均`, en: `yearly average of ${fact.en} ${span}` };
  return { zh: `${span}年${fact.zh}平均增长率`, en: `mean yearly growth of ${fact.en} ${span}` };
}

/** A word held against a fact is shown as the fact's own values are. */
function labelled(node: Node, type: Type, otherwise: Text): Text {
  return node.op === "constant" && typeof node.value === "string" ? valueText(node.value, type) : otherwise;
}

function join(...parts: (Text | string)[]): Text {
  const texts = parts.map((part) => (typeof part === "string" ? { zh: ` ${part} `, en: part } : part));
  return { zh: texts.map((text) => text.zh).join(""), en: texts.map((text) => text.en).filter((text) => text !== "").join(" ").replaceAll(" ;", ";") };
}

function prefix(before: Text, text: Text): Text {
  return { zh: `${before.zh}${text.zh}`, en: `${before.en}${text.en}` };
}

function list(items: Text[], word: Text): Text {
  return { zh: items.map((item) => item.zh).join(word.zh), en: items.map((item) => item.en).join(word.en === "," ? ", " : ` ${word.en} `) };
}
