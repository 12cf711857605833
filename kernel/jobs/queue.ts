import { sql } from "kysely";
import type { JobDraft } from "../command/context.ts";
import type { Tx } from "../database/types.ts";

/** Puts work into the table; under a key, a later draft replaces an earlier one that still waits. */
export async function enqueue(tx: Tx, id: string, job: JobDraft, now: Date): Promise<void> {
  await sql`
    insert into kernel.job (id, kind, payload, run_at, key)
    values (${id}, ${job.kind}, ${JSON.stringify(job.payload)}::jsonb, ${job.runAt ?? now}, ${job.key ?? null})
    on conflict (key) do update set kind = excluded.kind, payload = excluded.payload, run_at = excluded.run_at,
      attempts = 0, last_error = null, failed_at = null`.execute(tx);
}

/** Takes waiting work back. */
export async function dequeue(tx: Tx, key: string): Promise<void> {
  await sql`delete from kernel.job where key = ${key}`.execute(tx);
}
