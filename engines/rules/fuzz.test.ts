import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isProblem } from "#kernel/problem.ts";
import { readRules } from "./document/load.ts";
import { zRuleDocument } from "./document/schema.ts";
import { ExpressionRefusal } from "./expression/refusal.ts";
import { translate } from "./expression/translate.ts";
import { readFacts } from "./facts/read-facts.ts";
import { judgeRule } from "./judge/judge.ts";
import { completeFacts, inputOf } from "./testing/random-rules.ts";
import { testScope, testVocabulary } from "./testing/vocabulary.ts";

const GOOD = `id: demo
name: { zh: 示例, en: demo }
settings:
  cap: [{ from: 2020-01-01, value: 30万元 }]
versions:
  - version: "1"
    from: 2020-01-01
    conditions:
      - id: one
        title: { zh: 甲, en: a }
        source: { document: law, article: 第一条 }
        any:
          - { id: two, title: { zh: 乙, en: b }, when: 'sum("research", 3) / sum("sales", 3) >= 0.05' }
          - { id: three, title: { zh: 丙, en: c }, score: { above: 6 } }
    score:
      title: { zh: 分, en: points }
      max: 10
      items:
        - id: bands
          title: { zh: 档, en: bands }
          of: fact("staff")
          bands: [{ atLeast: 5, points: 10 }, { below: 5, points: [0, 3] }]
    amount:
      title: { zh: 额, en: amount }
      steps: [{ id: cap, title: { zh: 限, en: cap }, value: 'min(setting("cap"), fact("sales") * 0.5)' }]
`;

const pieces = ["[", "]", "{", "}", ":", "\n", "  ", "- ", '"', "'", "|", "&a", "*a", "!!map", "0", "-1", "%", "null", "~", "<<:", "？", "\u0000", "\uD800", "fact(", ")", "__proto__", "constructor"];
const edits = fc.array(fc.tuple(fc.nat(GOOD.length), fc.nat(12), fc.constantFrom(...pieces)), { minLength: 1, maxLength: 4 });

function mutated(changes: readonly (readonly [number, number, string])[]): string {
  return changes.reduce((text, [at, cut, piece]) => `${text.slice(0, at)}${piece}${text.slice(at + cut)}`, GOOD);
}

describe("fuzz", () => {
  it("a broken file gives findings, never an exception; a good one still judges", () => {
    fc.assert(
      fc.property(edits, completeFacts, (changes, facts) => {
        const { rules, findings } = readRules([{ file: "demo.yaml", text: mutated(changes) }], testVocabulary, zRuleDocument);
        for (const finding of findings) expect(finding.line > 0 && finding.column > 0 && finding.remedy.en !== "").toBe(true);
        if (findings.length === 0) for (const { rule } of rules) judgeRule(rule, inputOf(facts), "2026-05-01");
      }),
      { numRuns: 600 },
    );
  });

  it("any text is either an expression or refused", () => {
    const words = fc.constantFrom("fact(", '"a"', '"sales"', ")", "&&", "||", "!", "-", "(", "?", ":", ">=", "==", "+", "/", "0.05", "5", "wan(", "asOf", "in", "[", "]", ",", "sum(", "true", "null", "a.b", "'", "\\", "\u0000", "{", "}", "//");
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.array(words, { maxLength: 14 }).map((list) => list.join(" "))), (text) => {
        try {
          translate(text, testScope);
        } catch (error) {
          expect(error).toBeInstanceOf(ExpressionRefusal);
        }
      }),
      { numRuns: 1500 },
    );
  });

  it("any JSON as input is either read or refused with places", () => {
    const fact = fc.record({ kind: fc.constantFrom("a", "sales", "p", "field", "born", "accidents", "x"), period: fc.oneof(fc.constant("2025"), fc.jsonValue()), value: fc.jsonValue(), unit: fc.oneof(fc.constantFrom("fen", "%"), fc.string()) }, { requiredKeys: ["kind", "value"] });
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), fc.record({ facts: fc.array(fact) })), (input) => {
        try {
          // @ts-expect-error wrong on purpose
          readFacts(testVocabulary, input, "2026-05-01");
        } catch (error) {
          expect(isProblem(error) && error.errors.length > 0).toBe(true);
        }
      }),
      { numRuns: 500 },
    );
  });
});
