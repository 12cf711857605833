import type { Text } from "#kernel/text.ts";
import { ceil, decimalText, exactText, floor, multiply, subtract, whole, type Rational } from "../numbers/rational.ts";
import { quantityText } from "../numbers/quantity.ts";
import type { Vocabulary } from "../facts/vocabulary.ts";
import { compileBoolean, compileNumber, compileText } from "./compile.ts";
import type { Context } from "./context.ts";
import { describe, OPERATOR_WORDS, valueText } from "./describe.ts";
import { originsOf, type Origin } from "./origins.ts";
import type { ComparisonOperator, Node, NodeOf, Type } from "./tree.ts";

/** A value as shown to people and to machines. */
export interface Measured {
  text: Text;
  unit?: string;
  /** Exact: "41/1000" or "5". */
  exact?: string;
  /** Decimal, cut to six places. */
  decimal?: string;
}

export interface FoundValue extends Measured {
  /** What was measured, in words. */
  what: Text;
  /** The facts it comes from, with period and origin. */
  facts: Origin[];
}

export interface Bound extends Measured {
  operator: ComparisonOperator;
}

/** The nearest change of one fact that would flip the clause, in that fact's own unit. */
export interface Shortfall extends Measured {
  /** What would have to change, in words. */
  what: Text;
  direction: "more" | "less";
}

export interface Measurement {
  value?: FoundValue;
  bound?: Bound;
  gap?: Shortfall;
}

/** What a condition found, what it was held against, and how far apart they are. */
export function measure(node: Node, context: Context, vocabulary: Vocabulary): Measurement {
  if (node.op === "compare") return measureComparison(node, context, vocabulary);
  if (node.op === "not") return found(node.item, context, vocabulary);
  return found(node, context, vocabulary);
}

function found(node: Node, context: Context, vocabulary: Vocabulary): Measurement {
  if (node.op === "and" || node.op === "or") {
    const facts = originsOf(node, context);
    if (facts.length === 0) return {};
    const value = compileBoolean(node)(context);
    const text = value === undefined ? { zh: "不明", en: "not known" } : valueText(value, node.type);
    return { value: { what: describe(node, context, vocabulary), text, facts } };
  }
  const measured = measuredOf(node, context);
  return measured ? { value: { ...measured, what: describe(node, context, vocabulary), facts: originsOf(node, context) } } : {};
}

function measureComparison(node: NodeOf<"compare">, context: Context, vocabulary: Vocabulary): Measurement {
  const bound = measuredOf(node.right, context, node.left.type);
  const result: Measurement = found(node.left, context, vocabulary);
  if (bound) result.bound = { ...bound, operator: node.operator, text: { zh: `${OPERATOR_WORDS[node.operator].zh} ${bound.text.zh}`, en: `${OPERATOR_WORDS[node.operator].en} ${bound.text.en}` } };
  const gap = compileBoolean(node)(context) === false ? shortfall(node, context, vocabulary) : undefined;
  if (gap) result.gap = gap;
  return result;
}

function measuredOf(node: Node, context: Context, holder?: Type): Measured | null {
  if (node.type.kind === "number") {
    const value = compileNumber(node)(context);
    // A bare number takes the unit it is held against: 0.05 against a ratio reads 5 %.
    const unit = holder?.kind === "number" && node.type.unit === "number" ? holder.unit : node.type.unit;
    return value === undefined ? null : measuredNumber(value, unit);
  }
  const value = node.type.kind === "boolean" ? compileBoolean(node)(context) : compileText(node)(context);
  return value === undefined ? null : { text: valueText(value, holder ?? node.type) };
}

function measuredNumber(value: Rational, unit: string): Measured {
  return { text: quantityText({ amount: value, unit }), unit, exact: exactText(value), decimal: decimalText(value, 6) };
}

/**
 * How much is short. A ratio is told in its numerator's unit, since that is what a firm can change:
 * numerator needed = bound x denominator.
 */
function shortfall(node: NodeOf<"compare">, context: Context, vocabulary: Vocabulary): Shortfall | undefined {
  if (node.operator === "==" || node.operator === "!=" || node.left.type.kind !== "number") return undefined;
  const bound = compileNumber(node.right)(context);
  if (bound === undefined) return undefined;
  const ratio = node.left.op === "arithmetic" && node.left.operator === "/" && node.left.type.unit === "ratio" ? node.left : null;
  const subject = ratio?.left ?? node.left;
  const divisor = ratio ? compileNumber(ratio.right)(context) : whole(1);
  const value = compileNumber(subject)(context);
  // A divisor of zero or less turns the comparison round: no simple distance then.
  if (value === undefined || divisor === undefined || divisor.n <= 0n || subject.type.kind !== "number") return undefined;
  const unit = subject.type.unit;
  const needed = nearest(node.operator, multiply(bound, divisor), unit);
  const direction = node.operator.startsWith(">") ? "more" : "less";
  const difference = direction === "more" ? subtract(needed, value) : subtract(value, needed);
  return { ...measuredNumber(difference, unit), what: describe(subject, context, vocabulary), direction };
}

/** The nearest value that satisfies the comparison; whole in units that have no halves. */
function nearest(operator: ComparisonOperator, bound: Rational, unit: string): Rational {
  if (unit === "ratio" || unit === "number" || unit.includes("/")) return bound;
  if (operator === ">=") return whole(ceil(bound));
  if (operator === ">") return whole(floor(bound) + 1n);
  if (operator === "<=") return whole(floor(bound));
  return whole(ceil(bound) - 1n);
}
