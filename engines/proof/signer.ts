import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomBytes, sign } from "node:crypto";
import { link, mkdir, open, readFile, unlink } from "node:fs/promises";
import { dirname } from "node:path";
import { problem } from "#kernel/problem.ts";
import { publicKey, type PublicKey } from "./public-key.ts";

/** Signs tree heads. Its name is the log's origin. */
export interface Signer {
  readonly publicKey: PublicKey;
  sign(text: string): Uint8Array;
}

/**
 * A signer from an Ed25519 private key in PEM (PKCS #8), as `openssl genpkey -algorithm ed25519` writes it.
 * @throws Problem `proof.bad_key`
 */
export function signerFromPem(pem: string, name: string): Signer {
  const key = readKey(pem);
  if (key?.asymmetricKeyType !== "ed25519") throw badKey(name);
  const jwk = createPublicKey(key).export({ format: "jwk" });
  return {
    publicKey: publicKey(name, Buffer.from(jwk.x ?? "", "base64url")),
    sign: (text) => sign(null, Buffer.from(text), key),
  };
}

/**
 * The signer whose key lies in a file, made (readable by its owner only) when there is none.
 * Keep a copy elsewhere: receipts stay valid without it, but new ones would come from another key.
 * @throws Problem `proof.bad_key`
 */
export async function fileSigner(path: string, name: string): Promise<Signer> {
  const existing = await readIfPresent(path);
  return signerFromPem(existing ?? (await createKey(path)), name);
}

/** A signer with a fresh key that is kept nowhere; for tests and trials. */
export function temporarySigner(name: string): Signer {
  return signerFromPem(newPem(), name);
}

async function createKey(path: string): Promise<string> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const draft = `${path}.${randomBytes(6).toString("hex")}`;
  const file = await open(draft, "wx", 0o600);
  try {
    await file.writeFile(newPem());
    await file.sync();
    // The key appears whole or not at all, and of two processes that start at once only one makes it.
    await link(draft, path);
  } catch (error) {
    if (!hasCode(error, "EEXIST")) throw error;
  } finally {
    await file.close();
    await unlink(draft);
  }
  return readFile(path, "utf8");
}

async function readIfPresent(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw error;
  }
}

function newPem(): string {
  return generateKeyPairSync("ed25519").privateKey.export({ format: "pem", type: "pkcs8" }).toString();
}

function readKey(pem: string): KeyObject | null {
  try {
    return createPrivateKey(pem);
  } catch {
    return null;
  }
}

const hasCode = (error: unknown, code: string): boolean => error instanceof Error && "code" in error && error.code === code;

function badKey(name: string) {
  return problem("proof.bad_key", 500, { zh: "日志签名密钥无法使用", en: "The log's signing key cannot be used" }, {
    detail: { zh: `${name} 的密钥不是 PEM 格式的 Ed25519 私钥。`, en: `The key of ${name} is no Ed25519 private key in PEM.` },
    remedy: { zh: "请从备份恢复密钥文件；若确实遗失，删除文件后会生成新密钥，旧凭证仍可用旧公钥验证。",
      en: "Restore the key file from a copy. If it is lost, remove the file and a new key is made; old receipts stay valid under the old public key." },
  });
}
