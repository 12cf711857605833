import * as fc from "fast-check";
import type { FactInput, RuleInput } from "../facts/input.ts";

/** Random CEL text over the counts a, b, c, the flags p, q and the yearly staff; and matching facts. */
const counts = ["a", "b", "c"] as const;
const flags = ["p", "q"] as const;

const numberText: fc.Arbitrary<string> = fc.letrec<{ number: string }>((tie) => ({
  number: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    fc.constantFrom(...counts).map((name) => `fact("${name}")`),
    fc.tuple(tie("number"), fc.constantFrom("+", "-"), fc.constantFrom(...counts)).map(([left, operator, name]) => `(${left} ${operator} fact("${name}"))`),
    fc.tuple(tie("number"), fc.integer({ min: 0, max: 9 })).map(([left, n]) => `(${left} * ${n})`),
    tie("number").map((item) => `-${item}`),
  ),
})).number;

const comparison = fc.oneof(
  fc.tuple(numberText, fc.constantFrom("<", "<=", ">", ">=", "==", "!="), fc.integer({ min: -3, max: 20 })).map(([left, operator, n]) => `${left} ${operator} ${n}`),
  fc.tuple(numberText, fc.constantFrom("<", ">=", "=="), numberText).map(([left, operator, right]) => `${left} ${operator} ${right}`),
  fc.constantFrom(...flags).map((name) => `fact("${name}")`),
  fc.tuple(fc.constantFrom(...counts), fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 3 })).map(([name, list]) => `fact("${name}") in [${list.join(", ")}]`),
);

/** Conditions without `? :`, which CEL and Kleene logic treat differently when the test is unknown. */
export const conditionText: fc.Arbitrary<string> = fc.letrec<{ condition: string }>((tie) => ({
  condition: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    comparison,
    fc.tuple(tie("condition"), fc.constantFrom("&&", "||"), tie("condition")).map(([left, operator, right]) => `(${left}) ${operator} (${right})`),
    tie("condition").map((item) => `!(${item})`),
  ),
})).condition;

/** Conditions of every kind. */
export const anyConditionText = fc.oneof(
  conditionText,
  fc.tuple(conditionText, conditionText, conditionText).map(([test, yes, no]) => `(${test}) ? (${yes}) : (${no})`),
  fc.tuple(fc.constantFrom("sum", "average", "growth"), fc.integer({ min: 2, max: 3 }), fc.constantFrom(">", "<=")).map(([name, years, operator]) => `${name}("staff", ${years}) ${operator} 1`),
  fc.constantFrom('sum("research", 3) / sum("sales", 3) >= 0.05', 'fact("field") == "red"', 'credential("badge")', '!anySince("accidents", startOfYear(1))', 'daysSince(fact("born")) > 800'),
);

/** Facts for every kind that the texts read, none missing. */
export const completeFacts: fc.Arbitrary<FactInput[]> = fc
  .record({
    counts: fc.tuple(...counts.map(() => fc.integer({ min: 0, max: 9 }))),
    flags: fc.tuple(...flags.map(() => fc.boolean())),
    staff: fc.tuple(fc.nat(3), fc.nat(3), fc.nat(3)),
    sales: fc.tuple(fc.nat(100), fc.nat(100), fc.nat(100)),
    research: fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9)),
    field: fc.constantFrom("red", "blue"),
    accidents: fc.subarray(["2023-01-01", "2025-01-01", "2026-04-30"]),
  })
  .map((given) => [
    ...counts.map((kind, index): FactInput => ({ kind, value: given.counts[index] ?? 0 })),
    ...flags.map((kind, index): FactInput => ({ kind, value: given.flags[index] ?? false })),
    ...(["staff", "sales", "research"] as const).flatMap((kind) => given[kind].map((value, index): FactInput => ({ kind, period: String(2023 + index), value }))),
    { kind: "field", value: given.field },
    { kind: "accidents", value: given.accidents },
    { kind: "born", value: "2020-01-01" },
  ]);

/** Complete facts, and which of them are known at first. */
export const partlyKnown: fc.Arbitrary<{ all: FactInput[]; some: FactInput[] }> = completeFacts.chain((all) => fc.subarray(all).map((some) => ({ all, some })));

export function inputOf(facts: FactInput[]): RuleInput {
  return { facts, credentials: [] };
}
