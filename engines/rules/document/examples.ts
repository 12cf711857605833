import { zFactValue, type RuleInput, type FactInput } from "../facts/input.ts";
import type { Vocabulary } from "../facts/vocabulary.ts";
import { judgeRule } from "../judge/judge.ts";
import type { ClauseResult, RuleResult } from "../judge/result.ts";
import type { Rule } from "./rule.ts";
import type { Example, RuleDocument } from "./schema.ts";

/** The full input of an example: its facts laid over the given ones. */
export function exampleInput(document: RuleDocument, example: Example, vocabulary: Vocabulary): RuleInput {
  const merged = new Map<string, unknown>(Object.entries(document.examples?.given ?? {}));
  for (const kind of example.without ?? []) merged.delete(kind);
  for (const [kind, value] of Object.entries(example.facts ?? {})) {
    const before = merged.get(kind);
    merged.set(kind, isYears(before) && isYears(value) ? { ...before, ...value } : value);
  }
  const facts = [...merged].flatMap(([kind, value]) => factInputs(kind, value, vocabulary));
  const credentials = example.credentials === undefined ? document.examples?.credentials : (example.credentials ?? undefined);
  return { facts, ...(credentials === undefined ? {} : { credentials }) };
}

/** Runs an example. @returns what differs from its expectation, in words; empty when it holds */
export function runExample(loaded: { document: RuleDocument; rule: Rule }, example: Example): string[] {
  const result = judgeRule(loaded.rule, exampleInput(loaded.document, example, loaded.rule.vocabulary), example.asOf);
  const { expect } = example;
  const differences: string[] = [];
  const differs = (what: string, wanted: unknown, got: unknown): void => {
    if (JSON.stringify(wanted) !== JSON.stringify(got)) differences.push(`${what}: expected ${JSON.stringify(wanted)}, got ${JSON.stringify(got)}`);
  };
  differs("verdict", expect.verdict, result.verdict);
  const clauses = new Map(flatten(result.clauses).map((clause) => [clause.id, clause]));
  for (const [id, verdict] of Object.entries(expect.clauses ?? {})) differs(`clause ${id}`, verdict, clauses.get(id)?.verdict);
  for (const [id, gap] of Object.entries(expect.gap ?? {})) {
    const got = clauses.get(id)?.gap;
    differs(`gap of ${id}`, gap, got && `${got.direction} ${got.text.en}`);
  }
  if (expect.score !== undefined) differs("score", typeof expect.score === "number" ? [expect.score, expect.score] : expect.score, scoreOf(result));
  if (expect.missing) differs("missing", [...expect.missing].sort(), [...new Set(result.missing.map((item) => item.kind))].sort());
  if (expect.amountFen !== undefined) differs("amountFen", expect.amountFen, result.amountFen);
  return differences;
}

function scoreOf(result: RuleResult): [number, number] | undefined {
  return result.score && [result.score.min, result.score.max];
}

function flatten(clauses: readonly ClauseResult[]): ClauseResult[] {
  return clauses.flatMap((clause) => [clause, ...flatten(clause.clauses ?? [])]);
}

function factInputs(kind: string, value: unknown, vocabulary: Vocabulary): FactInput[] {
  const fact = vocabulary.facts.get(kind);
  if (fact?.period === "fiscal-year" && isYears(value)) return Object.entries(value).map(([period, amount]) => ({ kind, period, ...withUnit(amount) }));
  return [{ kind, ...withUnit(value) }];
}

/** "1200万元" into a value and a unit; days and words stay as they are. */
function withUnit(value: unknown): { value: FactInput["value"]; unit?: string } {
  const match = typeof value === "string" ? /^([+-]?[\d,.]+)\s*([^\d\s.,-]\S*)$/.exec(value) : null;
  return match?.[1] !== undefined && match[2] !== undefined ? { value: match[1], unit: match[2] } : { value: zFactValue.catch("").parse(value) };
}

function isYears(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
