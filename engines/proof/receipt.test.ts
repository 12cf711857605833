import { mkdtemp, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  canonicalJson, fileSigner, formatPublicKey, leafHash, nodeHash, openCheckpoint, parsePublicKey, type Receipt, signCheckpoint,
  temporarySigner, verifyReceipt,
} from "./index.ts";
import { signatureHolds } from "./public-key.ts";

const signer = temporarySigner("city.example/log");
const entry = canonicalJson({
  actor: "u", at: "2026-03-01T08:00:00.000Z", data: { 金额: 1200, digest: "q83v" }, ref: { id: "7", kind: "case" }, subject: null, type: "test.happened" });
const sibling = leafHash("another");
const root = nodeHash(sibling, leafHash(entry));
const good: Receipt = {
  format: "ceyuan.receipt.v1",
  entry,
  index: 1,
  proof: [Buffer.from(sibling).toString("base64")],
  checkpoint: signCheckpoint({ origin: "city.example/log", size: 2, root }, signer),
  publicKey: formatPublicKey(signer.publicKey),
};

const PARTS = ["format", "entry", "checkpoint", "publicKey", "proof"] as const;

/** Flips one bit of the text's UTF-8 bytes; null when the result is no longer UTF-8 text. */
function flipped(text: string, bit: number): string | null {
  const bytes = Buffer.from(text);
  bytes[(bit >> 3) % bytes.length]! ^= 1 << (bit & 7);
  const bent = bytes.toString();
  return Buffer.from(bent).equals(bytes) ? bent : null;
}

describe("a receipt", () => {
  it("holds, with the key it names", () => {
    expect(verifyReceipt(good, signer.publicKey)).toMatchObject({ valid: true, keyIsTrusted: true, checkpoint: { size: 2 } });
    expect(verifyReceipt(good, good.publicKey)).toMatchObject({ valid: true });
    expect(verifyReceipt(good)).toMatchObject({ valid: true, keyIsTrusted: false });
  });

  it("fails when any bit of any part is flipped, with a trusted key or without", () => {
    fc.assert(fc.property(fc.constantFrom(...PARTS), fc.nat(1 << 16), (part, bit) => {
      const text = part === "proof" ? good.proof[0]! : good[part];
      const bent = flipped(text, bit);
      if (bent === null) return;
      const receipt = { ...good, [part]: part === "proof" ? [bent] : bent };
      expect(verifyReceipt(receipt)).toMatchObject({ valid: false });
      expect(verifyReceipt(receipt, signer.publicKey)).toMatchObject({ valid: false });
    }), { numRuns: 1500 });
  });

  it.each<[string, unknown, string]>([
    ["nothing", null, "malformed"],
    ["another index", { ...good, index: 0 }, "not_included"],
    ["an index beyond the log", { ...good, index: 2 }, "not_included"],
    ["a shorter proof", { ...good, proof: [] }, "not_included"],
    ["an unknown field", { ...good, note: "trust me" }, "malformed"],
    ["a key that is none", { ...good, publicKey: "city.example/log" }, "bad_key"],
    ["a checkpoint by someone else", { ...good, checkpoint: signCheckpoint({ origin: "city.example/log", size: 2, root }, temporarySigner("city.example/log")) }, "bad_signature"],
    ["an entry in another spelling", { ...good, entry: ` ${entry}` }, "not_canonical"],
  ])("fails with %s", (_, receipt, reason) => {
    expect(verifyReceipt(receipt)).toMatchObject({ valid: false, reason });
  });
});

describe("a checkpoint", () => {
  it("passes over the signatures of witnesses, but not over a malformed line", () => {
    const witness = signCheckpoint({ origin: "city.example/log", size: 2, root }, temporarySigner("witness.example"));
    const line = witness.split("\n\n")[1] ?? "";
    expect(openCheckpoint(good.checkpoint + line, signer.publicKey)).toMatchObject({ size: 2 });
    expect(openCheckpoint(`${good.checkpoint}— no signature\n`, signer.publicKey)).toBeNull();
    expect(openCheckpoint(good.checkpoint.trimEnd(), signer.publicKey)).toBeNull();
  });
});

describe("a public key", () => {
  it("reads the line in which it is written", () => {
    expect(parsePublicKey(formatPublicKey(signer.publicKey))).toEqual(signer.publicKey);
    expect(parsePublicKey("a+b+c")).toBeNull();
  });

  it("verifies the example note of the format's first implementation", () => {
    const key = parsePublicKey("PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW");
    const text = "If you think cryptography is the answer to your problem,\nthen you don't know what your problem is.\n";
    const signed = Buffer.from(
      "x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=", "base64");
    expect(signed.subarray(0, 4)).toEqual(Buffer.from(key!.id));
    expect(signatureHolds(key!, text, signed.subarray(4))).toBe(true);
    expect(signatureHolds(key!, `${text}\n`, signed.subarray(4))).toBe(false);
  });
});

describe("the key file", () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), "proof-key-"));
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it("is made once, for its owner only, and read after that", async () => {
    const path = join(folder, "keys", "log.key");
    const both = await Promise.all([fileSigner(path, "a.example"), fileSigner(path, "a.example")]);
    expect(both[0].publicKey).toEqual(both[1].publicKey);
    expect((await fileSigner(path, "a.example")).publicKey).toEqual(both[0].publicKey);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it("is refused when it holds something else", async () => {
    const path = join(folder, "bad.key");
    await writeFile(path, "not a key");
    await expect(fileSigner(path, "a.example")).rejects.toMatchObject({ code: "proof.bad_key" });
    expect(() => temporarySigner("two words")).toThrow(TypeError);
  });
});
