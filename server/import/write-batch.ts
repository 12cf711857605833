import { sql } from "kysely";
import type { Tx } from "#kernel/database/types.ts";
import type { Candidate, Importer, Outcome } from "./rows/importer.ts";
import { shown, type Reject } from "./reject.ts";

type Result = Outcome | Omit<Reject, "line">;

/**
 * Writes a batch; when the database refuses it, finds the rows at fault by halving and rejects only those. What is no
 * fault of the data (a lost connection, a full disk) is thrown on.
 */
export async function writeBatch<Row>(tx: Tx, importer: Importer<Row>, batch: Candidate<Row>[]): Promise<Result[]> {
  if (batch.length === 0) return [];
  await sql`savepoint import_batch`.execute(tx);
  try {
    const results = await importer.write(tx, batch);
    await sql`release savepoint import_batch`.execute(tx);
    return results;
  } catch (error) {
    if (!isFaultOfData(error)) throw error;
    await sql`rollback to savepoint import_batch`.execute(tx);
    const [only] = batch;
    if (batch.length === 1 && only) return [refused(only, error)];
    const middle = batch.length >> 1;
    const first = await writeBatch(tx, importer, batch.slice(0, middle));
    return [...first, ...(await writeBatch(tx, importer, batch.slice(middle)))];
  }
}

/** SQLSTATE classes 22 (data exception) and 23 (integrity constraint violation). */
function isFaultOfData(error: unknown): error is Error & { code: string; detail?: string } {
  return error instanceof Error && "code" in error && typeof error.code === "string" && /^2[23]/.test(error.code);
}

function refused(candidate: Candidate<unknown>, error: Error & { detail?: string }): Omit<Reject, "line"> {
  const [key] = candidate.keys;
  return {
    field: key?.column ?? "", value: shown(key?.value), reason: { zh: `数据库拒绝：${error.detail ?? error.message}`, en: `the database refuses it: ${error.detail ?? error.message}` },
    remedy: { zh: "请核对该行与已有记录是否冲突", en: "check whether it contradicts what is there" },
  };
}
