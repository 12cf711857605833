import type { Language } from "../language/text.ts";

export type MoneyUnit = "yuan" | "large";

/** How many fen make one of the unit: yuan in both languages; large is 万元 in Chinese, thousands in English. */
const divisors: Record<Language, Record<MoneyUnit, { fen: bigint; digits: number; suffix: string }>> = {
  zh: { yuan: { fen: 100n, digits: 2, suffix: "" }, large: { fen: 1_000_000n, digits: 6, suffix: "万元" } },
  en: { yuan: { fen: 100n, digits: 2, suffix: "" }, large: { fen: 100_000n, digits: 5, suffix: "k" } },
};

/** Exact in every unit: digits are moved, never rounded. @param fen whole fen, as the API sends it */
export function moneyText(fen: number | bigint, unit: MoneyUnit, language: Language): string {
  const amount = BigInt(fen);
  const { fen: divisor, digits, suffix } = divisors[language][unit];
  const magnitude = amount < 0n ? -amount : amount;
  const whole = (magnitude / divisor).toString().replaceAll(/\B(?=(\d{3})+$)/gu, ",");
  const fraction = (magnitude % divisor).toString().padStart(digits, "0");
  const shown = fraction.slice(0, 2) + fraction.slice(2).replace(/0+$/u, "");
  const sign = amount < 0n ? "-" : "";
  return unit === "large" && language === "zh"
    ? `${sign}${whole}.${shown} ${suffix}`
    : `${sign}￥${whole}.${shown}${suffix}`;
}
