import { sql } from "kysely";
import type { Db } from "#kernel/database/types.ts";
import { problem } from "#kernel/problem.ts";
import type { Hash } from "./hashing.ts";
import type { TreeHead } from "./model.ts";
import { consistencyRuns, fullSubtrees, inclusionRuns, joinRoots, type Node, type Run } from "./tree-shape.ts";

/** How many entries the log has. */
export async function logSize(db: Db): Promise<number> {
  const { rows: [row] } = await sql<{ size: bigint }>`select size from proof.head`.execute(db);
  return Number(row?.size ?? 0n);
}

/** The log's present size and root. */
export async function treeHead(db: Db): Promise<TreeHead> {
  const size = await logSize(db);
  return { size, root: await rootAt(db, size) };
}

/**
 * The root that the log had when it was `size` entries long.
 * @throws Problem `proof.out_of_range` when it is not that long yet
 */
export async function rootAt(db: Db, size: number): Promise<Hash> {
  const [root] = await rootsOf(db, [{ start: 0, end: size }]);
  if (!root) throw outOfRange(size);
  return root;
}

/**
 * Hashes that prove that entry `index` stands in the log of `size` entries. Reads O(log n) rows.
 * @throws Problem `proof.out_of_range`
 */
export async function inclusionProof(db: Db, index: number, size: number): Promise<Hash[]> {
  if (!isPlace(index) || index >= size) throw outOfRange(index);
  await requireSize(db, size);
  return rootsOf(db, inclusionRuns(index, size));
}

/**
 * Hashes that prove that the log of `from` entries is the beginning of the log of `to` entries.
 * @throws Problem `proof.out_of_range`; from the empty log nothing can be proved
 */
export async function consistencyProof(db: Db, from: number, to: number): Promise<Hash[]> {
  if (!isPlace(from) || from < 1 || from > to) throw outOfRange(from);
  await requireSize(db, to);
  return rootsOf(db, consistencyRuns(from, to));
}

async function requireSize(db: Db, size: number): Promise<void> {
  if (!isPlace(size) || size > (await logSize(db))) throw outOfRange(size);
}

/** The roots of runs of leaves, in one query over the stored full subtrees. */
async function rootsOf(db: Db, runs: readonly Run[]): Promise<Hash[]> {
  const needed = runs.map(fullSubtrees);
  const found = await readNodes(db, needed.flat());
  return needed.map((nodes) => joinRoots(nodes.map((node) => {
    const hash = found.get(name(node));
    if (!hash) throw outOfRange((node.index + 1) * 2 ** node.level);
    return hash;
  })));
}

async function readNodes(db: Db, nodes: readonly Node[]): Promise<Map<string, Hash>> {
  const leaves = nodes.filter((node) => node.level === 0).map((node) => node.index);
  const inner = nodes.filter((node) => node.level > 0);
  const { rows } = await sql<{ level: number; index: bigint; hash: Buffer }>`
    select 0 as level, index, leaf_hash as hash from proof.entry where index = any (${leaves}::bigint[])
    union all
    select n.level, n.index, n.hash from proof.node n
      join unnest(${inner.map((node) => node.level)}::int[], ${inner.map((node) => node.index)}::bigint[]) as w (level, index)
      on n.level = w.level and n.index = w.index`.execute(db);
  return new Map(rows.map((row) => [name({ level: row.level, index: Number(row.index) }), row.hash]));
}

const name = (node: Node): string => `${node.level}/${node.index}`;
const isPlace = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;

function outOfRange(place: number) {
  return problem("proof.out_of_range", 404, { zh: "日志没有这么长", en: "The log is not that long" }, {
    detail: { zh: `位置 ${place} 不在日志范围内。`, en: `Place ${place} lies outside the log.` },
    remedy: { zh: "请先查询日志的当前长度。", en: "Ask for the log's size first." },
  });
}
