import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import {
  leafHash, nodeHash, verifyConsistency, verifyInclusion, verifySubtreeConsistency, verifySubtreeInclusion,
} from "#engines/proof/index.ts";

// Vectors of transparency-dev/merkle: inclusion and consistency proofs for trees and subtrees, valid and invalid.
const folder = process.env["CONFORMANCE_DIR"] ? join(process.env["CONFORMANCE_DIR"], "merkle") : "";
const present = folder !== "" && existsSync(folder);

interface Vector {
  leafIdx: number; treeSize: number; leafHash: string; root: string;
  start: number; end: number; size: number;
  size1: number; size2: number; root1: string; root2: string;
  proof: string[] | null; wantErr: boolean;
}

const bytes = (text: string): Uint8Array => Buffer.from(text, "base64");

const checks: Record<string, (vector: Vector, proof: Uint8Array[]) => boolean> = {
  inclusion: (v, proof) => verifyInclusion({
    index: v.leafIdx, size: v.treeSize, leaf: bytes(v.leafHash), root: bytes(v.root), proof }),
  consistency: (v, proof) => verifyConsistency({
    from: v.size1, to: v.size2, fromRoot: bytes(v.root1), toRoot: bytes(v.root2), proof }),
  subtreeinclusion: (v, proof) => verifySubtreeInclusion({
    index: v.leafIdx, start: v.start, end: v.end, leaf: bytes(v.leafHash), subtreeRoot: bytes(v.root), proof }),
  subtreeconsistency: (v, proof) => verifySubtreeConsistency({
    start: v.start, end: v.end, size: v.size, subtreeRoot: bytes(v.root1), root: bytes(v.root2), proof }),
};

function vectorFiles(kind: string): string[] {
  return readdirSync(join(folder, kind), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .map((name) => join(folder, kind, name));
}

describe.skipIf(!present)("Merkle proofs of transparency-dev (set CONFORMANCE_DIR to run)", () => {
  for (const [kind, check] of Object.entries(checks)) {
    it(`agrees on every ${kind} vector`, () => {
      const files = vectorFiles(kind);
      const wrong = files.filter((file) => {
        const vector = JSON.parse(readFileSync(file, "utf8")) as Vector;
        return check(vector, (vector.proof ?? []).map(bytes)) === vector.wantErr;
      });
      expect(files.length).toBeGreaterThan(0);
      expect(wrong.map((file) => relative(folder, file))).toEqual([]);
    });
  }

  it("hashes leaves and nodes to the published values", () => {
    const known = JSON.parse(readFileSync(join(folder, "leaves.json"), "utf8")) as {
      leafInputsHex: string[]; nodeHashesHex: string[][];
    };
    let level = known.leafInputsHex.map((input) => leafHash(Buffer.from(input, "hex")));
    for (const expected of known.nodeHashesHex) {
      expect(level.map((hash) => Buffer.from(hash).toString("hex"))).toEqual(expected);
      level = Array.from({ length: level.length >> 1 }, (_, i) => nodeHash(level[2 * i]!, level[2 * i + 1]!));
    }
  });
});
