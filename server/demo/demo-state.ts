import { sql } from "kysely";
import type { Db, Tx } from "#kernel/database/types.ts";

const SETTING = "demo.city";

export interface DemoState {
  size: string;
  seed: number;
}

/** The demo city that lives in this database, or null. */
export async function demoState(db: Db | Tx): Promise<DemoState | null> {
  const found = await sql<{ value: DemoState }>`select value from kernel.setting where name = ${SETTING}`.execute(db);
  return found.rows[0]?.value ?? null;
}
