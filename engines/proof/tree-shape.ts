import { emptyRoot, type Hash, nodeHash, splitPoint } from "./hashing.ts";

/** A full subtree: the `index`-th block of 2^level leaves. Only such nodes are stored; every other root follows. */
export interface Node {
  level: number;
  index: number;
}

/** A run of leaves, `end` not included, whose root a proof needs. */
export interface Run {
  start: number;
  end: number;
}

/** The full subtrees that a run consists of, from left to right: one for each bit of its length. */
export function fullSubtrees({ start, end }: Run): Node[] {
  const nodes: Node[] = [];
  let at = start;
  while (at < end) {
    let level = 0;
    while (at % 2 ** (level + 1) === 0 && at + 2 ** (level + 1) <= end) level += 1;
    nodes.push({ level, index: at / 2 ** level });
    at += 2 ** level;
  }
  return nodes;
}

/** The root over full subtrees given from left to right (RFC 9162, 2.1.1: the right side is the ragged one). */
export function joinRoots(roots: readonly Hash[]): Hash {
  return roots.reduceRight<Hash | null>((right, left) => (right ? nodeHash(left, right) : left), null) ?? emptyRoot();
}

/** The runs whose roots prove that leaf `index` is in the tree of `size` leaves, nearest first (RFC 9162, 2.1.3.1). */
export function inclusionRuns(index: number, size: number): Run[] {
  const runs: Run[] = [];
  let part: Run = { start: 0, end: size };
  while (part.end - part.start > 1) {
    const middle = part.start + splitPoint(part.end - part.start);
    const left = { start: part.start, end: middle };
    const right = { start: middle, end: part.end };
    runs.push(index < middle ? right : left);
    part = index < middle ? left : right;
  }
  return runs.reverse();
}

/** The runs whose roots prove that the tree of `from` leaves begins the tree of `to` leaves (RFC 9162, 2.1.4.1). */
export function consistencyRuns(from: number, to: number): Run[] {
  const runs: Run[] = [];
  let part: Run = { start: 0, end: to };
  while (from < part.end) {
    const middle = part.start + splitPoint(part.end - part.start);
    const left = { start: part.start, end: middle };
    const right = { start: middle, end: part.end };
    runs.push(from <= middle ? right : left);
    part = from <= middle ? left : right;
  }
  // The verifier holds the old root; a part of it must be given unless the old tree is itself one of the full subtrees.
  if (part.start > 0) runs.push(part);
  return runs.reverse();
}
