import { sql } from "kysely";
import type { Db } from "#kernel/database/types.ts";
import { problem } from "#kernel/problem.ts";
import { type Checkpoint, openCheckpoint, signCheckpoint } from "./checkpoint-note.ts";
import { consistencyProof, treeHead } from "./prove.ts";
import type { Signer } from "./signer.ts";
import { verifyConsistency } from "./verify-proof.ts";

/** A signed tree head as it is stored and handed out. */
export interface SignedCheckpoint extends Checkpoint {
  note: string;
  at: Date;
}

interface Row {
  origin: string;
  size: bigint;
  root: Buffer;
  note: string;
  at: Date;
}

/**
 * Signs the log as it stands now and keeps the checkpoint; returns the kept one when this length was signed before.
 * Never signs a log that does not continue what it signed last.
 * @throws Problem `proof.log_was_rewritten`; TypeError inside a transaction, whose entries might yet be rolled back
 */
export async function checkpoint(db: Db, signer: Signer, now: Date): Promise<SignedCheckpoint> {
  if (db.isTransaction) throw new TypeError("sign a checkpoint outside transactions: what is signed must be committed");
  const origin = signer.publicKey.name;
  const last = await latestCheckpoint(db, signer);
  const head = await treeHead(db);
  if (last && last.size === head.size && Buffer.compare(last.root, head.root) === 0) return last;
  if (last && last.size > 0) await requireContinuation(db, last, head);
  const note = signCheckpoint({ origin, ...head }, signer);
  await sql`insert into proof.checkpoint (origin, key_id, size, root, note, at)
    values (${origin}, ${Buffer.from(signer.publicKey.id)}, ${head.size}, ${Buffer.from(head.root)}, ${note}, ${now})
    on conflict do nothing`.execute(db);
  return { origin, ...head, note, at: now };
}

async function requireContinuation(db: Db, last: SignedCheckpoint, head: { size: number; root: Uint8Array }): Promise<void> {
  if (last.size <= head.size) {
    const proof = await consistencyProof(db, last.size, head.size);
    if (verifyConsistency({ from: last.size, to: head.size, fromRoot: last.root, toRoot: head.root, proof })) return;
  }
  throw problem("proof.log_was_rewritten", 500, { zh: "日志与已签名的版本不一致", en: "The log does not continue what was signed" }, {
    detail: { zh: `此前签名的前 ${last.size} 条记录已被改动或删除。`, en: `The first ${last.size} entries, signed before, were changed or removed.` },
    remedy: { zh: "请立即停止签发并核查日志与备份。", en: "Stop issuing, and check the log against its backups at once." },
  });
}

/** The longest checkpoint by this signer, or null. */
export async function latestCheckpoint(db: Db, signer: Signer): Promise<SignedCheckpoint | null> {
  return firstBy(db, signer, sql`true`, sql`size desc`);
}

/** The shortest checkpoint by this signer that covers the entry at `index`, or null. */
export async function checkpointOver(db: Db, signer: Signer, index: number): Promise<SignedCheckpoint | null> {
  return firstBy(db, signer, sql`size > ${index}`, sql`size`);
}

/** Checkpoints, longest first. */
export async function checkpoints(db: Db, limit = 50): Promise<SignedCheckpoint[]> {
  const { rows } = await sql<Row>`
    select origin, size, root, note, at from proof.checkpoint order by size desc, at desc
    limit ${Math.min(Math.max(limit, 1), 1000)}`.execute(db);
  return rows.map(toCheckpoint);
}

async function firstBy(db: Db, signer: Signer, condition: ReturnType<typeof sql>, order: ReturnType<typeof sql>) {
  const { name, id } = signer.publicKey;
  const { rows: [row] } = await sql<Row>`
    select origin, size, root, note, at from proof.checkpoint
    where origin = ${name} and key_id = ${Buffer.from(id)} and ${condition} order by ${order} limit 1`.execute(db);
  // A note that this key did not sign is not ours, whatever the table says.
  return row && openCheckpoint(row.note, signer.publicKey) ? toCheckpoint(row) : null;
}

function toCheckpoint(row: Row): SignedCheckpoint {
  return { ...row, size: Number(row.size) };
}
