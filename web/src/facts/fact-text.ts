import type { components } from "../api/schema.d.ts";
import { moneyText } from "../components/money-text.ts";
import type { Text } from "../language/text.ts";
import type { Vocabulary } from "./vocabulary.ts";

export type FactOrigin = components["schemas"]["FactOrigin"];

const units: Readonly<Record<string, Text>> = {
  person: { zh: "人", en: "people" },
  item: { zh: "项", en: "items" },
  point: { zh: "分", en: "points" },
  day: { zh: "天", en: "days" },
  year: { zh: "年", en: "years" },
};

const yesNo = (value: boolean): Text => (value ? { zh: "是", en: "yes" } : { zh: "否", en: "no" });

function grouped(digits: string): string {
  return /^-?\d+$/u.test(digits) ? digits.replaceAll(/\B(?=(\d{3})+$)/gu, ",") : digits;
}

/** The value of a fact in words, with its unit. */
export function valueText(origin: FactOrigin, vocabulary: Vocabulary | undefined): Text {
  const { value, unit } = origin;
  if (typeof value === "boolean") return yesNo(value);
  const labels = vocabulary?.kinds.find((kind) => kind.id === origin.kind)?.values ?? [];
  const named = (each: string): Text => labels.find((label) => label.id === each)?.name ?? { zh: each, en: each };
  if (typeof value !== "string") {
    if (value.length === 0) return { zh: "无", en: "none" };
    return { zh: value.map((each) => named(each).zh).join("、"), en: value.map((each) => named(each).en).join(", ") };
  }
  if (unit === "fen" && /^-?\d+$/u.test(value)) return { zh: moneyText(BigInt(value), "large", "zh"), en: moneyText(BigInt(value), "yuan", "en") };
  const word = unit === undefined ? undefined : units[unit];
  return word ? { zh: `${grouped(value)} ${word.zh}`, en: `${grouped(value)} ${word.en}` } : named(unit === undefined ? value : grouped(value));
}

/** `2025` is a fiscal year, `2026-01-01` a day, `2025-06-15/2026-12-31` a stretch of validity. */
export function periodText(period: string | undefined): Text | undefined {
  if (!period) return undefined;
  if (/^\d{4}$/u.test(period)) return { zh: `${period} 年度`, en: `FY ${period}` };
  const [from, to] = period.split("/");
  if (to === undefined) return { zh: `截至 ${from}`, en: `as of ${from}` };
  return { zh: `有效期 ${from} 至 ${to}`, en: `valid ${from} to ${to}` };
}

/** Who said it: 税务, 社保, 登记 … */
export function sourceText(source: string | undefined, vocabulary: Vocabulary | undefined): Text | undefined {
  if (!source) return undefined;
  if (source === "credential") return { zh: "资质登记", en: "register of credentials" };
  return vocabulary?.sources.find((each) => each.id === source)?.name ?? { zh: source, en: source };
}

/** One fact that an answer rests on, in a line: name, value, period and who said it. */
export function originText(origin: FactOrigin, vocabulary: Vocabulary | undefined): Text {
  const name =
    vocabulary?.kinds.find((kind) => kind.id === origin.kind)?.name ??
    vocabulary?.credentials.find((kind) => kind.id === origin.kind)?.name ?? { zh: origin.kind, en: origin.kind };
  const value = valueText(origin, vocabulary);
  const aside = [periodText(origin.period), sourceText(origin.source, vocabulary)].filter((part) => part !== undefined);
  return {
    zh: `${name.zh} ${value.zh}${aside.length > 0 ? `（${aside.map((part) => part.zh).join("，")}）` : ""}`,
    en: `${name.en}: ${value.en}${aside.length > 0 ? ` (${aside.map((part) => part.en).join(", ")})` : ""}`,
  };
}
