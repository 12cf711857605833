import * as fc from "fast-check";
import { expect, test } from "vitest";
import { segmenter } from "../segmentation/segmenter.ts";
import { queryTerms } from "./query-terms.ts";
import { TermStatistics } from "./term-statistics.ts";

test("statistics count as a plain map does, over growth, subtraction, and a trip through a file", () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.stringMatching(/^[a-e石墨烯]{1,4}$/u), { maxLength: 12 }), { maxLength: 60 }), fc.nat(20), (bags, takeAway) => {
      const statistics = new TermStatistics(4);
      const plain = new Map<string, number>();
      const count = (bag: string[], sign: 1 | -1): void => {
        statistics.count(bag, sign);
        for (const term of new Set(bag)) plain.set(term, (plain.get(term) ?? 0) + sign);
      };
      for (const bag of bags) count(bag, 1);
      const taken = bags.slice(0, takeAway);
      for (const bag of taken) count(bag, -1);
      const left = bags.slice(taken.length);
      for (const one of [statistics, TermStatistics.fromBuffer(statistics.toBuffer())]) {
        for (const [term, n] of plain) expect(one.frequency(term)).toBe(n);
        expect(one.frequency("never")).toBe(0);
        expect(one.documents).toBe(left.length);
        expect(one.totalLength).toBe(left.flat().length);
      }
    }),
    { numRuns: 60 },
  );
});

test("a torn statistics file is noticed, wherever it is torn", () => {
  const statistics = new TermStatistics();
  statistics.count(["a", "b"]);
  const bytes = statistics.toBuffer();
  expect(() => TermStatistics.fromBuffer(bytes.subarray(0, 100))).toThrow();
  const flipped = Buffer.from(bytes);
  flipped[50] = (flipped[50] ?? 0) ^ 1;
  expect(() => TermStatistics.fromBuffer(flipped)).toThrow(/checksum/);
});

test("whole weights become repeats exactly; others eighths of the largest", () => {
  const none = { documents: 10, frequency: () => 1 };
  const cut = segmenter();
  const whole = queryTerms(cut, "电池 电池", [{ text: "激光", weight: 3 }], none);
  expect(whole).toMatchObject({ unit: 1, terms: [{ term: "电池", repeats: 2 }, { term: "激光", repeats: 3 }] });
  const part = queryTerms(cut, undefined, [{ text: "激光", weight: 0.8 }, { text: "电池", weight: 0.1 }], none);
  expect(part.terms.map(({ repeats }) => repeats * part.unit)).toEqual([0.8, 0.1]);
});

test("of too many terms the most telling stay, those that no document holds go first", () => {
  const words = Array.from({ length: 200 }, (_, i) => `w${i}x`);
  const frequencies = { documents: 1_000, frequency: (term: string) => (Number(term.slice(1, -1)) < 50 ? 0 : Number(term.slice(1, -1))) };
  const { terms, notes } = queryTerms(segmenter(), words.join(" "), undefined, frequencies);
  expect(terms.map(({ term }) => term).sort()).toEqual(words.slice(50, 114).sort());
  expect(notes).toMatchObject([{ code: "terms_cut" }]);
});
