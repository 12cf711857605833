import { expect, test } from "vitest";
import { carries } from "./carries.ts";

test("a voucher carries its share of a contract, rounded down, and no more than is left", () => {
  const voucher = { ratioBp: 5000, availableFen: 1_000_000 };
  expect(carries(voucher, 400_001)).toBe(200_000);
  expect(carries(voucher, 4_000_000)).toBe(1_000_000);
  expect(carries(voucher, 0)).toBe(0);
});
