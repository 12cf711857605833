import { z } from "zod";

/** An amount of money: a whole number of fen (0.01 yuan). May be negative only as a difference. */
export type Fen = bigint & { readonly __unit: "fen" };

/**
 * Marks a whole number as fen.
 * @throws RangeError when a number is not a safe integer: a float of yuan must never slip in.
 */
export function fen(amount: bigint | number): Fen {
  if (typeof amount === "number" && !Number.isSafeInteger(amount)) {
    throw new RangeError(`${amount} is not a whole number of fen`);
  }
  return BigInt(amount) as Fen;
}

/** Fen as yuan with two decimals and thousands separators: 123456n becomes "1,234.56". */
export function formatYuan(amount: bigint): string {
  const sign = amount < 0n ? "-" : "";
  const digits = (amount < 0n ? -amount : amount).toString().padStart(3, "0");
  const whole = digits.slice(0, -2).replace(/\B(?=(\d{3})+$)/g, ",");
  return `${sign}${whole}.${digits.slice(-2)}`;
}

/**
 * Reads yuan written by a person ("1,234.56", "￥1234.5") into fen.
 * @returns null when the text is no amount or has more than two decimals.
 */
export function parseYuan(text: string): Fen | null {
  const match = /^([+-]?)(\d+)(?:\.(\d{1,2}))?$/.exec(text.trim().replace(/^[￥¥]/, "").replace(/,(?=\d{3})/g, ""));
  if (!match) return null;
  const [, sign, whole = "0", decimals = ""] = match;
  const amount = BigInt(whole) * 100n + BigInt(decimals.padEnd(2, "0") || "0");
  return fen(sign === "-" ? -amount : amount);
}

/**
 * Wire form of money: a JSON integer of fen, `Fen` inside.
 * Amounts beyond 2^53 fen (90 trillion yuan) are refused rather than rounded.
 */
export const zFen = z
  .codec(z.int(), z.bigint(), { decode: (wire) => BigInt(wire), encode: (amount) => safeNumber(amount) })
  // The type is said outright: what a codec gives inside, a bigint, has no JSON form to describe.
  .meta({ type: "integer", description: "amount in fen (0.01 yuan)" }) as unknown as z.ZodType<Fen, number>;

function safeNumber(amount: bigint): number {
  const wire = Number(amount);
  if (!Number.isSafeInteger(wire)) throw new RangeError(`${amount} fen cannot be written as a JSON integer`);
  return wire;
}
