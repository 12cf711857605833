import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { sql } from "kysely";
import { type TestDatabase, testDatabase } from "#kernel/database/testing/test-database.ts";
import {
  append, checkpoint, checkpoints, consistencyProof, entries, inclusionProof, logSize, openCheckpoint, receipt, rootAt,
  temporarySigner, treeHead, verifyConsistency, verifyInclusion, verifyReceipt,
} from "./index.ts";

const now = new Date("2026-03-01T08:00:00Z");
const signer = temporarySigner("city.example/log");
let database: TestDatabase;

const draft = (n: number) => ({
  at: now, type: "test.happened", actor: "user-1", subject: `subject-${n % 3}`, ref: { kind: "case", id: `case-${n}` }, data: { amount: BigInt(n) },
});

const write = (from: number, count: number) => database.db.transaction().execute((tx) =>
  append(tx, Array.from({ length: count }, (_, i) => draft(from + i))));

beforeAll(async () => {
  database = await testDatabase();
});
afterAll(() => database.drop());

describe("the log", () => {
  it("begins empty, with the hash of nothing as its root", async () => {
    const head = await treeHead(database.db);
    expect([head.size, Buffer.from(head.root).toString("hex")])
      .toEqual([0, "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"]);
  });

  it("gives dense indices and reads entries back", async () => {
    const written = [...await write(0, 1), ...await write(1, 5), ...await write(6, 17)];
    expect(written.map((entry) => entry.index)).toEqual(Array.from({ length: 23 }, (_, i) => i));
    expect(await logSize(database.db)).toBe(23);
    expect(written[4]?.body).toBe('{"actor":"user-1","at":"2026-03-01T08:00:00.000Z","data":{"amount":4},'
      + '"ref":{"id":"case-4","kind":"case"},"subject":"subject-1","type":"test.happened"}');
    expect(await entries(database.db, { ref: { kind: "case", id: "case-4" } })).toEqual([written[4]]);
    expect(await entries(database.db, { subject: "subject-0", limit: 2, order: "oldest" })).toEqual([written[0], written[3]]);
  });

  it("leaves no gap when a transaction is rolled back", async () => {
    await expect(database.db.transaction().execute(async (tx) => {
      await append(tx, [draft(99)]);
      throw new Error("changed my mind");
    })).rejects.toThrow("changed my mind");
    expect((await write(23, 1))[0]?.index).toBe(23);
  });

  it("proves every entry in every length, and every length in every later one", async () => {
    const { db } = database;
    const log = await entries(db, { order: "oldest", limit: 1000 });
    for (let size = 1; size <= log.length; size += 1) {
      const root = await rootAt(db, size);
      for (const { index, leafHash: leaf } of log.slice(0, size)) {
        expect(verifyInclusion({ index, size, leaf, root, proof: await inclusionProof(db, index, size) })).toBe(true);
      }
    }
    const end = await treeHead(db);
    for (let from = 1; from <= end.size; from += 1) {
      const proof = await consistencyProof(db, from, end.size);
      expect(verifyConsistency({ from, to: end.size, fromRoot: await rootAt(db, from), toRoot: end.root, proof })).toBe(true);
    }
    await expect(inclusionProof(db, 0, end.size + 1)).rejects.toMatchObject({ code: "proof.out_of_range" });
    await expect(consistencyProof(db, 0, end.size)).rejects.toMatchObject({ code: "proof.out_of_range" });
  });

  it("cannot be changed by the application, nor written past its function", async () => {
    for (const statement of [
      "update proof.entry set body = '{}'", "delete from proof.entry", "truncate proof.entry",
      "insert into proof.entry (index, body, leaf_hash, at, type) values (99, '{}', '\\x00', now(), 'x')",
      "update proof.head set size = 0", "delete from proof.node", "update proof.checkpoint set note = ''",
      "delete from proof.checkpoint", "truncate proof.checkpoint",
    ]) {
      await expect(sql.raw(statement).execute(database.db)).rejects.toThrow("permission denied");
    }
  });
});

describe("checkpoints and receipts", () => {
  it("sign a length once and keep it", async () => {
    const first = await checkpoint(database.db, signer, now);
    expect(await checkpoint(database.db, signer, new Date(now.getTime() + 1))).toEqual(first);
    expect(openCheckpoint(first.note, signer.publicKey)).toEqual({ origin: first.origin, size: 24, root: first.root });
    expect(openCheckpoint(first.note, temporarySigner("city.example/log").publicKey)).toBeNull();
    expect(await checkpoints(database.db)).toEqual([first]);
  });

  it("are never signed inside a transaction", async () => {
    await expect(database.db.transaction().execute((tx) => checkpoint(tx, signer, now))).rejects.toThrow(TypeError);
  });

  it("make receipts that anyone can check offline", async () => {
    const one = await receipt(database.db, signer, 7, now);
    const passed: unknown = JSON.parse(JSON.stringify(one));
    expect(verifyReceipt(passed, one.publicKey)).toMatchObject({ valid: true, keyIsTrusted: true, entry: { index: 7, data: { amount: 7 } } });
    expect(verifyReceipt(passed)).toMatchObject({ valid: true, keyIsTrusted: false });
    expect(verifyReceipt(passed, temporarySigner("city.example/log").publicKey)).toMatchObject({ valid: false, reason: "other_key" });
    await write(24, 10);
    expect(await receipt(database.db, signer, 7, now)).toEqual(one);
    expect(verifyReceipt(await receipt(database.db, signer, 30, now))).toMatchObject({ valid: true, checkpoint: { size: 34 } });
    await expect(receipt(database.db, signer, 34, now)).rejects.toMatchObject({ code: "not_found" });
  });
});
