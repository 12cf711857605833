import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moneyText } from "./money-text.ts";

describe("moneyText", () => {
  it.each([
    [0, "yuan", "zh", "￥0.00"],
    [123_456, "yuan", "zh", "￥1,234.56"],
    [-5, "yuan", "en", "-￥0.05"],
    [123_456_789_012n, "yuan", "zh", "￥1,234,567,890.12"],
    [1_234_567, "large", "zh", "1.234567 万元"],
    [20_000_000, "large", "zh", "20.00 万元"],
    [12_345_600, "large", "en", "￥123.456k"],
  ] as const)("%s fen in %s (%s) is %s", (fen, unit, language, text) => {
    expect(moneyText(fen, unit, language)).toBe(text);
  });

  it("loses no fen in any unit", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: -(10n ** 17n), max: 10n ** 17n }), fc.constantFrom("yuan" as const, "large" as const), (fen, unit) => {
        const digits = moneyText(fen, unit, "zh").replaceAll(/[￥, 万元]/gu, "");
        const [whole = "", fraction = ""] = digits.replace("-", "").split(".");
        const places = unit === "yuan" ? 2 : 6;
        const back = BigInt(whole + fraction.padEnd(places, "0"));
        expect(digits.startsWith("-") ? -back : back).toBe(fen);
      }),
    );
  });
});
