import type { Db } from "#kernel/database/types.ts";
import type { Finding } from "#kernel/finding.ts";
import { CHECKS, type Check } from "./checks.ts";

/**
 * Recomputes the books from their entries and transfers and yields every disagreement (at most 100 of a kind), the most
 * telling first. All checks see one moment, so that it may run beside live traffic.
 */
export async function* verifyLedger(db: Db): AsyncIterable<Finding> {
  if (db.isTransaction) {
    yield* findings(db);
    return;
  }
  const snapshot = await db.startTransaction().setIsolationLevel("repeatable read").setAccessMode("read only").execute();
  try {
    yield* findings(snapshot);
  } finally {
    await snapshot.rollback().execute();
  }
}

async function* findings(db: Db): AsyncIterable<Finding> {
  for (const check of CHECKS) {
    const { rows } = await check.query.execute(db);
    yield* rows.map((row) => toFinding(check, row));
  }
}

function toFinding({ code, message: { zh, en } }: Check, row: { where: string; detail: string | null }): Finding {
  const detail = row.detail === null ? "" : ` (${row.detail})`;
  return { room: "ledger", code: `ledger.${code}`, where: row.where, message: { zh: zh + detail, en: en + detail } };
}
