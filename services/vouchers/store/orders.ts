import { sql } from "kysely";
import type { Actor } from "#kernel/command/actor.ts";
import type { Db, Tx } from "#kernel/database/types.ts";
import type { Order, OrderState } from "../model.ts";
import type { OrderMove } from "../rules/order-moves.ts";

const ORDER = sql`select o.id, o.number, o.voucher_id as "voucherId", v.number as "voucherNumber", o.scheme, o.year, o.department, o.buyer_id as "buyerId",
  o.buyer_name as "buyerName", o.agency_id as "agencyId", o.agency_name as "agencyName", o.offering_id as "offeringId",
  o.offering_code as "offeringCode", o.offering_title as "offeringTitle", o.service_class as "serviceClass",
  o.ratio_bp as "ratioBp", o.contract_sum_fen as "contractSumFen", o.covered_fen as "coveredFen",
  o.final_contract_sum_fen as "finalContractSumFen", o.final_covered_fen as "finalCoveredFen", o.state,
  o.delivery_note as "deliveryNote", o.hold_transfer_id as "holdTransferId", o.resolve_transfer_id as "resolveTransferId",
  o.placed_at as "placedAt", o.accepted_at as "acceptedAt", o.delivered_at as "deliveredAt", o.confirmed_at as "confirmedAt",
  o.claimed_at as "claimedAt", o.redeemed_at as "redeemedAt", o.ended_at as "endedAt"
  from vouchers.purchase o join vouchers.voucher v on v.id = o.voucher_id`;

/** What an order is when it is placed. */
export type PlacedOrder = Pick<Order, "id" | "voucherId" | "voucherNumber" | "scheme" | "year" | "department" | "buyerId" | "buyerName" | "agencyId"
  | "agencyName" | "offeringId" | "offeringCode" | "offeringTitle" | "serviceClass" | "ratioBp" | "contractSumFen"
  | "coveredFen" | "holdTransferId" | "placedAt">;

/** Writes an order and gives it its public number. */
export async function insertOrder(tx: Tx, order: PlacedOrder): Promise<Order> {
  const o = order;
  const { rows: [row] } = await sql<{ number: string }>`
    insert into vouchers.purchase (id, number, voucher_id, scheme, year, department, buyer_id, buyer_name, agency_id, agency_name,
      offering_id, offering_code, offering_title, service_class, ratio_bp, contract_sum_fen, covered_fen, state,
      hold_transfer_id, placed_at)
    values (${o.id}, vouchers.public_number('DD', ${o.year}, nextval('vouchers.order_number')), ${o.voucherId}, ${o.scheme},
      ${o.year}, ${o.department}, ${o.buyerId}, ${o.buyerName}, ${o.agencyId}, ${o.agencyName}, ${o.offeringId},
      ${o.offeringCode}, ${o.offeringTitle}, ${o.serviceClass}, ${o.ratioBp}, ${o.contractSumFen}, ${o.coveredFen}, 'placed',
      ${o.holdTransferId}, ${o.placedAt})
    returning number`.execute(tx);
  if (!row) throw new Error("the order was not written");
  return {
    ...order, number: row.number, state: "placed", finalContractSumFen: null, finalCoveredFen: null, deliveryNote: null,
    resolveTransferId: null, acceptedAt: null, deliveredAt: null, confirmedAt: null, claimedAt: null, redeemedAt: null, endedAt: null,
  };
}

/** An order by id, or null. */
export async function findOrder(db: Db, id: string): Promise<Order | null> {
  const { rows: [row] } = await sql<Order>`${ORDER} where o.id = ${id}`.execute(db);
  return row ?? null;
}

/** An order, locked until the transaction ends. Lock its voucher first where the purse moves. */
export async function lockOrder(tx: Tx, id: string): Promise<Order | null> {
  const { rows: [row] } = await sql<Order>`${ORDER} where o.id = ${id} for update of o`.execute(tx);
  return row ?? null;
}

/** Fields that a move may set beside the state. */
export type OrderChange = Partial<Pick<Order, "finalContractSumFen" | "finalCoveredFen" | "deliveryNote" | "resolveTransferId"
  | "acceptedAt" | "deliveredAt" | "confirmedAt" | "claimedAt" | "redeemedAt" | "endedAt">>;


/** Moves an order, which the caller has locked, to its next state. */
export async function updateOrder(tx: Tx, order: Order, state: OrderState, change: OrderChange): Promise<Order> {
  const n: Order = { ...order, state, ...change };
  await sql`update vouchers.purchase set state = ${state}, final_contract_sum_fen = ${n.finalContractSumFen},
    final_covered_fen = ${n.finalCoveredFen}, delivery_note = ${n.deliveryNote}, resolve_transfer_id = ${n.resolveTransferId},
    accepted_at = ${n.acceptedAt}, delivered_at = ${n.deliveredAt}, confirmed_at = ${n.confirmedAt}, claimed_at = ${n.claimedAt},
    redeemed_at = ${n.redeemedAt}, ended_at = ${n.endedAt} where id = ${order.id}`.execute(tx);
  return n;
}

/** One line of an order's history. */
export interface OrderStep {
  move: OrderMove;
  state: OrderState;
  at: Date;
  role: string;
  comment: string | null;
}

export async function insertStep(tx: Tx, orderId: string, actor: Actor, step: Omit<OrderStep, "role">): Promise<void> {
  await sql`
    insert into vouchers.purchase_step (purchase_id, seq, move, state, at, role, by_membership, comment)
    select ${orderId}, coalesce(max(seq), 0) + 1, ${step.move}, ${step.state}, ${step.at}, ${actor.role}, ${actor.membershipId}, ${step.comment}
    from vouchers.purchase_step where purchase_id = ${orderId}`.execute(tx);
}

/** An order's history, oldest first. */
export async function stepsOf(db: Db, orderId: string): Promise<OrderStep[]> {
  const { rows } = await sql<OrderStep>`
    select move, state, at, role, comment from vouchers.purchase_step where purchase_id = ${orderId} order by seq`.execute(db);
  return rows;
}

export interface OrderFilter {
  /** Buyer or agency. */
  partyId?: string | null | undefined;
  buyerId?: string | undefined;
  agencyId?: string | undefined;
  voucherId?: string | undefined;
  scheme?: string | undefined;
  state?: OrderState | undefined;
  q?: string | undefined;
}

/** Orders, newest first. */
export async function orderPage(db: Db, filter: OrderFilter, offset: number, limit: number): Promise<{ total: number; items: Order[] }> {
  const { partyId = null, buyerId = null, agencyId = null, voucherId = null, scheme = null, state = null, q = null } = filter;
  const where = sql`where (${partyId}::uuid is null or o.buyer_id = ${partyId} or o.agency_id = ${partyId})
    and (${buyerId}::uuid is null or o.buyer_id = ${buyerId}) and (${agencyId}::uuid is null or o.agency_id = ${agencyId})
    and (${voucherId}::uuid is null or o.voucher_id = ${voucherId}) and (${scheme}::text is null or o.scheme = ${scheme})
    and (${state}::text is null or o.state = ${state})
    and (${q}::text is null or strpos(lower(concat_ws(' ', o.number, o.buyer_name, o.agency_name, o.offering_title)), lower(${q})) > 0)`;
  const { rows } = await sql<Order>`${ORDER} ${where} order by o.placed_at desc, o.id desc offset ${offset} limit ${limit}`.execute(db);
  const { rows: [count] } = await sql<{ total: bigint }>`select count(*) as total from vouchers.purchase o ${where}`.execute(db);
  return { total: Number(count?.total ?? 0n), items: rows };
}

/** All orders of a voucher, oldest first. */
export async function ordersOf(db: Db, voucherIds: string[]): Promise<Order[]> {
  const { rows } = await sql<Order>`${ORDER} where o.voucher_id = any(${voucherIds}::uuid[]) order by o.placed_at, o.id`.execute(db);
  return rows;
}
