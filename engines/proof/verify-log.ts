import { sql } from "kysely";
import type { Db } from "#kernel/database/types.ts";
import type { Finding } from "#kernel/finding.ts";
import { CheckpointCheck } from "./check-checkpoints.ts";
import { checkEntry, type EntryRow } from "./check-entry.ts";
import { finding } from "./findings.ts";
import { type Hash, nodeHash, sameHash } from "./hashing.ts";
import type { PublicKey } from "./public-key.ts";

export interface VerifyLogOptions {
  /** Keys that may have signed checkpoints. Without any, signatures are not judged. */
  keys?: readonly PublicKey[];
  /** Checkpoints that were kept elsewhere: against a rewritten database only they bear witness. */
  notes?: readonly string[];
}

const BATCH = 2000;

/**
 * Recomputes the log from its entries' bytes and yields what is wrong, in the order of the log: places, bytes, leaves,
 * inner nodes, and every checkpoint's root and signature. Each level is compared with what is stored one level below, so
 * that a finding names the row that was changed and not all that hang on it. Sees one moment; memory does not grow.
 */
export async function* verifyLog(db: Db, options: VerifyLogOptions = {}): AsyncIterable<Finding> {
  if (db.isTransaction) {
    yield* walk(db, options);
    return;
  }
  const snapshot = await db.startTransaction().setIsolationLevel("repeatable read").setAccessMode("read only").execute();
  try {
    yield* walk(snapshot, options);
  } finally {
    await snapshot.rollback().execute();
  }
}

async function* walk(db: Db, options: VerifyLogOptions): AsyncIterable<Finding> {
  const checkpoints = await CheckpointCheck.load(db, options);
  const tops: Hash[] = []; // per level, the full subtree last finished
  let size = 0;
  yield* checkpoints.at(size, tops);
  for (;;) {
    const rows = await readEntries(db, size);
    const nodes = await readNodes(db, size, size + rows.length);
    for (const row of rows) {
      if (row.index !== BigInt(size)) {
        yield finding("gap", size, "日志缺少记录", `An entry is missing; the next one is ${row.index}`);
        return;
      }
      yield* checkEntry(row);
      yield* carry(size, row.leaf_hash, tops, nodes);
      size += 1;
      yield* checkpoints.at(size, tops);
    }
    if (rows.length < BATCH) break;
  }
  yield* checkHead(db, size, tops);
  yield* checkpoints.beyond();
}

/** Adds a leaf and compares every subtree that it completes. */
function* carry(index: number, leaf: Hash, tops: Hash[], nodes: Map<string, Hash>): Iterable<Finding> {
  let hash = leaf;
  let level = 0;
  let place = index;
  while (place % 2 === 1) {
    const computed = nodeHash(tops[level] ?? leaf, hash);
    place = (place - 1) / 2;
    level += 1;
    const stored = nodes.get(`${level}/${place}`);
    if (!stored) yield finding("node_missing", `${level}/${place}`, "缺少节点", "A node is missing");
    else if (!sameHash(stored, computed)) {
      yield finding("node_wrong", `${level}/${place}`, "节点哈希与其下级不符", "A node differs from the two below it");
    }
    hash = stored ?? computed;
  }
  tops[level] = hash;
}

async function* checkHead(db: Db, size: number, tops: Hash[]): AsyncIterable<Finding> {
  const { rows: [head] } = await sql<{ size: bigint; frontier: Buffer[] }>`select size, frontier from proof.head`.execute(db);
  if (!head || head.size !== BigInt(size)) {
    yield finding("head_wrong", size, "日志长度记录不符", `The head says ${head?.size ?? "nothing"}, the log has ${size} entries`);
    return;
  }
  for (const [level, top] of tops.entries()) {
    const used = Math.floor(size / 2 ** level) % 2 === 1;
    if (used && !sameHash(head.frontier[level] ?? Buffer.of(), top)) {
      yield finding("frontier_wrong", `head level ${level}`, "日志前沿哈希不符", "The head's frontier differs from the tree");
    }
  }
  const { rows: extra } = await sql<{ level: number; index: bigint }>`
    select level, index from proof.node where index >= (${size}::bigint >> level) order by level, index limit 100`.execute(db);
  yield* extra.map((node) => finding("node_extra", `${node.level}/${node.index}`, "多余的节点", "A node stands beyond the log's end"));
}

async function readEntries(db: Db, from: number): Promise<EntryRow[]> {
  const { rows } = await sql<EntryRow>`
    select * from proof.entry where index >= ${from} order by index limit ${BATCH}`.execute(db);
  return rows;
}

/** The inner nodes that leaves `from` to `to` complete. */
async function readNodes(db: Db, from: number, to: number): Promise<Map<string, Hash>> {
  const { rows } = await sql<{ level: number; index: bigint; hash: Buffer }>`
    select n.level, n.index, n.hash from generate_series(1, 62) l
    join proof.node n on n.level = l and n.index >= (${from}::bigint >> l) and n.index < (${to}::bigint >> l)`.execute(db);
  return new Map(rows.map((row) => [`${row.level}/${row.index}`, row.hash]));
}
