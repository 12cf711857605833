import { z } from "zod";
import { command } from "#kernel/command/use-case.ts";
import { logOrder, moveOrder, orderBelongs, takeOrderAndVoucher, tellAboutOrder } from "../move-order.ts";
import { releaseHold } from "../release-hold.ts";
import { orderView, zComment, zOrder } from "../wire.ts";

/** The agency does not take an order on; the held amount goes back. */
export const declineOrder = command({
  name: "vouchers.order.decline",
  summary: { zh: "服务机构谢绝订单", en: "Decline an order" },
  action: "vouchers.order.decline",
  belongs: async (ctx, input) => ({ subjects: [(await orderBelongs(ctx, input.id)).agencyId] }),
  input: z.object({ id: z.uuid(), reason: zComment.min(1) }),
  output: zOrder,
  async run(ctx, input) {
    const { order, voucher } = await takeOrderAndVoucher(ctx, input.id, "decline");
    const resolveTransferId = await releaseHold(ctx, order, voucher);
    const declined = await moveOrder(ctx, order, "decline", { resolveTransferId, endedAt: ctx.now }, input.reason);
    logOrder(ctx, "declined", declined, { amountFen: order.coveredFen, transferId: resolveTransferId });
    await tellAboutOrder(ctx, order.buyerId, declined, {
      zh: `${order.agencyName} 谢绝了订单 ${order.number}：${input.reason}`, en: `${order.agencyName} declined order ${order.number}: ${input.reason}`,
    });
    return orderView(declined);
  },
});
