import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import {
  leafHash, nodeHash, verifyConsistency, verifyInclusion, verifySubtreeConsistency, verifySubtreeInclusion,
} from "#engines/proof/index.ts";

// Vectors of transparency-dev/merkle: inclusion and consistency proofs for trees and subtrees, valid and invalid.
const folder = process.env["CONFORMANCE_DIR"] ? join(process.env["CONFORMANCE_DIR"], "merkle") : "";
const present = folder !== "" && existsSync(folder);

const hash = z.base64().transform((text): Uint8Array => Buffer.from(text, "base64"));
const count = z.number();
const expected = { proof: z.array(hash).nullable().transform((proof) => proof ?? []), wantErr: z.boolean() };

const inclusion = z.object({ leafIdx: count, treeSize: count, leafHash: hash, root: hash, ...expected });
const consistency = z.object({ size1: count, size2: count, root1: hash, root2: hash, ...expected });
const subtreeInclusion = z.object({ leafIdx: count, start: count, end: count, leafHash: hash, root: hash, ...expected });
const subtreeConsistency = z.object({ start: count, end: count, size: count, root1: hash, root2: hash, ...expected });

/** True when a vector is judged as its makers say it must be. */
const agrees: Record<string, (vector: unknown) => boolean> = {
  inclusion(vector) {
    const { leafIdx: index, treeSize: size, leafHash: leaf, root, proof, wantErr } = inclusion.parse(vector);
    return verifyInclusion({ index, size, leaf, root, proof }) !== wantErr;
  },
  consistency(vector) {
    const { size1: from, size2: to, root1: fromRoot, root2: toRoot, proof, wantErr } = consistency.parse(vector);
    return verifyConsistency({ from, to, fromRoot, toRoot, proof }) !== wantErr;
  },
  subtreeinclusion(vector) {
    const { leafIdx: index, start, end, leafHash: leaf, root: subtreeRoot, proof, wantErr } = subtreeInclusion.parse(vector);
    return verifySubtreeInclusion({ index, start, end, leaf, subtreeRoot, proof }) !== wantErr;
  },
  subtreeconsistency(vector) {
    const { start, end, size, root1: subtreeRoot, root2: root, proof, wantErr } = subtreeConsistency.parse(vector);
    return verifySubtreeConsistency({ start, end, size, subtreeRoot, root, proof }) !== wantErr;
  },
};

const known = z.object({ leafInputsHex: z.array(z.string()), nodeHashesHex: z.array(z.array(z.string())) });

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}

function vectorFiles(kind: string): string[] {
  return readdirSync(join(folder, kind), { recursive: true, encoding: "utf8" })
    .filter((name) => name.endsWith(".json"))
    .map((name) => join(folder, kind, name));
}

describe.skipIf(!present)("Merkle proofs of transparency-dev (set CONFORMANCE_DIR to run)", () => {
  for (const [kind, agree] of Object.entries(agrees)) {
    it(`agrees on every ${kind} vector`, () => {
      const files = vectorFiles(kind);
      const wrong = files.filter((file) => !agree(readJson(file)));
      expect(files.length).toBeGreaterThan(0);
      expect(wrong.map((file) => relative(folder, file))).toEqual([]);
    });
  }

  it("hashes leaves and nodes to the published values", () => {
    const { leafInputsHex, nodeHashesHex } = known.parse(readJson(join(folder, "leaves.json")));
    let level = leafInputsHex.map((input) => leafHash(Buffer.from(input, "hex")));
    for (const expectedLevel of nodeHashesHex) {
      expect(level.map((one) => Buffer.from(one).toString("hex"))).toEqual(expectedLevel);
      level = Array.from({ length: level.length >> 1 }, (_, i) => nodeHash(level[2 * i]!, level[2 * i + 1]!));
    }
  });
});
