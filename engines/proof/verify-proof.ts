import { emptyRoot, HASH_BYTES, type Hash, nodeHash, sameHash, splitPoint } from "./hashing.ts";

/** What an inclusion proof claims: `leaf` stands at `index` in the tree of `size` leaves whose root is `root`. */
export interface InclusionClaim {
  index: number;
  size: number;
  leaf: Hash;
  root: Hash;
  proof: readonly Hash[];
}

/** What a consistency proof claims: the tree of `from` leaves is the beginning of the tree of `to` leaves. */
export interface ConsistencyClaim {
  from: number;
  to: number;
  fromRoot: Hash;
  toRoot: Hash;
  proof: readonly Hash[];
}

/** The part of a log from leaf `start` up to, not including, leaf `end`. */
export interface Subtree {
  start: number;
  end: number;
}

/**
 * Checks an inclusion proof (RFC 9162, 2.1.3.2). Needs nothing but its arguments.
 * @returns false for anything that does not prove the claim, malformed input included; never throws
 */
export function verifyInclusion(claim: InclusionClaim): boolean {
  const { index, size, leaf, root, proof } = claim;
  if (!isSize(index) || !isSize(size) || index >= size || !wellFormed([leaf, ...proof])) return false;
  const computed = climb(index, size, leaf, proof);
  return computed !== null && sameHash(computed, root);
}

/** The root that `leaf` and the path beside it lead to; null when the path is too short or too long. */
function climb(index: number, size: number, leaf: Hash, path: readonly Hash[]): Hash | null {
  if (size === 1) return path.length === 0 ? leaf : null;
  const sibling = path.at(-1);
  if (!sibling) return null;
  const split = splitPoint(size);
  const below = path.slice(0, -1);
  if (index < split) {
    const left = climb(index, split, leaf, below);
    return left && nodeHash(left, sibling);
  }
  const right = climb(index - split, size - split, leaf, below);
  return right && nodeHash(sibling, right);
}

/**
 * Checks a consistency proof (RFC 9162, 2.1.4.2). From the empty tree nothing can be proved, so `from` is at least 1.
 * @returns false for anything that does not prove the claim, malformed input included; never throws
 */
export function verifyConsistency(claim: ConsistencyClaim): boolean {
  if (claim.from < 1) return false;
  const { from, to, fromRoot, toRoot, proof } = claim;
  return verifySubtreeConsistency({ start: 0, end: from, size: to, subtreeRoot: fromRoot, root: toRoot, proof });
}

/** A leaf's place in a subtree of the log, for certificates that quote a part of it. */
export function verifySubtreeInclusion(
  claim: Subtree & { index: number; leaf: Hash; subtreeRoot: Hash; proof: readonly Hash[] },
): boolean {
  const { index, start, end, leaf, subtreeRoot: root, proof } = claim;
  if (!isSubtree(claim) || !isSize(index) || index < start) return false;
  return verifyInclusion({ index: index - start, size: end - start, leaf, root, proof });
}

/** A subtree's place in the log of `size` leaves; with `start` 0 this is plain consistency. */
export function verifySubtreeConsistency(
  claim: Subtree & { size: number; subtreeRoot: Hash; root: Hash; proof: readonly Hash[] },
): boolean {
  const { start, end, size, subtreeRoot, root, proof } = claim;
  if (!isSubtree(claim) || !isSize(size) || end > size) return false;
  if (start === end) return proof.length === 0 && sameHash(subtreeRoot, emptyRoot());
  if (!wellFormed(proof)) return false;
  const computed = rebuild({ start, end }, size, subtreeRoot, true, proof);
  return computed !== null && sameHash(computed.part, subtreeRoot) && sameHash(computed.whole, root);
}

interface Rebuilt {
  part: Hash;
  whole: Hash;
}

/**
 * Follows the recursion by which consistency proofs are made, from the top down; the last hash of `proof` belongs to the
 * top. `known` says that the subtree's own root is what the verifier already holds, so that the proof leaves it out.
 */
function rebuild(part: Subtree, size: number, partRoot: Hash, known: boolean, proof: readonly Hash[]): Rebuilt | null {
  const { start, end } = part;
  if (start === 0 && end === size) {
    const given = known ? partRoot : proof[0];
    return given && proof.length === (known ? 0 : 1) ? { part: given, whole: given } : null;
  }
  const beside = proof.at(-1);
  if (!beside) return null;
  const below = proof.slice(0, -1);
  const split = splitPoint(size);
  if (end <= split) {
    const left = rebuild(part, split, partRoot, known, below);
    return left && { part: left.part, whole: nodeHash(left.whole, beside) };
  }
  const shifted = { start: Math.max(start - split, 0), end: end - split };
  const right = rebuild(shifted, size - split, partRoot, known && start >= split, below);
  if (!right) return null;
  const whole = nodeHash(beside, right.whole);
  return start >= split ? { part: right.part, whole } : { part: nodeHash(beside, right.part), whole };
}

/** A subtree begins at a multiple of the power of two that covers its length. */
function isSubtree({ start, end }: Subtree): boolean {
  if (!isSize(start) || !isSize(end) || start > end) return false;
  let cover = 1;
  while (cover < end - start) cover *= 2;
  return start % cover === 0;
}

function isSize(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

function wellFormed(hashes: readonly Hash[]): boolean {
  return hashes.every((hash) => hash.length === HASH_BYTES);
}
