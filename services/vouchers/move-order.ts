import type { CommandContext } from "#kernel/command/context.ts";
import { notFound } from "#kernel/problem.ts";
import type { Text } from "#kernel/text.ts";
import type { Order, Voucher } from "./model.ts";
import { type LaterMove, stateAfter } from "./rules/order-moves.ts";
import { findOrder, insertStep, lockOrder, type OrderChange, updateOrder } from "./store/orders.ts";
import { lockVoucher } from "./store/vouchers.ts";

const ORDER: Text = { zh: "订单", en: "Order" };

/** To whom an order belongs; each command says which side may use it. */
export async function orderBelongs(ctx: { tx: CommandContext["tx"] }, id: string): Promise<Order> {
  const order = await findOrder(ctx.tx, id);
  if (!order) throw notFound(ORDER, id);
  return order;
}

/** Locks an order and sees whether its state allows the move. */
export async function takeOrder(ctx: CommandContext, id: string, move: LaterMove): Promise<Order> {
  const order = await lockOrder(ctx.tx, id);
  if (!order) throw notFound(ORDER, id);
  stateAfter(order.state, move);
  return order;
}

/** The same where the purse moves too: the voucher is locked first, always in this sequence. */
export async function takeOrderAndVoucher(ctx: CommandContext, id: string, move: LaterMove): Promise<{ order: Order; voucher: Voucher }> {
  const { voucherId } = await orderBelongs(ctx, id);
  const voucher = await lockVoucher(ctx.tx, voucherId);
  if (!voucher) throw new Error(`order ${id} has no voucher`);
  return { order: await takeOrder(ctx, id, move), voucher };
}

/** Writes the move: the order's next state, and a line of its history. */
export async function moveOrder(ctx: CommandContext, order: Order, move: LaterMove, change: OrderChange, comment: string | null = null): Promise<Order> {
  const state = stateAfter(order.state, move);
  const moved = await updateOrder(ctx.tx, order, state, change);
  await insertStep(ctx.tx, order.id, ctx.actor, { move, state, at: ctx.now, comment });
  return moved;
}

/** Logs what happened to an order: ids, amounts and digests only. */
export function logOrder(ctx: CommandContext, what: string, order: Order, data: Record<string, unknown> = {}): void {
  ctx.log({
    type: `vouchers.order.${what}`, subject: order.buyerId, ref: { kind: "order", id: order.id },
    data: { orderId: order.id, number: order.number, voucherId: order.voucherId, agencyId: order.agencyId, ...data },
  });
}

/** Tells an organisation about its order. */
export async function tellAboutOrder(ctx: CommandContext, subjectId: string, order: Order, text: Text): Promise<void> {
  await ctx.effect("notify", { to: { subjectId }, text, ref: { kind: "order", id: order.id, number: order.number } });
}
