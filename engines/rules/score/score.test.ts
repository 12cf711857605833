import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compare, whole } from "../numbers/rational.ts";
import { judgeRule } from "../judge/judge.ts";
import { judgeMany } from "../judge/judge-many.ts";
import { inputOf, partlyKnown, conditionText } from "../testing/random-rules.ts";
import { ruleOf } from "../testing/load-text.ts";
import { checkBands } from "./check-bands.ts";
import { contains } from "./count.ts";
import type { Band, Edge } from "./table.ts";

const points = { min: whole(0), max: whole(0) };

/** Bands that cut the number line at given places, each cut belonging to the band above or below it. */
const cuts = fc.uniqueArray(fc.integer({ min: -50, max: 50 }), { minLength: 1, maxLength: 6 }).chain((values) =>
  fc.tuple(fc.constant(values.sort((a, b) => a - b)), fc.array(fc.boolean(), { minLength: values.length, maxLength: values.length })),
);

function bandsOf([values, upward]: [number[], boolean[]]): Band[] {
  const edges = values.map((value, index): { below: Edge; above: Edge } => {
    const belongsAbove = upward[index] === true;
    return { below: { value: whole(value), inclusive: !belongsAbove }, above: { value: whole(value), inclusive: belongsAbove } };
  });
  return [...edges, undefined].map((edge, index) => ({ from: edges[index - 1]?.above, to: edge?.below, points }));
}

describe("bands", () => {
  it("that meet end to end hold every number exactly once, in any order", () => {
    fc.assert(
      fc.property(cuts, fc.integer({ min: -60, max: 60 }), (cut, value) => {
        const bands = bandsOf(cut);
        expect(checkBands([...bands].reverse())).toEqual([]);
        expect(bands.filter((band) => contains(band, whole(value)))).toHaveLength(1);
      }),
    );
  });

  it("with one left out or doubled are found", () => {
    fc.assert(
      fc.property(cuts, fc.nat(), (cut, at) => {
        const bands = bandsOf(cut);
        const index = at % bands.length;
        const isPoint = (band: Band | undefined): boolean => band?.from !== undefined && band.to !== undefined && compare(band.from.value, band.to.value) === 0;
        fc.pre(!isPoint(bands[index]));
        expect(checkBands(bands.filter((_, position) => position !== index))).not.toEqual([]);
        expect(checkBands([...bands, ...bands.slice(index, index + 1)])).not.toEqual([]);
      }),
    );
  });
});

describe("score tables", () => {
  it("only narrow as more becomes known, and never take an answer back", () => {
    const quote = (text: string): string => JSON.stringify(text);
    fc.assert(
      fc.property(conditionText, conditionText, conditionText, fc.integer({ min: 1, max: 11 }), partlyKnown, (a, b, zero, bound, { all, some }) => {
        const T = "title: { zh: 甲, en: a }";
        const rule = ruleOf(`    conditions: [{ id: pass, ${T}, score: { atLeast: ${bound} } }]
    score:
      ${T}
      max: 12
      items:
        - { id: one, ${T}, mustNotBeZero: true, cases: [{ when: ${quote(a)}, points: 5 }, { when: ${quote(b)}, points: [1, 2] }, { points: 0 }] }
        - id: two
          ${T}
          max: 6
          best:
            - { id: x, ${T}, of: 'fact("a")', zeroWhen: ${quote(zero)}, bands: [{ atLeast: 5, points: 7 }, { below: 5, points: 1 }] }
            - { id: y, ${T}, of: 'average("staff", 3)', bands: [{ above: 1, points: 3 }, { atMost: 1, points: 0 }] }
        - { id: three, ${T}, settledBy: grade, cases: [{ points: [0, 2] }] }
`);
        const [early, late] = [some, all].map((facts) => judgeRule(rule, inputOf(facts), "2026-05-01"));
        if (!early?.score || !late?.score) throw new Error("no score");
        expect(late.score.min).toBeGreaterThanOrEqual(early.score.min);
        expect(late.score.max).toBeLessThanOrEqual(early.score.max);
        if (early.verdict !== "unknown") expect(late.verdict).toBe(early.verdict);
        expect(judgeMany(rule, [inputOf(some)], "2026-05-01")).toMatchObject([{ verdict: early.verdict }]);
      }),
      { numRuns: 250 },
    );
  });
});
