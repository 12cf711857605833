import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type TestDatabase, testDatabase } from "#kernel/database/testing/test-database.ts";
import type { Tx } from "#kernel/database/types.ts";
import { append, checkpoint, signCheckpoint, temporarySigner, treeHead, verifyLog, type VerifyLogOptions } from "./index.ts";

const now = new Date("2026-03-01T08:00:00Z");
const signer = temporarySigner("city.example/log");
const keys = [signer.publicKey];
let database: TestDatabase;
let witnessed: string;

beforeAll(async () => {
  database = await testDatabase();
  for (const count of [3, 7, 2100]) {
    await database.db.transaction().execute((tx) => append(tx, Array.from({ length: count }, (_, n) => (
      { at: now, type: "test.happened", actor: null, ref: { kind: "case", id: String(n) }, data: {} }))));
    witnessed = (await checkpoint(database.db, signer, now)).note;
  }
});
afterAll(() => database.drop());

/** What the check says after the owner of the tables has done `damage`, which is then undone. */
async function after(damage: string | ((tx: Tx) => Promise<unknown>), options: VerifyLogOptions = { keys }): Promise<string[]> {
  const tx = await database.owner.startTransaction().execute();
  try {
    await (typeof damage === "string" ? sql.raw(damage).execute(tx) : damage(tx));
    const found: string[] = [];
    for await (const one of verifyLog(tx, options)) found.push(`${one.code} ${one.where}`);
    return found;
  } finally {
    await tx.rollback().execute();
  }
}

describe("verifyLog", () => {
  it("finds nothing in a sound log, as the application sees it", async () => {
    for await (const one of verifyLog(database.db, { keys, notes: [witnessed] })) expect(one).toBeUndefined();
  });

  it.each([
    ["a changed entry", "update proof.entry set body = replace(body, 'happened', 'happenee'), type = 'test.happenee' where index = 5",
      ["proof.leaf_wrong 5"]],
    ["a changed entry with its hash", "update proof.entry set leaf_hash = sha256('x') where index = 5",
      ["proof.leaf_wrong 5", "proof.node_wrong 1/2"]],
    ["a changed column", "update proof.entry set actor = 'someone' where index = 5", ["proof.columns_differ 5"]],
    ["a changed node", "update proof.node set hash = sha256('x') where level = 2 and index = 1",
      ["proof.node_wrong 2/1", "proof.node_wrong 3/0"]],
    ["a removed entry", "delete from proof.entry where index = 2050", ["proof.gap 2050"]],
    ["a removed node", "delete from proof.node where level = 3 and index = 0", ["proof.node_missing 3/0"]],
    ["an added node", "insert into proof.node values (9, 99, sha256('x'))", ["proof.node_extra 9/99"]],
    ["a wrong head", "update proof.head set size = 5", ["proof.head_wrong 2110"]],
    ["a wrong frontier", "update proof.head set frontier[2] = sha256('x')", ["proof.frontier_wrong head level 1"]],
    ["a changed checkpoint", "update proof.checkpoint set root = sha256('x') where size = 10",
      ["proof.checkpoint_differs_from_note checkpoint 10"]],
    ["a changed note", "update proof.checkpoint set note = replace(note, E'\\n10\\n', E'\\n11\\n') where size = 10",
      ["proof.checkpoint_bad_signature checkpoint 10"]],
  ])("names %s", async (_, damage, expected) => {
    expect(await after(damage)).toEqual(expected);
  });

  it("finds a truncated log by its checkpoints", async () => {
    const found = await after(`delete from proof.entry where index >= 2109;
      delete from proof.node where index >= (2109 >> level); update proof.head set size = 2109`);
    expect(found).toContain("proof.log_truncated checkpoint 2110");
  });

  it("finds a log that was rewritten as a whole, by a checkpoint kept elsewhere", async () => {
    const rewrite = async (tx: Tx): Promise<void> => {
      await sql.raw("truncate proof.entry, proof.node, proof.checkpoint; update proof.head set size = 0, frontier = '{}'").execute(tx);
      await append(tx, Array.from({ length: 2110 }, (_, n) => (
        { at: now, type: "test.forged", actor: null, ref: { kind: "case", id: String(n) }, data: {} })));
    };
    expect(await after(rewrite)).toEqual([]);
    expect(await after(rewrite, { keys, notes: [witnessed] })).toEqual(["proof.checkpoint_root_wrong checkpoint 2110"]);
  });

  it("knows a checkpoint by a stranger", async () => {
    const stranger = temporarySigner("city.example/log");
    const forged = signCheckpoint({ origin: "city.example/log", ...(await treeHead(database.db)) }, stranger);
    expect(await after("select 1", { keys, notes: [forged] })).toEqual(["proof.checkpoint_bad_signature checkpoint 2110"]);
  });
});

describe("checkpoint", () => {
  it("refuses to sign a log that was rewritten since", async () => {
    const { owner, db } = database;
    await sql`update proof.node set hash = sha256('x') where level = 11 and index = 0`.execute(owner);
    await db.transaction().execute((tx) => append(tx, [{ at: now, type: "test.more", actor: null, ref: { kind: "case", id: "x" }, data: {} }]));
    await expect(checkpoint(db, signer, now)).rejects.toMatchObject({ code: "proof.log_was_rewritten" });
  });
});
