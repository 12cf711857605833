import { pointEntry, spanOf, yearEntry } from "../facts/fact-base.ts";
import { compileBoolean, compileNumber, compileText } from "./compile.ts";
import type { Context } from "./context.ts";
import { childrenOf, type Node } from "./tree.ts";

/** Something that is not known and keeps an answer open. */
export interface Gap {
  kind: string;
  /** Fiscal year, for yearly facts. */
  period?: string;
  what: "fact" | "credentials" | "setting" | "no-value";
}

/** Collects what keeps an expression from having a value; nothing when it has one. */
export function missingOf(node: Node, context: Context, into: Map<string, Gap> = new Map()): Map<string, Gap> {
  if (isKnown(node, context)) return into;
  const before = into.size;
  switch (node.op) {
    case "fact":
    case "anySince":
      if (node.op === "anySince") missingOf(node.since, context, into);
      if (!hasFact(node, context)) put(into, yearly(node.fact.id, node.fact.period, node.op === "fact" ? node.back : 0, context));
      return into;
    case "aggregate":
      for (const year of spanOf(context.base, node.fact.id, node.years).missing) put(into, { kind: node.fact.id, period: String(year), what: "fact" });
      if (into.size === before) put(into, { kind: node.fact.id, what: "no-value" });
      return into;
    case "credential":
      put(into, { kind: node.credential, what: "credentials" });
      return into;
    case "setting":
      put(into, { kind: node.name, what: "setting" });
      return into;
    case "choose": {
      const test = compileBoolean(node.test)(context);
      missingOf(node.test, context, into);
      if (test !== false) missingOf(node.yes, context, into);
      if (test !== true) missingOf(node.no, context, into);
      return into;
    }
    default:
      for (const child of childrenOf(node)) missingOf(child, context, into);
      // Everything below is known and yet there is no value: division by zero.
      if (into.size === before) put(into, { kind: node.op, what: "no-value" });
      return into;
  }
}

function isKnown(node: Node, context: Context): boolean {
  const kind = node.type.kind;
  const evaluate = kind === "boolean" ? compileBoolean(node) : kind === "number" ? compileNumber(node) : compileText(node);
  return evaluate(context) !== undefined;
}

function hasFact(node: Extract<Node, { op: "fact" | "anySince" }>, { base }: Context): boolean {
  if (node.op === "fact" && node.fact.period === "fiscal-year") return yearEntry(base, node.fact.id, node.back) !== undefined;
  return pointEntry(base, node.fact.id) !== undefined;
}

function yearly(kind: string, period: string, back: number, context: Context): Gap {
  return period === "fiscal-year" ? { kind, period: String(context.base.latestYear - back), what: "fact" } : { kind, what: "fact" };
}

function put(into: Map<string, Gap>, gap: Gap): void {
  into.set(`${gap.what} ${gap.kind} ${gap.period ?? ""}`, gap);
}
