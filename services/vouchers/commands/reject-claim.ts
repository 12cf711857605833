import { z } from "zod";
import { command } from "#kernel/command/use-case.ts";
import { moveOrder } from "../move-order.ts";
import { decideClaim } from "../store/claims.ts";
import { claimBelongs, takeClaim } from "../take-claim.ts";
import { claimView, zClaim, zComment } from "../wire.ts";

/** The officer sends a claim back with a reason; the agency may claim again with better documents. */
export const rejectClaim = command({
  name: "vouchers.claim.reject",
  summary: { zh: "退回兑付申请", en: "Reject a claim" },
  action: "vouchers.claim.decide",
  belongs: async (ctx, input) => ({ department: (await claimBelongs(ctx, input.id)).department }),
  input: z.object({ id: z.uuid(), comment: zComment.min(1) }),
  output: zClaim,
  async run(ctx, input) {
    const { claim, order } = await takeClaim(ctx, input.id, "reject");
    const rejected = await decideClaim(ctx.tx, claim, { state: "rejected", at: ctx.now, by: ctx.actor.userId, comment: input.comment });
    await moveOrder(ctx, order, "reject", {}, input.comment);
    ctx.log({
      type: "vouchers.claim.rejected", subject: claim.agencyId, ref: { kind: "claim", id: claim.id },
      data: { claimId: claim.id, orderId: order.id, voucherId: order.voucherId, amountFen: claim.amountFen },
    });
    await ctx.effect("notify", {
      to: { subjectId: claim.agencyId }, ref: { kind: "claim", id: claim.id, number: claim.number },
      text: { zh: `兑付申请 ${claim.number} 被退回：${input.comment}`, en: `Claim ${claim.number} was sent back: ${input.comment}` },
    });
    return claimView(rejected, null);
  },
});
