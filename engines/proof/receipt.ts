import type { Db } from "#kernel/database/types.ts";
import { notFound } from "#kernel/problem.ts";
import { entryAt } from "./append.ts";
import { checkpoint, checkpointOver } from "./checkpoint.ts";
import { inclusionProof } from "./prove.ts";
import { formatPublicKey } from "./public-key.ts";
import type { Signer } from "./signer.ts";

export const RECEIPT_FORMAT = "ceyuan.receipt.v1";

/** All that is needed to check, offline, that an entry stands in the log. Plain JSON. */
export interface Receipt {
  format: typeof RECEIPT_FORMAT;
  /** The entry's canonical JSON, byte for byte as it was hashed. */
  entry: string;
  index: number;
  /** Base64, nearest sibling first. */
  proof: string[];
  /** The signed tree head that the proof leads to. */
  checkpoint: string;
  /** Line of the log's public key. Whoever checks should know it from elsewhere. */
  publicKey: string;
}

/**
 * Makes the receipt of an entry under the shortest checkpoint that covers it, signing one when there is none yet. So
 * the same entry keeps the same receipt.
 * @throws Problem `not_found`
 */
export async function receipt(db: Db, signer: Signer, index: number, now: Date): Promise<Receipt> {
  const entry = await entryAt(db, index);
  if (!entry) throw notFound({ zh: "日志记录", en: "log entry" }, String(index));
  const over = (await checkpointOver(db, signer, index)) ?? (await checkpoint(db, signer, now));
  const proof = await inclusionProof(db, index, over.size);
  return {
    format: RECEIPT_FORMAT,
    entry: entry.body,
    index,
    proof: proof.map((hash) => Buffer.from(hash).toString("base64")),
    checkpoint: over.note,
    publicKey: formatPublicKey(signer.publicKey),
  };
}
