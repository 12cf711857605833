import type { CommandContext } from "#kernel/command/context.ts";
import { notFound } from "#kernel/problem.ts";
import type { Claim, Order } from "./model.ts";
import { claimDecided, ownFiling } from "./refusals.ts";
import { stateAfter } from "./rules/order-moves.ts";
import { findClaim, lockClaim } from "./store/claims.ts";
import { lockOrder } from "./store/orders.ts";

/** A claim by id, for judging whose department it is. */
export async function claimBelongs(ctx: { tx: CommandContext["tx"] }, id: string): Promise<Claim> {
  const claim = await findClaim(ctx.tx, id);
  if (!claim) throw notFound({ zh: "兑付申请", en: "Claim" }, id);
  return claim;
}

/**
 * Locks a claim and its order for a decision.
 * @throws Problem `vouchers.claim.decided`, or `vouchers.claim.own_filing` when the actor filed it
 */
export async function takeClaim(ctx: CommandContext, id: string, move: "approve" | "reject"): Promise<{ claim: Claim; order: Order }> {
  const seen = await claimBelongs(ctx, id);
  if (seen.state !== "filed") throw claimDecided();
  if (seen.filedBy !== null && seen.filedBy === ctx.actor.userId) throw ownFiling();
  const order = await lockOrder(ctx.tx, seen.orderId);
  const claim = await lockClaim(ctx.tx, id);
  // Another officer may have been quicker while we waited for the lock.
  if (!order || claim?.state !== "filed") throw claimDecided();
  stateAfter(order.state, move);
  return { claim, order };
}
