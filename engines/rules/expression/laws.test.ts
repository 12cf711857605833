import { celFunc, CelScalar, celEnv, isCelError, plan, parse } from "@bufbuild/cel";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readFacts } from "../facts/read-facts.ts";
import type { FactInput } from "../facts/input.ts";
import { anyConditionText, completeFacts, conditionText, inputOf, partlyKnown } from "../testing/random-rules.ts";
import { testScope, testVocabulary } from "../testing/vocabulary.ts";
import { compileBoolean } from "./compile.ts";
import { missingOf } from "./missing.ts";
import { translateCondition } from "./translate.ts";

const AS_OF = "2026-05-01";

function contextOf(facts: FactInput[]) {
  return { base: readFacts(testVocabulary, inputOf(facts), AS_OF), settings: new Map(), steps: new Map() };
}

function ours(text: string, facts: FactInput[]): boolean | undefined {
  return compileBoolean(translateCondition(text, testScope))(contextOf(facts));
}

/** The CEL library's answer; a fact that is not there is an error there, and undefined here. */
function library(text: string, facts: FactInput[]): boolean | undefined {
  const values = new Map(facts.map((fact) => [fact.kind, fact.value]));
  const fact = celFunc("fact", [CelScalar.STRING], CelScalar.DYN, (kind) => {
    const value = values.get(kind);
    if (value === undefined) throw new Error(`no ${kind}`);
    return typeof value === "number" ? BigInt(value) : value;
  });
  const result = plan(celEnv({ funcs: [fact] }), parse(text))();
  return isCelError(result) ? undefined : result === true;
}

describe("three-valued logic", () => {
  it("equals the CEL library on complete facts", () => {
    fc.assert(fc.property(conditionText, completeFacts, (text, facts) => {
      expect(ours(text, facts)).toBe(library(text, facts));
    }), { numRuns: 500 });
  });

  it("equals the CEL library where missing facts are left out", () => {
    fc.assert(fc.property(conditionText, partlyKnown, (text, { some }) => {
      expect(ours(text, some)).toBe(library(text, some));
    }), { numRuns: 500 });
  });

  it("never changes an answer when more becomes known", () => {
    fc.assert(
      fc.property(anyConditionText, partlyKnown, (text, { all, some }) => {
        const early = ours(text, some);
        if (early !== undefined) expect(ours(text, all)).toBe(early);
      }),
      { numRuns: 800 },
    );
  });

  it("is settled by the facts it says are missing", () => {
    fc.assert(
      fc.property(anyConditionText, partlyKnown, (text, { all, some }) => {
        const node = translateCondition(text, testScope);
        const gaps = [...missingOf(node, contextOf(some)).values()];
        expect(gaps.length === 0).toBe(ours(text, some) !== undefined);
        const supplied = all.filter((fact) => gaps.some((gap) => gap.kind === fact.kind && (gap.period ?? fact.period) === fact.period));
        expect(ours(text, [...some, ...supplied])).toBe(ours(text, all));
      }),
      { numRuns: 800 },
    );
  });

  it("obeys De Morgan and double negation", () => {
    fc.assert(
      fc.property(anyConditionText, anyConditionText, partlyKnown, (a, b, { some }) => {
        expect(ours(`!((${a}) && (${b}))`, some)).toBe(ours(`!(${a}) || !(${b})`, some));
        expect(ours(`!(!(${a}))`, some)).toBe(ours(a, some));
      }),
      { numRuns: 300 },
    );
  });

  it("compares ratios exactly at the bound", () => {
    const facts = (research: string): FactInput[] => [
      { kind: "sales", period: "2025", value: "3000000000000000", unit: "fen" },
      { kind: "research", period: "2025", value: research, unit: "fen" },
    ];
    const rule = 'fact("research") / fact("sales") >= 0.05';
    expect(ours(rule, facts("150000000000000"))).toBe(true);
    expect(ours(rule, facts("149999999999999"))).toBe(false);
    expect(ours(rule, [{ kind: "sales", period: "2025", value: 0 }, { kind: "research", period: "2025", value: 1 }])).toBeUndefined();
  });
});
