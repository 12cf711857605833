import { sql } from "kysely";
import type { Db, Tx } from "#kernel/database/types.ts";

export type PinnedKind = "flow" | "form";

/** Keeps a definition under its digest; once is enough. */
export async function pin(tx: Tx, kind: PinnedKind, sha256: string, definition: unknown, at: Date): Promise<void> {
  await sql`insert into "window".pinned_definition (sha256, kind, definition, first_used_at)
    values (${sha256}, ${kind}, ${JSON.stringify(definition)}::json, ${at}) on conflict (sha256) do nothing`.execute(tx);
}

export async function pinned(db: Db | Tx, kind: PinnedKind, sha256: string): Promise<unknown> {
  const { rows } = await sql<{ definition: unknown }>`
    select definition from "window".pinned_definition where sha256 = ${sha256} and kind = ${kind}`.execute(db);
  if (!rows[0]) throw new Error(`no ${kind} is kept under ${sha256}`);
  return rows[0].definition;
}
