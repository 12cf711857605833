import { sql } from "kysely";
import type { Db, Tx } from "#kernel/database/types.ts";
import type { Claim, ClaimState, Payment } from "../model.ts";

const CLAIM = sql`select c.id, c.number, c.purchase_id as "orderId", c.agency_id as "agencyId", c.department, c.amount_fen as "amountFen",
  c.contract_file as "contractFile", c.invoice_file as "invoiceFile", c.payment_file as "paymentFile",
  c.invoice_number as "invoiceNumber", c.invoice_date as "invoiceDate", c.state, c.filed_at as "filedAt", c.filed_by as "filedBy",
  c.decided_at as "decidedAt", c.decided_by as "decidedBy", c.comment, c.redeem_transfer_id as "redeemTransferId",
  c.budget_transfer_id as "budgetTransferId"
  from vouchers.claim c`;

export type FiledClaim = Pick<Claim, "id" | "orderId" | "agencyId" | "department" | "amountFen" | "contractFile" | "invoiceFile"
  | "paymentFile" | "invoiceNumber" | "invoiceDate" | "filedAt" | "filedBy">;

/** Writes a claim; null when its invoice is in another live claim (or the order already has one). */
export async function insertClaim(tx: Tx, claim: FiledClaim, year: number): Promise<Claim | null> {
  const c = claim;
  const { rows: [row] } = await sql<{ number: string }>`
    insert into vouchers.claim (id, number, purchase_id, agency_id, department, amount_fen, contract_file, invoice_file,
      payment_file, invoice_number, invoice_date, filed_at, filed_by)
    values (${c.id}, vouchers.public_number('DF', ${year}, nextval('vouchers.claim_number')), ${c.orderId}, ${c.agencyId},
      ${c.department}, ${c.amountFen}, ${c.contractFile}, ${c.invoiceFile}, ${c.paymentFile}, ${c.invoiceNumber},
      ${c.invoiceDate}, ${c.filedAt}, ${c.filedBy})
    on conflict do nothing returning number`.execute(tx);
  if (!row) return null;
  return {
    ...claim, number: row.number, state: "filed", decidedAt: null, decidedBy: null, comment: null,
    redeemTransferId: null, budgetTransferId: null,
  };
}

/** A claim by id, or null. */
export async function findClaim(db: Db, id: string): Promise<Claim | null> {
  const { rows: [row] } = await sql<Claim>`${CLAIM} where c.id = ${id}`.execute(db);
  return row ?? null;
}

/** A claim, locked until the transaction ends. Lock its order first. */
export async function lockClaim(tx: Tx, id: string): Promise<Claim | null> {
  const { rows: [row] } = await sql<Claim>`${CLAIM} where c.id = ${id} for update`.execute(tx);
  return row ?? null;
}

export interface Decision {
  state: "approved" | "rejected";
  at: Date;
  by: string | null;
  comment: string | null;
  redeemTransferId?: string;
  budgetTransferId?: string;
}

export async function decideClaim(tx: Tx, claim: Claim, decision: Decision): Promise<Claim> {
  const { state, at, by, comment, redeemTransferId = null, budgetTransferId = null } = decision;
  await sql`update vouchers.claim set state = ${state}, decided_at = ${at}, decided_by = ${by}, comment = ${comment},
    redeem_transfer_id = ${redeemTransferId}, budget_transfer_id = ${budgetTransferId} where id = ${claim.id}`.execute(tx);
  return { ...claim, state, decidedAt: at, decidedBy: by, comment, redeemTransferId, budgetTransferId };
}

export async function insertPayment(tx: Tx, payment: Omit<Payment, "number">, year: number): Promise<Payment> {
  const p = payment;
  const { rows: [row] } = await sql<{ number: string }>`
    insert into vouchers.payment (id, number, claim_id, agency_id, amount_fen, transfer_id, paid_at)
    values (${p.id}, vouchers.public_number('ZF', ${year}, nextval('vouchers.payment_number')), ${p.claimId}, ${p.agencyId},
      ${p.amountFen}, ${p.transferId}, ${p.paidAt})
    returning number`.execute(tx);
  if (!row) throw new Error("the payment was not written");
  return { ...payment, number: row.number };
}

const PAYMENT = sql`select id, number, claim_id as "claimId", agency_id as "agencyId", amount_fen as "amountFen",
  transfer_id as "transferId", paid_at as "paidAt" from vouchers.payment`;

/** Payments of claims, by claim. */
export async function paymentsOf(db: Db, claimIds: string[]): Promise<Map<string, Payment>> {
  const { rows } = await sql<Payment>`${PAYMENT} where claim_id = any(${claimIds}::uuid[])`.execute(db);
  return new Map(rows.map((row) => [row.claimId, row]));
}

export interface ClaimFilter {
  department?: string | null | undefined;
  agencyId?: string | null | undefined;
  orderId?: string | undefined;
  state?: ClaimState | undefined;
  scheme?: string | undefined;
  q?: string | undefined;
}

/** A claim with what the desk shows of its order. */
export type ClaimRow = Claim & { orderNumber: string; scheme: string; buyerName: string; agencyName: string; offeringTitle: string };

/** Claims, those that wait longest first. */
export async function claimPage(db: Db, filter: ClaimFilter, offset: number, limit: number): Promise<{ total: number; items: ClaimRow[] }> {
  const { department = null, agencyId = null, orderId = null, state = null, scheme = null, q = null } = filter;
  const found = sql`
    with found as (
      select k.*, o.number as "orderNumber", o.scheme, o.buyer_name as "buyerName", o.agency_name as "agencyName",
        o.offering_title as "offeringTitle"
      from (${CLAIM}) k join vouchers.purchase o on o.id = k."orderId")`;
  const where = sql`where (${department}::text is null or department = ${department})
    and (${agencyId}::uuid is null or "agencyId" = ${agencyId}) and (${orderId}::uuid is null or "orderId" = ${orderId})
    and (${state}::text is null or state = ${state}) and (${scheme}::text is null or scheme = ${scheme})
    and (${q}::text is null or strpos(lower(concat_ws(' ', number, "orderNumber", "invoiceNumber", "buyerName", "agencyName")), lower(${q})) > 0)`;
  const { rows } = await sql<ClaimRow>`${found} select * from found ${where}
    order by state = 'filed' desc, "filedAt", id offset ${offset} limit ${limit}`.execute(db);
  const { rows: [count] } = await sql<{ total: bigint }>`${found} select count(*) as total from found ${where}`.execute(db);
  return { total: Number(count?.total ?? 0n), items: rows };
}

/** Claims of orders, oldest first. */
export async function claimsOfOrders(db: Db, orderIds: string[]): Promise<Claim[]> {
  const { rows } = await sql<Claim>`${CLAIM} where c.purchase_id = any(${orderIds}::uuid[]) order by c.filed_at, c.id`.execute(db);
  return rows;
}
