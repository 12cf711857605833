import { pointEntry, spanOf, validCredential, yearEntry } from "../facts/fact-base.ts";
import { addDays, addYears, daysBetween, yearOf, yearsBetween } from "../numbers/days.ts";
import { booleanIn, daysIn, numberIn, textIn, type Value } from "../facts/read-value.ts";
import { add, compare, divide, exactText, multiply, subtract, whole, type Rational } from "../numbers/rational.ts";
import { aggregateOf } from "./aggregate.ts";
import type { Context } from "./context.ts";
import type { ArithmeticOperator, ComparisonOperator, Node, NodeOf } from "./tree.ts";

/** undefined means "cannot tell": a fact is missing, or the value does not exist (division by zero). */
export type Evaluate<T> = (context: Context) => T | undefined;

/** A node is compiled once; explanations come back to its parts again and again. */
function remembered<T>(compiled: WeakMap<Node, Evaluate<T>>, node: Node, build: (node: Node) => Evaluate<T>): Evaluate<T> {
  const known = compiled.get(node);
  if (known) return known;
  const fresh = build(node);
  compiled.set(node, fresh);
  return fresh;
}

const booleans = new WeakMap<Node, Evaluate<boolean>>();
const numbers = new WeakMap<Node, Evaluate<Rational>>();
const texts = new WeakMap<Node, Evaluate<string>>();

/** A condition as a closure: true, false, or undefined for cannot tell (Kleene's strong logic). */
export function compileBoolean(node: Node): Evaluate<boolean> {
  return remembered(booleans, node, buildBoolean);
}

function buildBoolean(node: Node): Evaluate<boolean> {
  switch (node.op) {
    case "constant": {
      const value = booleanIn(node.value);
      return () => value;
    }
    case "fact":
      return compileFact(node, booleanIn);
    case "credential":
      return ({ base }) => (base.credentials === undefined ? undefined : validCredential(base, node.credential, node.grade) !== undefined);
    case "and":
      return all(node.items.map(compileBoolean));
    case "or":
      return any(node.items.map(compileBoolean));
    case "not": {
      const item = compileBoolean(node.item);
      return (context) => {
        const value = item(context);
        return value === undefined ? undefined : !value;
      };
    }
    case "compare":
      return compileComparison(node);
    case "oneOf": {
      const item = node.item.type.kind === "number" ? compileNumber(node.item) : compileText(node.item);
      const keys = new Set(node.values.map(keyOf));
      return (context) => {
        const value = item(context);
        return value === undefined ? undefined : keys.has(keyOf(value));
      };
    }
    case "anySince": {
      const since = compileText(node.since);
      return (context) => {
        const entry = pointEntry(context.base, node.fact.id);
        const start = since(context);
        if (entry === undefined || start === undefined) return undefined;
        return daysIn(entry.value).some((day) => day >= start && day <= context.base.asOf);
      };
    }
    case "choose":
      return compileChoice(node, compileBoolean, (a, b) => a === b);
    default:
      throw new TypeError(`${node.op} gives no yes or no`);
  }
}

/** A number as a closure: exact, or undefined. */
export function compileNumber(node: Node): Evaluate<Rational> {
  return remembered(numbers, node, buildNumber);
}

function buildNumber(node: Node): Evaluate<Rational> {
  switch (node.op) {
    case "constant": {
      const value = numberIn(node.value);
      return () => value;
    }
    case "fact":
      return compileFact(node, numberIn);
    case "aggregate": {
      const { fact, years } = node;
      const combine = aggregateOf(node.function);
      return ({ base }) => {
        const span = spanOf(base, fact.id, years);
        return span.missing.length > 0 ? undefined : combine(span.known.map((entry) => numberIn(entry.value)));
      };
    }
    case "setting":
      return ({ settings }) => settings.get(node.name);
    case "step":
      return ({ steps }) => steps.get(node.name);
    case "arithmetic": {
      const [left, right] = [compileNumber(node.left), compileNumber(node.right)];
      const apply = ARITHMETIC[node.operator];
      return (context) => {
        const a = left(context);
        const b = a && right(context);
        return a && b && apply(a, b);
      };
    }
    case "negate": {
      const item = compileNumber(node.item);
      return (context) => {
        const value = item(context);
        return value && { n: -value.n, d: value.d };
      };
    }
    case "elapsed": {
      const from = compileText(node.from);
      const measure = node.in === "days" ? daysBetween : yearsBetween;
      return (context) => {
        const day = from(context);
        return day === undefined ? undefined : whole(measure(day, context.base.asOf));
      };
    }
    case "year": {
      const item = compileText(node.item);
      return (context) => {
        const day = item(context);
        return day === undefined ? undefined : whole(yearOf(day));
      };
    }
    case "extreme": {
      const items = node.items.map(compileNumber);
      const wanted = node.function === "min" ? -1 : 1;
      return (context) => {
        let best: Rational | undefined;
        for (const item of items) {
          const value = item(context);
          if (value === undefined) return undefined;
          if (best === undefined || compare(value, best) === wanted) best = value;
        }
        return best;
      };
    }
    case "choose":
      return compileChoice(node, compileNumber, (a, b) => compare(a, b) === 0);
    default:
      throw new TypeError(`${node.op} gives no number`);
  }
}

/** A text or a day as a closure. */
export function compileText(node: Node): Evaluate<string> {
  return remembered(texts, node, buildText);
}

function buildText(node: Node): Evaluate<string> {
  switch (node.op) {
    case "constant": {
      const value = textIn(node.value);
      return () => value;
    }
    case "asOf":
      return ({ base }) => base.asOf;
    case "fact":
      return compileFact(node, textIn);
    case "shift": {
      const item = compileText(node.item);
      const move = node.by === "days" ? addDays : addYears;
      return (context) => {
        const day = item(context);
        return day === undefined ? undefined : move(day, -node.count);
      };
    }
    case "startOfYear":
      return ({ base }) => `${yearOf(base.asOf) - node.back}-01-01`;
    case "choose":
      return compileChoice(node, compileText, (a, b) => a === b);
    default:
      throw new TypeError(`${node.op} gives no text or day`);
  }
}

function compileFact<T>(node: NodeOf<"fact">, take: (value: Value) => T): Evaluate<T> {
  const { fact, back } = node;
  const find = fact.period === "point" ? pointEntry : yearEntry;
  return ({ base }) => {
    const entry = find(base, fact.id, back);
    return entry && take(entry.value);
  };
}

const ARITHMETIC: Readonly<Record<ArithmeticOperator, (a: Rational, b: Rational) => Rational | undefined>> = {
  "+": add,
  "-": subtract,
  "*": multiply,
  "/": (a, b) => (b.n === 0n ? undefined : divide(a, b)),
};

const COMPARISONS: Readonly<Record<ComparisonOperator, (order: number) => boolean>> = {
  "<": (order) => order < 0,
  "<=": (order) => order <= 0,
  ">": (order) => order > 0,
  ">=": (order) => order >= 0,
  "==": (order) => order === 0,
  "!=": (order) => order !== 0,
};

function compileComparison(node: NodeOf<"compare">): Evaluate<boolean> {
  const holds = COMPARISONS[node.operator];
  if (node.left.type.kind === "number") return pair(compileNumber(node.left), compileNumber(node.right), (a, b) => holds(compare(a, b)));
  if (node.left.type.kind === "boolean") return pair(compileBoolean(node.left), compileBoolean(node.right), (a, b) => holds(a === b ? 0 : 1));
  return pair(compileText(node.left), compileText(node.right), (a, b) => holds(a < b ? -1 : a > b ? 1 : 0));
}

function pair<T>(left: Evaluate<T>, right: Evaluate<T>, test: (a: T, b: T) => boolean): Evaluate<boolean> {
  return (context) => {
    const a = left(context);
    if (a === undefined) return undefined;
    const b = right(context);
    return b === undefined ? undefined : test(a, b);
  };
}

/** When the test is unknown but both ways lead to the same value, that value is known. */
function compileChoice<T>(node: NodeOf<"choose">, compile: (node: Node) => Evaluate<T>, same: (a: T, b: T) => boolean): Evaluate<T> {
  const [test, yes, no] = [compileBoolean(node.test), compile(node.yes), compile(node.no)];
  return (context) => {
    const choice = test(context);
    if (choice !== undefined) return choice ? yes(context) : no(context);
    const a = yes(context);
    const b = no(context);
    return a !== undefined && b !== undefined && same(a, b) ? a : undefined;
  };
}

/** Kleene's conjunction: one "no" decides, whatever is missing elsewhere. */
export function all(items: readonly Evaluate<boolean>[]): Evaluate<boolean> {
  return (context) => {
    let result: boolean | undefined = true;
    for (const item of items) {
      const value = item(context);
      if (value === false) return false;
      if (value === undefined) result = undefined;
    }
    return result;
  };
}

/** Kleene's disjunction: one "yes" decides. */
export function any(items: readonly Evaluate<boolean>[]): Evaluate<boolean> {
  return (context) => {
    let result: boolean | undefined = false;
    for (const item of items) {
      const value = item(context);
      if (value === true) return true;
      if (value === undefined) result = undefined;
    }
    return result;
  };
}

/** At least n of the items hold. */
export function atLeast(count: number, items: readonly Evaluate<boolean>[]): Evaluate<boolean> {
  return (context) => {
    let [sure, open] = [0, 0];
    for (const item of items) {
      const value = item(context);
      if (value === true) sure += 1;
      else if (value === undefined) open += 1;
    }
    return sure >= count ? true : sure + open < count ? false : undefined;
  };
}

function keyOf(value: Value): string {
  return typeof value === "object" && "n" in value ? `number ${exactText(value)}` : `${typeof value} ${String(value)}`;
}
