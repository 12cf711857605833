import type { Text } from "#kernel/text.ts";
import { decimalText, multiply, parseDecimal, whole, type Rational } from "./rational.ts";
import { baseUnitOf, toBaseUnit, unitWord } from "./units.ts";

/** An exact amount in a base unit: fen, ratio, person, item, point, or plain number. */
export interface Quantity {
  amount: Rational;
  unit: string;
}

/**
 * Reads a bound or setting as people write it: 60, 0.05, "5%", "5000万元", "300000 yuan", "500 person".
 * @returns null when it cannot be read exactly.
 */
export function parseQuantity(value: number | string): Quantity | null {
  if (typeof value === "number") {
    const amount = Number.isFinite(value) ? parseDecimal(String(value)) : null;
    return amount && { amount, unit: "number" };
  }
  const match = /^([+-]?[\d,]+(?:\.\d+)?)\s*([^\s\d.,+-]\S*)?$/.exec(value.trim());
  const amount = match?.[1] === undefined ? null : parseDecimal(match[1].replaceAll(",", ""));
  if (!match || !amount) return null;
  const unit = match[2] ?? "";
  if (unit === "") return { amount, unit: "number" };
  const base = baseUnitOf(unit);
  if (base === null) return { amount, unit };
  const inBase = toBaseUnit(amount, unit, base);
  return inBase && { amount: inBase, unit: base };
}

/** A quantity in words: money as yuan or 万元, ratios as percent. Cut, never rounded up. */
export function quantityText(quantity: Quantity): Text {
  const { amount, unit } = quantity;
  if (unit === "fen") return moneyText(amount);
  if (unit === "ratio") {
    const percent = decimalText(multiply(amount, whole(100)), 4);
    return { zh: `${percent}%`, en: `${percent} %` };
  }
  const number = group(decimalText(amount, 4));
  const word = unitWord(unit);
  return { zh: word.zh === "" ? number : `${number} ${word.zh}`, en: word.en === "" ? number : `${number} ${word.en}` };
}

function moneyText(fen: Rational): Text {
  const yuan: Rational = { n: fen.n, d: fen.d * 100n };
  const large = abs(yuan.n) >= 10_000n * yuan.d;
  const english = `${group(decimalText(yuan, 2))} yuan`;
  if (!large) return { zh: `${group(decimalText(yuan, 2))} 元`, en: english };
  return { zh: `${group(decimalText({ n: yuan.n, d: yuan.d * 10_000n }, 6))} 万元`, en: english };
}

function group(number: string): string {
  const [integer = "", fraction] = number.split(".");
  const grouped = integer.replace(/\B(?=(\d{3})+$)/g, ",");
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

function abs(n: bigint): bigint {
  return n < 0n ? -n : n;
}
