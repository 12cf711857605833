import { sql, type RawBuilder } from "kysely";
import type { Db, Tx } from "#kernel/database/types.ts";
import type { Indicator, Period } from "./indicator.ts";

/** A value with what is needed to take it again. */
export interface Measurement {
  /** Exact decimal text in the indicator's unit; null when there is nothing to count. */
  value: string | null;
  sql: string;
}

const TIMEOUT_MS = 20_000;

/** Computes an indicator over a period, in a transaction that can only read. Null when it has no live definition. */
export async function measure(db: Db, indicator: Indicator, period: Period): Promise<Measurement | null> {
  const { live } = indicator;
  if (!live) return null;
  const rows = await reading(db, (tx) => sql<{ value: unknown }>`select value from (${bound(live.value, period)}) figure`.execute(tx));
  const value = rows.rows[0]?.value ?? null;
  return { value: value === null ? null : decimalText(value), sql: live.value };
}

/** The rows behind a value, a page at a time, and how many there are. */
export async function rowsBehind(
  db: Db, indicator: Indicator, period: Period, page: { offset: number; limit: number },
): Promise<{ total: number; rows: Record<string, unknown>[] } | null> {
  const { live } = indicator;
  if (!live) return null;
  return reading(db, async (tx) => {
    const all = bound(live.rows, period);
    const counted = await sql<{ n: bigint }>`select count(*) as n from (${all}) behind`.execute(tx);
    const found = await sql<Record<string, unknown>>`select * from (${all}) behind offset ${page.offset} limit ${page.limit}`.execute(tx);
    return { total: Number(counted.rows[0]?.n ?? 0n), rows: found.rows };
  });
}

/** Fails where a definition's SQL does not run, so that a catalog can be refused before anybody asks. */
export async function explainDefinition(db: Db, indicator: Indicator, period: Period): Promise<string | null> {
  if (!indicator.live) return null;
  for (const text of [indicator.live.value, indicator.live.rows]) {
    try {
      await reading(db, (tx) => sql`explain select * from (${bound(text, period)}) figure`.execute(tx));
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  }
  return null;
}

/** One snapshot, no writes, an end to long thinking. */
function reading<T>(db: Db, work: (tx: Tx) => Promise<T>): Promise<T> {
  return db.transaction().setIsolationLevel("repeatable read").setAccessMode("read only").execute(async (tx) => {
    await sql`select set_config('statement_timeout', ${String(TIMEOUT_MS)}, true)`.execute(tx);
    return work(tx);
  });
}

/** Puts the period in the place of `:from` and `:to`. A double colon is a cast and stays. */
function bound(text: string, period: Period): RawBuilder<unknown> {
  const parts = text.split(/(?<!:):(from|to)\b/);
  return sql.join(parts.map((part, index) => {
    if (index % 2 === 0) return sql.raw(part);
    return sql`${part === "from" ? period.from : period.to}::timestamptz`;
  }), sql.raw(""));
}

function decimalText(value: unknown): string {
  if (typeof value === "bigint" || typeof value === "number") return value.toString();
  if (typeof value === "string" && /^-?\d+(\.\d+)?$/.test(value)) return value.includes(".") ? value.replace(/\.?0+$/, "") : value;
  throw new TypeError(`an indicator's value must be a number, not ${JSON.stringify(value)}`);
}
