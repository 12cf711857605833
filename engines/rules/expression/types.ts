import type { FactKind } from "../facts/vocabulary.ts";
import { unitOf } from "../facts/vocabulary.ts";
import type { ArithmeticOperator, Type } from "./tree.ts";

export const BOOLEAN: Type = { kind: "boolean" };
export const DATE: Type = { kind: "date" };
export const TEXT: Type = { kind: "text" };
export const NUMBER: Type = { kind: "number", unit: "number" };

export function numberOf(unit: string): Type {
  return { kind: "number", unit };
}

/** The type of a fact's value; lists of days have none of their own, they are asked through anySince. */
export function typeOfFact(kind: FactKind): Type | null {
  if (kind.type === "boolean") return BOOLEAN;
  if (kind.type === "date") return DATE;
  if (kind.type === "dates") return null;
  if (kind.type === "text") return { kind: "text", values: kind.values, labels: kind.labels };
  return numberOf(unitOf(kind));
}

/** Bare numbers fit counts, points and ratios, but not money: 5 could be yuan, fen or 万元. */
export function comparableUnits(left: string, right: string): boolean {
  if (left === right) return true;
  const [bare, other] = left === "number" ? [left, right] : [right, left];
  return bare === "number" && other !== "fen" && !other.includes("/");
}

/** The unit of a result, or null when the units do not go together. */
export function resultUnit(operator: ArithmeticOperator, left: string, right: string): string | null {
  switch (operator) {
    case "+":
    case "-":
      return comparableUnits(left, right) ? (left === "number" ? right : left) : null;
    case "*":
      return product(left, right) ?? product(right, left);
    default:
      if (left === right) return left === "number" ? null : "ratio";
      if (right === "number" || right === "ratio") return left;
      if (left === "number" || left.includes("/") || right.includes("/")) return null;
      return `${left}/${right}`;
  }
}

function product(left: string, right: string): string | null {
  if (left === "number" || left === "ratio") return right === "number" ? left : right;
  return left.endsWith(`/${right}`) ? left.slice(0, -right.length - 1) : null;
}

/** How a type is called in messages. */
export function typeName(type: Type): string {
  return type.kind === "number" ? (type.unit === "number" ? "number" : `number (${type.unit})`) : type.kind;
}
