import { createHash, createPublicKey, type KeyObject, verify } from "node:crypto";

/** Marks Ed25519 in key ids and public keys (C2SP signed-note). */
const ED25519 = 0x01;
const KEY_BYTES = 32;

/** A name and an Ed25519 public key: who may sign a note. */
export interface PublicKey {
  name: string;
  /** The 32 bytes of the key. */
  bytes: Uint8Array;
  /** First 4 bytes of the digest over name and key: tells keys of one name apart. */
  id: Uint8Array;
}

/** Makes a public key out of its parts. The name may hold neither spaces nor plus signs (C2SP signed-note). */
export function publicKey(name: string, bytes: Uint8Array): PublicKey {
  if (!isKeyName(name)) throw new TypeError(`"${name}" cannot name a key: it must be without spaces and plus signs`);
  if (bytes.length !== KEY_BYTES) throw new TypeError("an Ed25519 public key has 32 bytes");
  const id = createHash("sha256").update(`${name}\n`).update(Uint8Array.of(ED25519)).update(bytes).digest().subarray(0, 4);
  return { name, bytes, id };
}

export function isKeyName(name: string): boolean {
  return name !== "" && !/[\s+\p{Cc}]/u.test(name);
}

/** The line in which a public key is handed around: name, key id in hex, type and key in Base64, joined by plus signs. */
export function formatPublicKey(key: PublicKey): string {
  const typed = Buffer.concat([Uint8Array.of(ED25519), key.bytes]);
  return `${key.name}+${Buffer.from(key.id).toString("hex")}+${typed.toString("base64")}`;
}

/** Reads such a line; null when it is malformed, of another type, or its id does not fit. */
export function parsePublicKey(line: string): PublicKey | null {
  const match = /^([^+\s]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/]+=*)$/.exec(line.trim());
  const [, name = "", id = "", base64 = ""] = match ?? [];
  const typed = Buffer.from(base64, "base64");
  if (!isKeyName(name) || typed.length !== KEY_BYTES + 1 || typed[0] !== ED25519) return null;
  const key = publicKey(name, typed.subarray(1));
  return Buffer.from(key.id).toString("hex") === id ? key : null;
}

/** True when the signature over the text was made with this key (RFC 8032). */
export function signatureHolds(key: PublicKey, text: string, signature: Uint8Array): boolean {
  try {
    return verify(null, Buffer.from(text), keyObject(key), signature);
  } catch {
    return false; // a point off the curve, for one
  }
}

function keyObject(key: PublicKey): KeyObject {
  const x = Buffer.from(key.bytes).toString("base64url");
  return createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
}
