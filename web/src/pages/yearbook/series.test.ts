import { expect, test } from "vitest";
import { fenOfYuan } from "./series.ts";

test.each([
  ["1860000000", 186_000_000_000n],
  ["12.5", 1250n],
  ["0.07", 7n],
  ["3.0000000000000000", 300n],
  ["-4", -400n],
])("%s yuan is %s fen", (yuan, fen) => expect(fenOfYuan(yuan)).toBe(fen));
