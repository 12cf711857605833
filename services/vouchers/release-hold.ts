import { type Movement, postAll } from "#engines/ledger/index.ts";
import type { CommandContext } from "#kernel/command/context.ts";
import { account, ENTITLEMENT } from "./books.ts";
import type { Order, Voucher } from "./model.ts";

/** What goes back into the purse of a voucher that is over ends at once: nothing may be spent from it any more. */
export function endsAtOnce(ctx: CommandContext, voucher: Voucher, amount: bigint, order: Order): Movement[] {
  if (voucher.status !== "expired" || amount === 0n) return [];
  return [{
    kind: "single", id: ctx.newId(), debit: account.purse(voucher.id), credit: account.expired(voucher), amount,
    unit: ENTITLEMENT, at: ctx.now, ref: `voucher:${voucher.id}`, metadata: { orderId: order.id, number: order.number },
  }];
}

/** Gives the whole held amount back to the purse. @returns the id of the release */
export async function releaseHold(ctx: CommandContext, order: Order, voucher: Voucher): Promise<string> {
  const id = ctx.newId();
  await postAll(ctx.tx, [
    {
      kind: "release", id, holdId: order.holdTransferId, at: ctx.now, ref: `voucher:${voucher.id}`,
      metadata: { orderId: order.id, number: order.number },
    },
    ...endsAtOnce(ctx, voucher, order.coveredFen, order),
  ]);
  return id;
}
