import type { Db, Tx } from "#kernel/database/types.ts";
import type { RelationStep, SubjectId } from "../model.ts";
import { relationText } from "../relation-text.ts";
import { edgesInto, type Edge } from "../store/relations.ts";

export interface RelatedPartiesOptions {
  /** The day on which the relation must hold, ISO. */
  day: string;
  /** Smallest shareholding that relates two parties, in basis points; 25 % as in 国家税务总局公告2016年第42号, article 2. */
  thresholdBp?: number;
  /** How far owners of owners are followed. A stake that reaches the threshold counts in full one level on (same article). */
  depth?: number;
}

/** How a subject was reached from below: the edges from it down to the party asked about. */
type Reached = Map<SubjectId, Edge[]>;

/**
 * Says whether two organisations are related parties, and how: one owns the other (directly or through owners, by
 * shareholding at or above the threshold or as parent), both have a common owner, or a person heads, serves or holds
 * shares in both.
 * @returns the shortest chain found, or null when there is none. The same subject twice is an empty chain.
 */
export async function relatedParties(
  db: Db | Tx, a: SubjectId, b: SubjectId, options: RelatedPartiesOptions,
): Promise<RelationStep[] | null> {
  if (a === b) return [];
  const depth = options.depth ?? 4;
  const upA: Reached = new Map([[a, []]]);
  const upB: Reached = new Map([[b, []]]);
  let frontier = { a: [a], b: [b] };
  for (let level = 0; level < depth; level++) {
    const edges = await edgesInto(db, [...frontier.a, ...frontier.b], options.day, options.thresholdBp ?? 2500);
    // Only the party's own officers relate it to others; an owner's many officers do not.
    const usable = level === 0 ? edges : edges.filter((edge) => edge.kind === "shareholding" || edge.kind === "parent");
    frontier = { a: climb(upA, frontier.a, usable), b: climb(upB, frontier.b, usable) };
    if (frontier.a.length + frontier.b.length === 0) break;
  }
  return shortestMeeting(upA, upB);
}

function climb(reached: Reached, from: SubjectId[], edges: Edge[]): SubjectId[] {
  const next: SubjectId[] = [];
  for (const edge of edges) {
    if (!from.includes(edge.to) || reached.has(edge.from)) continue;
    reached.set(edge.from, [edge, ...(reached.get(edge.to) ?? [])]);
    next.push(edge.from);
  }
  return next;
}

function shortestMeeting(upA: Reached, upB: Reached): RelationStep[] | null {
  let best: Edge[] | null = null;
  for (const [subject, fromA] of upA) {
    const fromB = upB.get(subject);
    if (!fromB) continue;
    const chain = [...fromA.toReversed(), ...fromB];
    if (!best || chain.length < best.length) best = chain;
  }
  return best && best.map(toStep);
}

function toStep(edge: Edge): RelationStep {
  return {
    from: { id: edge.from, name: edge.fromName },
    to: { id: edge.to, name: edge.toName },
    kind: edge.kind,
    shareBp: edge.shareBp,
    text: relationText(edge.fromName, edge.toName, edge.kind, edge.shareBp),
  };
}
