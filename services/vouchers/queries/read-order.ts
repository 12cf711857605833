import { z } from "zod";
import { query } from "#kernel/command/use-case.ts";
import { zInstant } from "#kernel/instant.ts";
import { notFound } from "#kernel/problem.ts";
import type { Db } from "#kernel/database/types.ts";
import type { Order } from "../model.ts";
import { claimsOfOrders, paymentsOf } from "../store/claims.ts";
import { findOrder, stepsOf } from "../store/orders.ts";
import { claimView, orderView, zClaim, zOrder } from "../wire.ts";

async function orderOr404(db: Db, id: string): Promise<Order> {
  const order = await findOrder(db, id);
  if (!order) throw notFound({ zh: "订单", en: "Order" }, id);
  return order;
}

/** One order with its history and its claims. */
export const readOrder = query({
  name: "vouchers.orders.read",
  summary: { zh: "创新券订单详情", en: "Read a voucher order" },
  action: "vouchers.order.read",
  belongs: async (ctx, input) => {
    const order = await orderOr404(ctx.db, input.id);
    return { subjects: [order.buyerId, order.agencyId] };
  },
  input: z.object({ id: z.uuid() }),
  output: z.object({
    order: zOrder,
    steps: z.array(z.object({ move: z.string(), state: z.string(), at: zInstant, role: z.string(), comment: z.string().nullable() })),
    claims: z.array(zClaim),
  }),
  async run(ctx, input) {
    const order = await orderOr404(ctx.db, input.id);
    const claims = await claimsOfOrders(ctx.db, [order.id]);
    const payments = await paymentsOf(ctx.db, claims.map((claim) => claim.id));
    return {
      order: orderView(order),
      steps: await stepsOf(ctx.db, order.id),
      claims: claims.map((claim) => claimView(claim, payments.get(claim.id) ?? null)),
    };
  },
});
