import { append } from "#engines/proof/index.ts";
import type { Actor } from "#kernel/command/actor.ts";
import type { LogDraft } from "#kernel/command/context.ts";
import type { Tx } from "#kernel/database/types.ts";

/** Writes what a command logged into the tamper-evident log, at the end of its transaction. */
export async function appendLog(tx: Tx, actor: Actor, at: Date, drafts: LogDraft[]): Promise<void> {
  await append(tx, drafts.map((draft) => ({
    at, type: draft.type, ref: draft.ref, subject: draft.subject ?? null,
    actor: actor.membershipId ?? actor.kind,
    data: { role: actor.role, ...draft.data },
  })));
}
