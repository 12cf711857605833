import type { Text } from "#kernel/text.ts";
import { isDay } from "../numbers/days.ts";
import { compare, parseDecimal, whole, type Rational } from "../numbers/rational.ts";
import { toBaseUnit, unitsFor } from "../numbers/units.ts";
import { unitOf, type FactKind } from "./vocabulary.ts";

/** A value as the engine computes with it. */
export type Value = Rational | boolean | string | readonly string[];

/** A value that must be a number, since its type was checked when the rule was loaded. */
export function numberIn(value: Value): Rational {
  if (typeof value === "object" && "n" in value) return value;
  throw new TypeError("a number was expected");
}

export function booleanIn(value: Value): boolean {
  if (typeof value === "boolean") return value;
  throw new TypeError("yes or no was expected");
}

export function textIn(value: Value): string {
  if (typeof value === "string") return value;
  throw new TypeError("text was expected");
}

export function daysIn(value: Value): readonly string[] {
  if (typeof value === "object" && !("n" in value)) return value;
  throw new TypeError("a list of days was expected");
}

export type ReadValue = { ok: true; value: Value } | { ok: false; reason: Text };

/** 10^17 fen: a thousand trillion yuan; no firm's account is larger. */
const MOST_FEN = whole(100_000_000_000_000_000n);
const MOST_COUNT = whole(1_000_000_000n);
const MOST_RATIO = whole(1_000_000n);
const NO_DAYS = new Set(["", "none", "无", "没有"]);

/** Reads one given value into the kind's own unit, exactly; refuses wrong types, unknown units and absurd numbers. */
export function readValue(kind: FactKind, given: unknown, unit: string | undefined): ReadValue {
  switch (kind.type) {
    case "boolean":
      return typeof given === "boolean" ? yes(given) : no("应为 true 或 false", "must be true or false");
    case "date":
      return typeof given === "string" && isDay(given) ? yes(given) : no("应为形如 2026-05-01 的日期", "must be a day like 2026-05-01");
    case "dates":
      return readDays(given);
    case "text":
      if (typeof given !== "string" || given === "") return no("应为文字", "must be text");
      if (kind.values && !kind.values.includes(given)) {
        return no(`只能是：${kind.values.join("、")}`, `must be one of ${kind.values.join(", ")}`);
      }
      return yes(given);
    default:
      return readNumber(kind, given, unit);
  }
}

function readDays(given: unknown): ReadValue {
  const days = typeof given === "string" ? given.split(/[,;，；、\s]+/) : given;
  if (!Array.isArray(days)) return no("应为日期列表（没有则为空列表）", "must be a list of days (empty when there are none)");
  const kept = days.filter((day) => typeof day !== "string" || !NO_DAYS.has(day));
  if (!kept.every((day): day is string => typeof day === "string" && isDay(day))) {
    return no("列表中有不是日期的内容", "the list holds something that is no day");
  }
  return yes([...kept].sort());
}

function readNumber(kind: FactKind, given: unknown, unit: string | undefined): ReadValue {
  const base = unitOf(kind);
  const written = writtenNumber(given);
  if (!written) return no("应为有限的数（大整数或小数请写成文本）", "must be a finite number (write large integers and decimals as text)");
  const amount = toBaseUnit(written, unit ?? base, base);
  if (!amount) {
    const units = unitsFor(base).join(", ");
    return no(`不认识单位“${unit}”，可用：${units}`, `unknown unit "${unit}", use one of ${units}`);
  }
  const isWhole = amount.n % amount.d === 0n;
  if (base !== "ratio" && !isWhole) return no("换算成基本单位后应为整数", `must be a whole number of ${base}`);
  if (amount.n < 0n && !(kind.negative ?? base === "ratio")) return no("不能为负数", "must not be negative");
  const size = amount.n < 0n ? { n: -amount.n, d: amount.d } : amount;
  const most = largest(kind, base);
  if (compare(size, most) > 0) return no("数值大得不合常理", "the number is absurdly large");
  return yes({ n: isWhole ? amount.n / amount.d : amount.n, d: isWhole ? 1n : amount.d });
}

function largest(kind: FactKind, base: string): Rational {
  const limit = base === "fen" ? MOST_FEN : base === "ratio" ? MOST_RATIO : MOST_COUNT;
  const own = kind.max === undefined ? null : parseDecimal(String(kind.max));
  return own && compare(own, limit) < 0 ? own : limit;
}

function writtenNumber(given: unknown): Rational | null {
  if (typeof given === "bigint") return whole(given);
  if (typeof given === "string") return parseDecimal(given.replaceAll(",", ""));
  if (typeof given !== "number" || !Number.isFinite(given)) return null;
  // A binary float beyond 2^53 has already lost digits: it must come as text.
  if (Math.abs(given) > Number.MAX_SAFE_INTEGER) return null;
  return parseDecimal(String(given));
}

function yes(value: Value): ReadValue {
  return { ok: true, value };
}

function no(zh: string, en: string): ReadValue {
  return { ok: false, reason: { zh, en } };
}
