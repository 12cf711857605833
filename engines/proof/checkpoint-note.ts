import { HASH_BYTES, sameHash } from "./hashing.ts";
import type { TreeHead } from "./model.ts";
import { isKeyName, parsePublicKey, type PublicKey, signatureHolds } from "./public-key.ts";
import type { Signer } from "./signer.ts";

/** What a checkpoint says. */
export interface Checkpoint extends TreeHead {
  /** Which log it is. */
  origin: string;
}

const DASH = "\u2014";

/** Writes and signs a checkpoint: the text of C2SP tlog-checkpoint in the envelope of C2SP signed-note. */
export function signCheckpoint({ origin, size, root }: Checkpoint, signer: Signer): string {
  const text = `${origin}\n${size}\n${Buffer.from(root).toString("base64")}\n`;
  const { name, id } = signer.publicKey;
  const signature = Buffer.concat([id, signer.sign(text)]).toString("base64");
  return `${text}\n${DASH} ${name} ${signature}\n`;
}

/**
 * Opens a signed checkpoint. Signatures by other keys, such as witnesses', are passed over.
 * @returns what it says, or null unless it is well formed and carries a valid signature by `key`
 */
export function openCheckpoint(note: string, key: PublicKey): Checkpoint | null {
  const cut = note.lastIndexOf("\n\n");
  if (cut < 0 || !note.endsWith("\n")) return null;
  const text = note.slice(0, cut + 1);
  const lines = note.slice(cut + 2, -1).split("\n").map(readSignature);
  const ours = lines.find((line) => line?.name === key.name && sameHash(line.keyId, key.id));
  // One malformed line spoils the note: what lies outside the signed text must not be free for anyone to write.
  if (!ours || lines.includes(null) || !signatureHolds(key, text, ours.signature)) return null;
  return readCheckpointText(text);
}

/** What a checkpoint's text says, signed or not; null when it is malformed. */
export function readCheckpointText(text: string): Checkpoint | null {
  const [origin = "", sizeLine = "", rootLine = ""] = text.split("\n");
  const [size, root] = [Number(sizeLine), decodeBase64(rootLine)];
  if (!/^(0|[1-9][0-9]*)$/.test(sizeLine) || !Number.isSafeInteger(size) || origin === "") return null;
  return root?.length === HASH_BYTES ? { origin, size, root } : null;
}

interface SignatureLine {
  name: string;
  keyId: Uint8Array;
  signature: Uint8Array;
}

function readSignature(line: string): SignatureLine | null {
  const [dash, name = "", base64 = "", ...more] = line.split(" ");
  const bytes = decodeBase64(base64);
  if (dash !== DASH || !isKeyName(name) || more.length > 0 || !bytes || bytes.length < 5) return null;
  return { name, keyId: bytes.subarray(0, 4), signature: bytes.subarray(4) };
}

/** Strict Base64: one text for one value, so that no bit of a note or receipt is without meaning. */
export function decodeBase64(text: string): Buffer | null {
  const bytes = Buffer.from(text, "base64");
  return bytes.toString("base64") === text ? bytes : null;
}

/** Reads a public key line, or takes a key as it is. */
export function toPublicKey(key: PublicKey | string): PublicKey | null {
  return typeof key === "string" ? parsePublicKey(key) : key;
}
