import { createHash } from "node:crypto";
import { sql } from "kysely";
import type { Tx } from "../database/types.ts";
import { problem } from "../problem.ts";

export interface Receipt {
  actor: string;
  key: string;
  command: string;
  input: unknown;
}

/**
 * Claims a key. A second caller waits here until the first has committed, then gets the first's answer.
 * @throws Problem `command.key_reused` when the key served another command or other input
 */
export async function recall(tx: Tx, receipt: Receipt, now: Date): Promise<{ answered: false } | { answered: true; answer: unknown }> {
  const digest = digestOf(receipt.input);
  const claimed = await sql`
    insert into kernel.idempotency (actor, key, command, input_sha256, at)
    values (${receipt.actor}, ${receipt.key}, ${receipt.command}, ${digest}, ${now})
    on conflict do nothing`.execute(tx);
  if (claimed.numAffectedRows === 1n) return { answered: false };
  const found = await sql<{ command: string; input_sha256: string; answer: unknown }>`
    select command, input_sha256, answer from kernel.idempotency
    where actor = ${receipt.actor} and key = ${receipt.key}`.execute(tx);
  const row = found.rows[0];
  if (!row || row.command !== receipt.command || row.input_sha256 !== digest) throw keyReused();
  return { answered: true, answer: row.answer };
}

/** Keeps the answer, in its wire form, in the transaction that did the work. */
export async function remember(tx: Tx, receipt: Receipt, answer: unknown): Promise<void> {
  await sql`update kernel.idempotency set answer = ${JSON.stringify(answer ?? null)}::jsonb
    where actor = ${receipt.actor} and key = ${receipt.key}`.execute(tx);
}

function digestOf(input: unknown): string {
  return createHash("sha256").update(JSON.stringify(input ?? null)).digest("hex");
}

function keyReused() {
  return problem("command.key_reused", 409, { zh: "幂等键已用于另一请求", en: "The idempotency key served another request" }, {
    remedy: { zh: "新的请求请用新的键；重试请发送完全相同的内容。", en: "Use a new key for a new request; a retry must send the same content." },
    field: "/headers/idempotency-key",
  });
}
