import type { Text } from "#kernel/text.ts";
import type { Value } from "../facts/read-value.ts";
import type { FactKind } from "../facts/vocabulary.ts";

/** Static type of an expression. A number carries its unit, so that yuan never meet heads. */
export type Type =
  | { kind: "boolean" }
  | { kind: "text"; values?: readonly string[] | undefined; labels?: Readonly<Record<string, Text>> | undefined }
  | { kind: "date" }
  | { kind: "number"; unit: string };

export type ComparisonOperator = "<" | "<=" | ">" | ">=" | "==" | "!=";
export type ArithmeticOperator = "+" | "-" | "*" | "/";
export type AggregateFunction = "sum" | "average" | "growth";

/**
 * The engine's own typed expression tree. CEL text becomes this once, at load; every form of
 * evaluation (single, in bulk, in words) reads the same tree.
 */
export type Node = { type: Type } & (
  | { op: "constant"; value: Value }
  | { op: "asOf" }
  /** A fact of a fiscal year (`back` years before the latest) or of a point in time (`back` = 0). */
  | { op: "fact"; fact: FactKind; back: number }
  /** Over the last `years` fiscal years, or the subject's real life if shorter. */
  | { op: "aggregate"; function: AggregateFunction; fact: FactKind; years: number }
  | { op: "credential"; credential: string; grade: string | undefined }
  | { op: "setting"; name: string }
  | { op: "step"; name: string }
  | { op: "arithmetic"; operator: ArithmeticOperator; left: Node; right: Node }
  | { op: "negate"; item: Node }
  | { op: "compare"; operator: ComparisonOperator; left: Node; right: Node }
  | { op: "and" | "or"; items: Node[] }
  | { op: "not"; item: Node }
  | { op: "choose"; test: Node; yes: Node; no: Node }
  | { op: "oneOf"; item: Node; values: readonly Value[] }
  | { op: "anySince"; fact: FactKind; since: Node }
  | { op: "shift"; by: "years" | "days"; count: number; item: Node }
  | { op: "startOfYear"; back: number }
  | { op: "elapsed"; in: "days" | "years"; from: Node }
  | { op: "year"; item: Node }
  | { op: "extreme"; function: "min" | "max"; items: Node[] }
);

export type NodeOf<Op extends Node["op"]> = Extract<Node, { op: Op }>;

/** The nodes directly below one. */
export function childrenOf(node: Node): readonly Node[] {
  switch (node.op) {
    case "arithmetic":
    case "compare":
      return [node.left, node.right];
    case "and":
    case "or":
    case "extreme":
      return node.items;
    case "not":
    case "negate":
    case "oneOf":
    case "shift":
    case "year":
      return [node.item];
    case "choose":
      return [node.test, node.yes, node.no];
    case "anySince":
      return [node.since];
    case "elapsed":
      return [node.from];
    default:
      return [];
  }
}

/** True when the expression reads nothing about the subject: it always says the same. */
export function isConstant(node: Node): boolean {
  if (["fact", "aggregate", "credential", "anySince", "asOf", "startOfYear", "elapsed", "setting", "step"].includes(node.op)) return false;
  return childrenOf(node).every(isConstant);
}
