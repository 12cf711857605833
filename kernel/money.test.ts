import fc from "fast-check";
import { expect, test } from "vitest";
import { z } from "zod";
import { fen, formatYuan, parseYuan, zFen } from "./money.ts";

test.each([[0n, "0.00"], [5n, "0.05"], [123_456n, "1,234.56"], [-100_000_000n, "-1,000,000.00"]])("%s fen read as %s yuan", (amount, text) => {
  expect(formatYuan(amount)).toBe(text);
});

test("what is written can be read back, whatever the amount", () => {
  fc.assert(fc.property(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), (amount) => {
    expect(parseYuan(formatYuan(amount))).toBe(amount);
  }));
});

test.each(["", "1.234", "1,2", "abc", "1e3", "0x10", "--1"])("%j is no amount", (text) => expect(parseYuan(text)).toBeNull());

test("a float never becomes fen", () => {
  expect(() => fen(0.1)).toThrow(RangeError);
  expect(zFen.safeParse(0.5).success).toBe(false);
});

test("an amount too large for JSON is refused rather than rounded", () => {
  expect(z.encode(zFen, fen(2n ** 53n - 1n))).toBe(Number.MAX_SAFE_INTEGER);
  expect(() => z.encode(zFen, fen(2n ** 53n))).toThrow(RangeError);
});
