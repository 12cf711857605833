import { sql } from "kysely";
import type { Db } from "#kernel/database/types.ts";
import { isUuid } from "#kernel/ids.ts";
import type { Capture, Hold, Movement, Post, Posted, Release } from "./model.ts";
import { type TransferRow, toTransfer } from "./read-transfer.ts";
import { asProblem, refuse } from "./refusals.ts";

const LARGEST = 9_223_372_036_854_775_807n;

/** Moves an amount at once. A repeat of the same request returns the first result with status `exists`. */
export async function post(db: Db, request: Post): Promise<Posted> {
  return single(db, { kind: "single", ...request });
}

/** Keeps an amount aside: it counts against the payer's limit and nobody else can spend it. */
export async function hold(db: Db, request: Hold): Promise<Posted> {
  return single(db, { kind: "hold", ...request });
}

/** Posts what a hold keeps, or a part of it; the rest goes back unless `rest` is `keep`. */
export async function capture(db: Db, request: Capture): Promise<Posted> {
  return single(db, { kind: "capture", ...request });
}

/** Gives back all that a hold still keeps. Also after its time, as long as nothing else resolved it. */
export async function release(db: Db, request: Release): Promise<Posted> {
  return single(db, { kind: "release", ...request });
}

async function single(db: Db, movement: Movement): Promise<Posted> {
  const [posted] = await postAll(db, [movement]);
  if (!posted) throw new Error("the ledger returned no transfer");
  return posted;
}

/**
 * Carries out a batch in its order, all or none, whatever mix of kinds. Accounts are locked in the order of their ids.
 * A transaction that posts more than once should post once, as a batch: two such transactions cannot then wait for each
 * other in a ring.
 * @throws Problem with the exact `ledger.*` code (see `REFUSALS`) and, in `meta`, the position of the request that was
 *   refused. The transaction is then lost: let the Problem end it.
 */
export async function postAll(db: Db, movements: readonly (Movement | Post)[]): Promise<Posted[]> {
  if (movements.length === 0) return [];
  const batch = JSON.stringify(movements.map((movement, position) => toRequest(movement, position)));
  try {
    const { rows } = await sql<TransferRow & { existed: boolean }>`
      select * from ledger.execute(${batch}::jsonb)`.execute(db);
    return rows.map(toPosted);
  } catch (error) {
    throw asProblem(error);
  }
}

/**
 * Gives back the holds whose time is over at `now`, oldest first, at most `most` of them.
 * @returns the expiries that this call made
 */
export async function expireHolds(db: Db, now: Date, most = 1000): Promise<Posted[]> {
  const { rows } = await sql<TransferRow & { existed: boolean }>`
    select * from ledger.expire_holds(${now}, ${most})`.execute(db);
  return rows.map(toPosted);
}

function toPosted(row: TransferRow & { existed: boolean }): Posted {
  return { ...toTransfer(row), status: row.existed ? "exists" : "created" };
}

type AnyRequest = Omit<Partial<Hold & Capture>, "id" | "at" | "amount"> & Pick<Capture, "id" | "at" | "amount"> & { kind: string };

/** The wire form of a request. Amounts travel as text: a JSON number would lose digits beyond 2^53. */
function toRequest(movement: Movement | Post, position: number): Record<string, unknown> {
  const request: AnyRequest = { kind: "single", ...movement };
  const { kind, id, at, ref = null, metadata = {}, debit, credit, amount, unit, expiresAt, holdId, rest } = request;
  if (!isUuid(id)) throw refuse("id_must_be_uuid", { position, id });
  if (holdId !== undefined && !isUuid(holdId)) throw refuse("hold_not_found", { position, hold: holdId });
  if (amount !== undefined && amount > LARGEST) throw refuse("amount_too_large", { position, id });
  if (amount !== undefined && amount <= 0n) throw refuse("amount_must_be_positive", { position, id });
  return {
    kind, id, at, ref, metadata, debit, credit, unit, hold_id: holdId, expires_at: expiresAt ?? null,
    amount: amount?.toString(), keep_rest: rest === "keep",
  };
}
