import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { addDays, addYears, daysBetween, isDay, yearsBetween } from "./days.ts";
import { parseQuantity, quantityText } from "./quantity.ts";
import { add, ceil, compare, decimalText, divide, exactText, floor, multiply, parseDecimal, rational, subtract, whole } from "./rational.ts";

const number = fc.tuple(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.bigInt(1n, 10n ** 6n)).map(([n, d]) => rational(n, d));

describe("rationals", () => {
  it("obey the laws of a field, and compare as floats do where floats are sure", () => {
    fc.assert(
      fc.property(number, number, number, (a, b, c) => {
        expect(compare(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c)))).toBe(0);
        expect(compare(add(subtract(a, b), b), a)).toBe(0);
        if (b.n !== 0n) expect(compare(multiply(divide(a, b), b), a)).toBe(0);
        const [x, y] = [Number(a.n) / Number(a.d), Number(b.n) / Number(b.d)];
        if (Math.abs(x - y) > 1e-3) expect(compare(a, b)).toBe(x < y ? -1 : 1);
        expect(floor(a) <= ceil(a) && ceil(a) - floor(a) <= 1n).toBe(true);
      }),
    );
  });

  it("read decimals exactly and refuse what is none", () => {
    expect(exactText(parseDecimal("0.05") ?? whole(0))).toBe("1/20");
    expect(exactText(parseDecimal("-3.50e2") ?? whole(0))).toBe("-350");
    expect(exactText(parseDecimal("1e-7") ?? whole(0))).toBe("1/10000000");
    for (const wrong of ["", "NaN", "Infinity", "1.", ".5", "0x10", "1e999", "1 2", "9".repeat(80)]) expect(parseDecimal(wrong)).toBeNull();
  });

  it("cut decimals for showing, never round them up over a bound", () => {
    expect(decimalText(rational(499_999n, 10_000_000n), 4)).toBe("0.0499");
    expect(decimalText(rational(-1n, 3n), 3)).toBe("-0.333");
    expect(decimalText(rational(-1n, 3000n), 2)).toBe("0");
    expect(decimalText(whole(7), 2)).toBe("7");
  });
});

describe("quantities", () => {
  it.each([
    ["5%", "ratio", "1/20"],
    ["5000万元", "fen", "5000000000"],
    ["1.5亿元", "fen", "15000000000"],
    ["300,000 yuan", "fen", "30000000"],
    ["500 person", "person", "500"],
    [60, "number", "60"],
  ])("reads %s", (written, unit, exact) => {
    const quantity = parseQuantity(written);
    expect(quantity?.unit).toBe(unit);
    expect(exactText(quantity?.amount ?? whole(0))).toBe(exact);
  });

  it("writes money and ratios as people do", () => {
    expect(quantityText({ amount: whole(135_000_000n), unit: "fen" })).toEqual({ zh: "135 万元", en: "1,350,000 yuan" });
    expect(quantityText({ amount: whole(99_950n), unit: "fen" })).toEqual({ zh: "999.5 元", en: "999.5 yuan" });
    expect(quantityText({ amount: rational(41n, 1000n), unit: "ratio" })).toEqual({ zh: "4.1%", en: "4.1 %" });
    expect(quantityText({ amount: whole(12n), unit: "person" })).toEqual({ zh: "12 人", en: "12 people" });
  });

  it("refuses NaN and nonsense", () => {
    for (const wrong of [Number.NaN, Number.POSITIVE_INFINITY, "abc", "", "5 5"]) expect(parseQuantity(wrong)?.amount ?? null).toBeNull();
  });
});

describe("days", () => {
  it("know which days exist", () => {
    expect(isDay("2024-02-29")).toBe(true);
    for (const wrong of ["2025-02-29", "2025-13-01", "2025-1-1", "0001-01-01", "today"]) expect(isDay(wrong)).toBe(false);
  });

  it("count days and anniversaries", () => {
    expect(daysBetween("2025-05-02", "2026-05-01")).toBe(364);
    expect(addDays("2024-02-28", 2)).toBe("2024-03-01");
    expect(addYears("2024-02-29", -1)).toBe("2023-02-28");
    expect(yearsBetween("2020-05-02", "2026-05-01")).toBe(5);
    expect(yearsBetween("2020-05-01", "2026-05-01")).toBe(6);
  });
});
