import { pointEntry, spanOf, validCredential, yearEntry, type Entry } from "../facts/fact-base.ts";
import { exactText } from "../numbers/rational.ts";
import type { Context } from "./context.ts";
import { childrenOf, type Node } from "./tree.ts";

/** A value that an answer rests on, with its period and who said it. */
export interface Origin {
  kind: string;
  period?: string;
  value: string | boolean | readonly string[];
  unit?: string;
  source?: string;
}

/** Every known fact and credential an expression reads, once each, in the order of the text. */
export function originsOf(node: Node, context: Context): Origin[] {
  const found = new Map<string, Origin>();
  walk(node, context, found);
  return [...found.values()];
}

function walk(node: Node, context: Context, found: Map<string, Origin>): void {
  const { base } = context;
  if (node.op === "fact") {
    const entry = node.fact.period === "point" ? pointEntry(base, node.fact.id) : yearEntry(base, node.fact.id, node.back);
    if (entry) put(found, node.fact.id, entry);
  } else if (node.op === "aggregate") {
    for (const entry of spanOf(base, node.fact.id, node.years).known) put(found, node.fact.id, entry);
  } else if (node.op === "anySince") {
    const entry = pointEntry(base, node.fact.id);
    if (entry) put(found, node.fact.id, entry);
  } else if (node.op === "credential") {
    const held = validCredential(base, node.credential, node.grade);
    if (held) {
      const period = `${held.validFrom}/${held.validTo ?? ".."}`;
      found.set(`credential ${node.credential}`, { kind: node.credential, period, value: held.number ?? true, source: "credential" });
    }
  }
  for (const child of childrenOf(node)) walk(child, context, found);
}

function put(found: Map<string, Origin>, kind: string, entry: Entry): void {
  const { value } = entry;
  const amount = typeof value === "object" && "n" in value ? value : null;
  found.set(`${kind} ${entry.period}`, {
    kind,
    ...(entry.period === "" ? {} : { period: entry.period }),
    value: typeof value === "object" && "n" in value ? exactText(value) : value,
    ...(amount ? { unit: entry.unit } : {}),
    ...(entry.source === undefined ? {} : { source: entry.source }),
  });
}
