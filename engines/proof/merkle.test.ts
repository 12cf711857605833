import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { emptyRoot, type Hash, leafHash, nodeHash, splitPoint } from "./hashing.ts";
import { consistencyRuns, fullSubtrees, inclusionRuns, joinRoots, type Run } from "./tree-shape.ts";
import { verifyConsistency, verifyInclusion } from "./verify-proof.ts";

const hex = (hash: Hash): string => Buffer.from(hash).toString("hex");

/** The root as RFC 9162, 2.1.1 defines it, over all leaves each time. */
function naiveRoot(leaves: readonly Hash[]): Hash {
  if (leaves.length === 0) return emptyRoot();
  if (leaves.length === 1) return leaves[0]!;
  const split = splitPoint(leaves.length);
  return nodeHash(naiveRoot(leaves.slice(0, split)), naiveRoot(leaves.slice(split)));
}

const leavesOf = (size: number): Hash[] => Array.from({ length: size }, (_, n) => leafHash(`entry ${n}`));
const prove = (leaves: Hash[], runs: Run[]): Hash[] => runs.map(({ start, end }) => naiveRoot(leaves.slice(start, end)));

function flip(bytes: Hash, bit: number): Hash {
  const copy = Uint8Array.from(bytes);
  copy[bit >> 3]! ^= 1 << (bit & 7);
  return copy;
}

describe("hashing", () => {
  it("gives the roots that Certificate Transparency has always given for its eight test leaves", () => {
    const inputs = ["", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f"];
    const leaves = inputs.map((input) => leafHash(Buffer.from(input, "hex")));
    expect([1, 2, 3, 8].map((size) => hex(naiveRoot(leaves.slice(0, size))))).toEqual([
      "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
      "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
      "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
      "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ]);
  });
});

const place = fc.integer({ min: 1, max: 300 }).chain((size) => fc.record({ size: fc.constant(size), index: fc.nat(size - 1) }));

describe("the tree's shape", () => {
  it("joins full subtrees to the naive root", () => {
    fc.assert(fc.property(fc.nat(300), (size) => {
      const leaves = leavesOf(size);
      const parts = fullSubtrees({ start: 0, end: size }).map(({ level, index }) =>
        naiveRoot(leaves.slice(index * 2 ** level, (index + 1) * 2 ** level)));
      expect(hex(joinRoots(parts))).toBe(hex(naiveRoot(leaves)));
    }));
  });

  it("needs few rows even in a log of a million million entries", () => {
    const size = 10 ** 12 + 7;
    for (const runs of [inclusionRuns(123_456_789, size), consistencyRuns(987_654_321, size)]) {
      expect(runs.flatMap(fullSubtrees).length).toBeLessThan(80);
    }
  });
});

describe("proofs", () => {
  it("hold for every place, and for no other place, length or entry", () => {
    fc.assert(fc.property(place, fc.nat(400), ({ size, index }, other) => {
      const leaves = leavesOf(size);
      const claim = { index, size, leaf: leaves[index]!, root: naiveRoot(leaves), proof: prove(leaves, inclusionRuns(index, size)) };
      expect(verifyInclusion(claim)).toBe(true);
      expect(verifyInclusion({ ...claim, index: other })).toBe(other === index);
      if (other < size) expect(verifyInclusion({ ...claim, leaf: leaves[other]! })).toBe(other === index);
      expect(verifyInclusion({ ...claim, proof: [...claim.proof, claim.leaf] })).toBe(false);
    }));
  });

  it("of consistency hold for every earlier length", () => {
    fc.assert(fc.property(place, ({ size: to, index }) => {
      const from = index + 1;
      const leaves = leavesOf(to);
      const [fromRoot, toRoot] = [naiveRoot(leaves.slice(0, from)), naiveRoot(leaves)];
      const claim = { from, to, fromRoot, toRoot, proof: prove(leaves, consistencyRuns(from, to)) };
      expect(verifyConsistency(claim)).toBe(true);
      const rewritten = naiveRoot([leafHash("rewritten"), ...leaves.slice(1)]);
      expect(verifyConsistency({ ...claim, toRoot: rewritten })).toBe(false);
    }));
  });

  it("fail when any one bit is flipped", () => {
    fc.assert(fc.property(place, fc.nat(255), fc.nat(9), ({ size, index }, bit, which) => {
      const leaves = leavesOf(size);
      const root = naiveRoot(leaves);
      const proof = prove(leaves, inclusionRuns(index, size));
      const bent = proof.map((hash, n) => (n === which % proof.length ? flip(hash, bit) : hash));
      const claim = { index, size, leaf: leaves[index]!, root, proof };
      if (proof.length > 0) expect(verifyInclusion({ ...claim, proof: bent })).toBe(false);
      expect(verifyInclusion({ ...claim, root: flip(root, bit) })).toBe(false);
      expect(verifyInclusion({ ...claim, leaf: flip(claim.leaf, bit) })).toBe(false);

      const from = index + 1;
      const older = { from, to: size, fromRoot: naiveRoot(leaves.slice(0, from)), toRoot: root };
      const path = prove(leaves, consistencyRuns(from, size));
      const bentPath = path.map((hash, n) => (n === which % path.length ? flip(hash, bit) : hash));
      if (path.length > 0) expect(verifyConsistency({ ...older, proof: bentPath })).toBe(false);
      expect(verifyConsistency({ ...older, fromRoot: flip(older.fromRoot, bit), proof: path })).toBe(false);
      expect(verifyConsistency({ ...older, toRoot: flip(root, bit), proof: path })).toBe(false);
    }));
  });
});
