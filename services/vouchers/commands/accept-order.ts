import { z } from "zod";
import { command } from "#kernel/command/use-case.ts";
import { logOrder, moveOrder, orderBelongs, takeOrder, tellAboutOrder } from "../move-order.ts";
import { orderView, zOrder } from "../wire.ts";

/** The agency takes an order on. */
export const acceptOrder = command({
  name: "vouchers.order.accept",
  summary: { zh: "服务机构接单", en: "Accept an order" },
  action: "vouchers.order.accept",
  belongs: async (ctx, input) => ({ subjects: [(await orderBelongs(ctx, input.id)).agencyId] }),
  input: z.object({ id: z.uuid() }),
  output: zOrder,
  async run(ctx, input) {
    const order = await moveOrder(ctx, await takeOrder(ctx, input.id, "accept"), "accept", { acceptedAt: ctx.now });
    logOrder(ctx, "accepted", order);
    await tellAboutOrder(ctx, order.buyerId, order, {
      zh: `${order.agencyName} 已接单 ${order.number}。`, en: `${order.agencyName} accepted order ${order.number}.`,
    });
    return orderView(order);
  },
});
