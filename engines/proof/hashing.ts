import { createHash } from "node:crypto";

/** Bytes of a SHA-256 digest. */
export type Hash = Uint8Array;

export const HASH_BYTES = 32;

const LEAF = Uint8Array.of(0x00);
const NODE = Uint8Array.of(0x01);

/** Hash of one log entry's bytes (RFC 9162, 2.1.1): the 0x00 before it keeps leaves and nodes apart. */
export function leafHash(bytes: Uint8Array | string): Hash {
  return createHash("sha256").update(LEAF).update(bytes).digest();
}

/** Hash of two subtrees side by side (RFC 9162, 2.1.1). */
export function nodeHash(left: Hash, right: Hash): Hash {
  return createHash("sha256").update(NODE).update(left).update(right).digest();
}

/** Root of the tree without leaves: the hash of nothing (RFC 9162, 2.1.1). */
export function emptyRoot(): Hash {
  return createHash("sha256").digest();
}

/** True when both digests are equal. */
export function sameHash(a: Hash, b: Hash): boolean {
  return Buffer.compare(a, b) === 0;
}

/** The largest power of two below `size`, where RFC 9162 splits a tree of two or more leaves. */
export function splitPoint(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}
