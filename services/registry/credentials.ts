import type { Tx } from "#kernel/database/types.ts";
import { problem } from "#kernel/problem.ts";
import type { Credential } from "./model.ts";
import { insertCredential, markRevoked } from "./store/credentials.ts";

/**
 * Grants a credential to a subject inside the caller's transaction. Granting twice for one case, or twice with one
 * number to one subject, answers with the first.
 * @throws Problem `registry.credential_number_taken` when another subject holds the number.
 */
export async function grantCredential(
  tx: Tx, given: Omit<Credential, "revokedOn">, now: Date,
): Promise<{ credential: Credential; created: boolean }> {
  const result = await insertCredential(tx, given, now);
  if (result !== "number_taken") return result;
  throw problem("registry.credential_number_taken", 409, {
    zh: "该资质编号已属于另一主体", en: "Another subject holds this credential number",
  }, {
    detail: { zh: `${given.kind} 编号 ${given.number}`, en: `${given.kind} number ${given.number}` },
    remedy: { zh: "请核对编号后重新授予。", en: "Check the number and grant again." },
    field: "/number",
  });
}

/** Revokes a credential from a day on. @returns null when it does not exist or was revoked before. */
export function revokeCredential(tx: Tx, id: string, on: string, reason: string): Promise<Credential | null> {
  return markRevoked(tx, id, on, reason);
}
