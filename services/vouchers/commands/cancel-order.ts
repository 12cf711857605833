import { z } from "zod";
import { command } from "#kernel/command/use-case.ts";
import { logOrder, moveOrder, orderBelongs, takeOrderAndVoucher, tellAboutOrder } from "../move-order.ts";
import { releaseHold } from "../release-hold.ts";
import { orderView, zComment, zOrder } from "../wire.ts";

/** The buyer takes an order back before it is delivered; the held amount goes back. */
export const cancelOrder = command({
  name: "vouchers.order.cancel",
  summary: { zh: "取消订单", en: "Cancel an order" },
  action: "vouchers.order.cancel",
  belongs: async (ctx, input) => ({ subjects: [(await orderBelongs(ctx, input.id)).buyerId] }),
  input: z.object({ id: z.uuid(), reason: zComment.optional() }),
  output: zOrder,
  async run(ctx, input) {
    const { order, voucher } = await takeOrderAndVoucher(ctx, input.id, "cancel");
    const resolveTransferId = await releaseHold(ctx, order, voucher);
    const cancelled = await moveOrder(ctx, order, "cancel", { resolveTransferId, endedAt: ctx.now }, input.reason ?? null);
    logOrder(ctx, "cancelled", cancelled, { amountFen: order.coveredFen, transferId: resolveTransferId });
    await tellAboutOrder(ctx, order.agencyId, cancelled, {
      zh: `${order.buyerName} 取消了订单 ${order.number}。`, en: `${order.buyerName} cancelled order ${order.number}.`,
    });
    return orderView(cancelled);
  },
});
