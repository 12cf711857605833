import { z } from "zod";
import { command } from "#kernel/command/use-case.ts";
import { logOrder, moveOrder, orderBelongs, takeOrder, tellAboutOrder } from "../move-order.ts";
import { orderView, zComment, zOrder } from "../wire.ts";

/** The agency reports that the service was rendered. */
export const deliverOrder = command({
  name: "vouchers.order.deliver",
  summary: { zh: "服务机构报告交付", en: "Report an order's delivery" },
  action: "vouchers.order.deliver",
  belongs: async (ctx, input) => ({ subjects: [(await orderBelongs(ctx, input.id)).agencyId] }),
  input: z.object({ id: z.uuid(), note: zComment.min(1).meta({ description: "what was delivered, when, with which result" }) }),
  output: zOrder,
  async run(ctx, input) {
    const taken = await takeOrder(ctx, input.id, "deliver");
    const order = await moveOrder(ctx, taken, "deliver", { deliveredAt: ctx.now, deliveryNote: input.note }, input.note);
    logOrder(ctx, "delivered", order);
    await tellAboutOrder(ctx, order.buyerId, order, {
      zh: `${order.agencyName} 报告订单 ${order.number} 已交付，请确认。`, en: `${order.agencyName} reports order ${order.number} delivered: please confirm.`,
    });
    return orderView(order);
  },
});
