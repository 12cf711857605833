import { describe, expect, it } from "vitest";
import { money } from "./money.ts";
import type { Row } from "./read-value.ts";

const row = (value: unknown): Row => ({ line: 1, get: () => value, columnOf: () => "capital" });

describe("amounts as registers write them", () => {
  it.each([
    ["168万人民币", 168_000_000n], ["858(万元人民币)", 858_000_000n], ["7.4000(万元人民币)", 7_400_000n], ["0(万元人民币)", 0n], ["230(万)", 230_000_000n],
    ["1,200,000元", 120_000_000n], ["3亿", 30_000_000_000n], ["人民币500万元", 500_000_000n], ["￥1234.56", 123_456n], ["1000", 100_000n],
  ])("%s", (written, amount) => {
    expect(money(row(written), "capital")).toEqual({ kind: "fen", amount });
  });

  it("takes a bare number in the column's own unit", () => {
    expect(money(row("12.5"), "capital", "万元")).toEqual({ kind: "fen", amount: 12_500_000n });
    expect(money(row(12.5), "capital", "万元")).toEqual({ kind: "fen", amount: 12_500_000n });
  });

  it("tells other currencies apart, and empty from unreadable", () => {
    expect(money(row("4027(万美元)"), "capital")).toEqual({ kind: "foreign", currency: "美元" });
    expect(money(row(""), "capital")).toEqual({ kind: "empty" });
    expect(() => money(row("很多钱"), "capital")).toThrow("the amount cannot be read");
    expect(() => money(row("-5"), "capital")).toThrow();
  });
});
