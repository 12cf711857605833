import { z } from "zod";
import { postAll } from "#engines/ledger/index.ts";
import { command } from "#kernel/command/use-case.ts";
import { logOrder, moveOrder, orderBelongs, takeOrderAndVoucher, tellAboutOrder } from "../move-order.ts";
import { finalSumTooLarge, sumTooSmall } from "../refusals.ts";
import { endsAtOnce } from "../release-hold.ts";
import { finalCoverage } from "../rules/coverage.ts";
import { orderView, zAmount, zComment, zOrder } from "../wire.ts";

/** The buyer confirms delivery: the held amount becomes used, in part if the contract ended smaller. */
export const confirmDelivery = command({
  name: "vouchers.order.confirm",
  summary: { zh: "确认交付", en: "Confirm an order's delivery" },
  action: "vouchers.order.confirm",
  belongs: async (ctx, input) => ({ subjects: [(await orderBelongs(ctx, input.id)).buyerId] }),
  input: z.object({
    id: z.uuid(), comment: zComment.optional(),
    finalContractSumFen: zAmount.optional().meta({ description: "where the contract ended smaller; the agreed sum when absent" }),
  }),
  output: zOrder,
  async run(ctx, input) {
    const { order, voucher } = await takeOrderAndVoucher(ctx, input.id, "confirm");
    const finalContractSumFen = input.finalContractSumFen ?? order.contractSumFen;
    if (finalContractSumFen > order.contractSumFen) throw finalSumTooLarge(finalContractSumFen, order.contractSumFen);
    const finalCoveredFen = finalCoverage(finalContractSumFen, order.ratioBp, order.coveredFen);
    if (finalCoveredFen === 0n) throw sumTooSmall("/finalContractSumFen");
    const resolveTransferId = ctx.newId();
    await postAll(ctx.tx, [
      {
        kind: "capture", id: resolveTransferId, holdId: order.holdTransferId, amount: finalCoveredFen, at: ctx.now,
        ref: `voucher:${voucher.id}`, metadata: { orderId: order.id, number: order.number },
      },
      ...endsAtOnce(ctx, voucher, order.coveredFen - finalCoveredFen, order),
    ]);
    const confirmed = await moveOrder(ctx, order, "confirm", {
      finalContractSumFen, finalCoveredFen, resolveTransferId, confirmedAt: ctx.now,
    }, input.comment ?? null);
    logOrder(ctx, "confirmed", confirmed, {
      contractSumFen: finalContractSumFen, amountFen: finalCoveredFen, releasedFen: order.coveredFen - finalCoveredFen, transferId: resolveTransferId,
    });
    await tellAboutOrder(ctx, order.agencyId, confirmed, {
      zh: `${order.buyerName} 已确认订单 ${order.number} 交付，可以申请兑付。`, en: `${order.buyerName} confirmed order ${order.number}: you may claim.`,
    });
    return orderView(confirmed);
  },
});
