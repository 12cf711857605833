import { z } from "zod";
import type { Text } from "#kernel/text.ts";
import { canonicalJson } from "./canonical-json.ts";
import { type Checkpoint, decodeBase64, openCheckpoint, toPublicKey } from "./checkpoint-note.ts";
import { entryFrom } from "./entry-body.ts";
import { leafHash } from "./hashing.ts";
import type { LogEntry } from "./model.ts";
import type { PublicKey } from "./public-key.ts";
import { RECEIPT_FORMAT } from "./receipt.ts";
import { verifyInclusion } from "./verify-proof.ts";

/** Form of a receipt as JSON. */
export const receiptSchema = z.strictObject({
  format: z.literal(RECEIPT_FORMAT),
  entry: z.string(),
  index: z.int().min(0),
  proof: z.array(z.string()).max(63),
  checkpoint: z.string(),
  publicKey: z.string(),
});

export type ReceiptVerdict =
  | {
    valid: true;
    entry: LogEntry;
    checkpoint: Checkpoint;
    /** False when the key came with the receipt: then it only proves what the holder of that key signed. */
    keyIsTrusted: boolean;
  }
  | { valid: false; reason: ReceiptFault; message: Text };

export type ReceiptFault = keyof typeof FAULTS;

const FAULTS = {
  malformed: { zh: "凭证格式不正确", en: "The receipt is malformed" },
  bad_key: { zh: "公钥格式不正确", en: "The public key is malformed" },
  other_key: { zh: "凭证所附公钥与给定的公钥不同", en: "The receipt names another public key than the one given" },
  bad_signature: { zh: "日志签名无效", en: "The log's signature does not hold" },
  not_canonical: { zh: "记录不是有效的规范 JSON", en: "The entry is no canonical log entry" },
  not_included: { zh: "证明与已签名的日志不符", en: "The proof does not lead to the signed log" },
} as const satisfies Record<string, Text>;

/**
 * Checks a receipt offline, from nothing but its own content and, better, a public key known from elsewhere.
 * @param publicKey the log's key as an object or line; without it the key inside the receipt is taken at its word
 */
export function verifyReceipt(receipt: unknown, publicKey?: PublicKey | string): ReceiptVerdict {
  const parsed = receiptSchema.safeParse(receipt);
  if (!parsed.success) return fault("malformed");
  const { entry: body, index, proof, checkpoint: note, publicKey: enclosed } = parsed.data;
  const key = toPublicKey(publicKey ?? enclosed);
  const named = toPublicKey(enclosed);
  if (!key || !named) return fault("bad_key");
  if (key.name !== named.name || Buffer.compare(key.bytes, named.bytes) !== 0) return fault("other_key");
  const checkpoint = openCheckpoint(note, key);
  if (!checkpoint) return fault("bad_signature");
  const leaf = leafHash(body);
  const entry = readEntry(body, index, leaf);
  if (!entry) return fault("not_canonical");
  const hashes = proof.map(decodeBase64);
  if (!hashes.every((hash) => hash !== null)) return fault("malformed");
  const included = verifyInclusion({ index, size: checkpoint.size, leaf, root: checkpoint.root, proof: hashes });
  return included ? { valid: true, entry, checkpoint, keyIsTrusted: publicKey !== undefined } : fault("not_included");
}

function readEntry(body: string, index: number, leaf: Uint8Array): LogEntry | null {
  try {
    const entry = entryFrom(body, index, leaf);
    return canonicalJson(JSON.parse(body)) === body ? entry : null;
  } catch {
    return null;
  }
}

function fault(reason: ReceiptFault): ReceiptVerdict {
  return { valid: false, reason, message: FAULTS[reason] };
}
