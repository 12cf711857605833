import type { Text } from "#kernel/text.ts";
import { multiply, rational, whole, type Rational } from "./rational.ts";

interface InputUnit {
  /** The unit it becomes. */
  base: string;
  factor: Rational;
}

/** Units accepted on input beside the base units; each becomes its base unit exactly. */
const INPUT_UNITS: Readonly<Record<string, InputUnit>> = {
  fen: { base: "fen", factor: whole(1) },
  分: { base: "fen", factor: whole(1) },
  yuan: { base: "fen", factor: whole(100) },
  元: { base: "fen", factor: whole(100) },
  "wan-yuan": { base: "fen", factor: whole(1_000_000) },
  万元: { base: "fen", factor: whole(1_000_000) },
  "yi-yuan": { base: "fen", factor: whole(10_000_000_000) },
  亿元: { base: "fen", factor: whole(10_000_000_000) },
  ratio: { base: "ratio", factor: whole(1) },
  percent: { base: "ratio", factor: rational(1n, 100n) },
  "%": { base: "ratio", factor: rational(1n, 100n) },
  "basis-point": { base: "ratio", factor: rational(1n, 10_000n) },
};

/** How a base unit is written after a number. */
const UNIT_WORDS: Readonly<Record<string, Text>> = {
  person: { zh: "人", en: "people" },
  item: { zh: "项", en: "items" },
  point: { zh: "分", en: "points" },
  day: { zh: "天", en: "days" },
  year: { zh: "年", en: "years" },
};

/**
 * Brings an amount into its base unit.
 * @returns null when the unit is unknown or belongs to another base unit.
 */
export function toBaseUnit(amount: Rational, unit: string, base: string): Rational | null {
  if (unit === base) return amount;
  const known = Object.hasOwn(INPUT_UNITS, unit) ? INPUT_UNITS[unit] : undefined;
  return known && known.base === base ? multiply(amount, known.factor) : null;
}

/** The base unit an input unit belongs to; null when it is none of the convertible ones. */
export function baseUnitOf(unit: string): string | null {
  return Object.hasOwn(INPUT_UNITS, unit) ? (INPUT_UNITS[unit]?.base ?? null) : null;
}

/** The units a fact of this base unit may be given in. */
export function unitsFor(base: string): string[] {
  return [...new Set([base, ...Object.entries(INPUT_UNITS).filter(([, unit]) => unit.base === base).map(([name]) => name)])];
}

/** The word for a unit, empty for bare numbers. */
export function unitWord(unit: string): Text {
  return UNIT_WORDS[unit] ?? { zh: unit === "number" ? "" : unit, en: unit === "number" ? "" : unit };
}
