import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { coverage, finalCoverage, shareOf } from "./coverage.ts";

const sum = fc.bigInt({ min: 1n, max: 1_000_000_000_000n });
const ratio = fc.integer({ min: 1, max: 10_000 });
const available = fc.bigInt({ min: 0n, max: 1_000_000_000_000n });

describe("what a voucher covers", () => {
  test("half of a contract, rounded down to the fen (满100-50)", () => {
    expect(shareOf(30_000_000n, 5_000)).toBe(15_000_000n);
    expect(shareOf(101n, 5_000)).toBe(50n);
    expect(shareOf(1n, 5_000)).toBe(0n);
    expect(coverage(120_000_000n, 5_000, 50_000_000n)).toBe(50_000_000n);
  });

  test("the share is the largest whole fen within the ratio", () => {
    fc.assert(fc.property(sum, ratio, (contract, bp) => {
      const share = shareOf(contract, bp);
      expect(share * 10_000n <= contract * BigInt(bp)).toBe(true);
      expect((share + 1n) * 10_000n > contract * BigInt(bp)).toBe(true);
    }));
  });

  test("never more than is available, than the share, or than the contract; and no less than the smaller of both", () => {
    fc.assert(fc.property(sum, ratio, available, (contract, bp, rest) => {
      const covered = coverage(contract, bp, rest);
      expect(covered <= rest && covered <= contract && covered <= shareOf(contract, bp)).toBe(true);
      expect(covered === rest || covered === shareOf(contract, bp)).toBe(true);
    }));
  });

  test("a contract that ends smaller never uses more, nor more than was held", () => {
    fc.assert(fc.property(sum, ratio, available, fc.bigInt({ min: 0n, max: 999n }), (contract, bp, rest, permille) => {
      const held = coverage(contract, bp, rest);
      const final = (contract * permille) / 1000n + 1n;
      if (final > contract) return;
      const used = finalCoverage(final, bp, held);
      expect(used <= held && used <= shareOf(final, bp)).toBe(true);
    }));
  });

  test("splitting a contract never gains a fen", () => {
    fc.assert(fc.property(sum, sum, ratio, (one, two, bp) => {
      expect(shareOf(one, bp) + shareOf(two, bp) <= shareOf(one + two, bp)).toBe(true);
    }));
  });
});
