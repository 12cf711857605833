import { z } from "zod";
import { type Movement, postAll } from "#engines/ledger/index.ts";
import type { CommandContext } from "#kernel/command/context.ts";
import { command } from "#kernel/command/use-case.ts";
import { isProblem } from "#kernel/problem.ts";
import { account, budgetOf, ENTITLEMENT, MONEY, openBudgetAccounts, openPaymentAccounts } from "../books.ts";
import type { Claim, Order } from "../model.ts";
import { moveOrder } from "../move-order.ts";
import { budgetExhausted } from "../refusals.ts";
import { refuseRelated } from "../refuse-related.ts";
import { yearOf } from "../rules/city-day.ts";
import { decideClaim, insertPayment } from "../store/claims.ts";
import { claimBelongs, takeClaim } from "../take-claim.ts";
import { claimView, zClaim, zComment } from "../wire.ts";

/** The officer approves a claim: the entitlement is redeemed and the money paid, all of it or none. */
export const approveClaim = command({
  name: "vouchers.claim.approve",
  summary: { zh: "核准兑付", en: "Approve a claim" },
  action: "vouchers.claim.decide",
  belongs: async (ctx, input) => ({ department: (await claimBelongs(ctx, input.id)).department }),
  input: z.object({ id: z.uuid(), comment: zComment.optional() }),
  output: zClaim,
  async run(ctx, input) {
    const { claim, order } = await takeClaim(ctx, input.id, "approve");
    await refuseRelated(ctx, order.buyerId, order.agencyId);
    const transfers = { redeem: ctx.newId(), budget: ctx.newId(), bank: ctx.newId() };
    await pay(ctx, claim, order, transfers);
    const approved = await decideClaim(ctx.tx, claim, {
      state: "approved", at: ctx.now, by: ctx.actor.userId, comment: input.comment ?? null,
      redeemTransferId: transfers.redeem, budgetTransferId: transfers.budget,
    });
    const payment = await insertPayment(ctx.tx, {
      id: ctx.newId(), claimId: claim.id, agencyId: claim.agencyId, amountFen: claim.amountFen, transferId: transfers.bank, paidAt: ctx.now,
    }, yearOf(ctx.now));
    await moveOrder(ctx, order, "approve", { redeemedAt: ctx.now }, input.comment ?? null);
    ctx.log({
      type: "vouchers.redeemed", subject: order.buyerId, ref: { kind: "claim", id: claim.id },
      data: {
        claimId: claim.id, orderId: order.id, voucherId: order.voucherId, agencyId: claim.agencyId, amountFen: claim.amountFen,
        contractSumFen: order.finalContractSumFen, paymentId: payment.id, transferIds: Object.values(transfers),
      },
    });
    await ctx.effect("notify", {
      to: { subjectId: claim.agencyId }, ref: { kind: "claim", id: claim.id, number: claim.number },
      text: { zh: `兑付申请 ${claim.number} 已核准并付款。`, en: `Claim ${claim.number} was approved and paid.` },
    });
    return claimView(approved, payment);
  },
});

/** Entitlement and money move in one batch. The budget is that of the voucher's year, also when the claim comes later. */
async function pay(ctx: CommandContext, claim: Claim, order: Order, transfers: Record<"redeem" | "budget" | "bank", string>): Promise<void> {
  const money = { amount: claim.amountFen, unit: MONEY, at: ctx.now, ref: `claim:${claim.id}` };
  await openBudgetAccounts(ctx.tx, order, ctx.now);
  await openPaymentAccounts(ctx.tx, claim.agencyId, ctx.now);
  const { leftFen } = await budgetOf(ctx.tx, order);
  if (leftFen < claim.amountFen) throw budgetExhausted(leftFen, claim.amountFen);
  const movements: Movement[] = [
    {
      kind: "single", id: transfers.redeem, debit: account.used(order.voucherId), credit: account.redeemed(order),
      amount: claim.amountFen, unit: ENTITLEMENT, at: ctx.now, ref: `voucher:${order.voucherId}`,
      metadata: { orderId: order.id, number: order.number, claimId: claim.id },
    },
    { kind: "single", id: transfers.budget, debit: account.budget(order), credit: account.payable(claim.agencyId), ...money },
    { kind: "single", id: transfers.bank, debit: account.payable(claim.agencyId), credit: account.bankOut, ...money },
  ];
  try {
    await postAll(ctx.tx, movements);
  } catch (error) {
    // Another approval took the rest of the budget after our look.
    if (isProblem(error) && error.code === "ledger.exceeds_credits" && error.meta.debit === account.budget(order)) {
      throw budgetExhausted(leftFen, claim.amountFen);
    }
    throw error;
  }
}
