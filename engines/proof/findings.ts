import type { Finding } from "#kernel/finding.ts";

/** A finding of this room. `where` is an index, a node as level/index, or a checkpoint. */
export function finding(code: string, where: string | number, zh: string, en: string): Finding {
  return { room: "proof", code: `proof.${code}`, where: String(where), message: { zh, en } };
}
