import { z } from "zod";
import { post } from "#engines/ledger/index.ts";
import type { JobHandler } from "#kernel/command/context.ts";
import { account, amountsOfOne, ENTITLEMENT } from "./books.ts";
import { lockVoucher, markExpired } from "./store/vouchers.ts";

/**
 * Job `vouchers.expire`, due when a voucher's last day is over: what is left in the purse ends. Orders that run keep
 * what they hold; should one be cancelled later, its amount ends at that moment.
 */
export const expireVoucher: JobHandler = async (ctx, payload) => {
  const { voucherId } = z.object({ voucherId: z.uuid() }).parse(payload);
  const voucher = await lockVoucher(ctx.tx, voucherId);
  if (!voucher || voucher.status === "expired") return;
  const { availableFen, heldFen } = await amountsOfOne(ctx.tx, voucherId);
  const transferId = availableFen > 0n ? ctx.newId() : null;
  if (transferId) {
    await post(ctx.tx, {
      id: transferId, debit: account.purse(voucherId), credit: account.expired(voucher), amount: availableFen, unit: ENTITLEMENT,
      at: ctx.now, ref: `voucher:${voucherId}`,
    });
  }
  await markExpired(ctx.tx, voucherId, ctx.now, transferId);
  ctx.log({
    type: "vouchers.expired", subject: voucher.subjectId, ref: { kind: "voucher", id: voucherId },
    data: { voucherId, amountFen: availableFen, stillHeldFen: heldFen, transferId },
  });
};
