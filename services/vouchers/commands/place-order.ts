import { z } from "zod";
import { hold } from "#engines/ledger/index.ts";
import type { CommandContext } from "#kernel/command/context.ts";
import { command } from "#kernel/command/use-case.ts";
import type { Fen } from "#kernel/money.ts";
import { notFound } from "#kernel/problem.ts";
import { findOffering, type PublishedOffering } from "#services/market/index.ts";
import { findSubjectById, type Subject } from "#services/registry/index.ts";
import { account, amountsOfOne, ENTITLEMENT } from "../books.ts";
import type { Voucher } from "../model.ts";
import { logOrder, tellAboutOrder } from "../move-order.ts";
import { agencyNotActive, classNotAllowed, notValidThatDay, overAvailable, sumTooSmall } from "../refusals.ts";
import { refuseRelated } from "../refuse-related.ts";
import { dayOf } from "../rules/city-day.ts";
import { coverage, shareOf } from "../rules/coverage.ts";
import { insertOrder, insertStep } from "../store/orders.ts";
import { findVoucher, lockVoucher } from "../store/vouchers.ts";
import { orderView, zAmount, zOrder } from "../wire.ts";

const VOUCHER = { zh: "创新券", en: "Voucher" };

/** Orders a service and holds the voucher's share of the contract in the purse. */
export const placeOrder = command({
  name: "vouchers.order.place",
  summary: { zh: "用创新券下单", en: "Place an order with a voucher" },
  action: "vouchers.order.place",
  belongs: async (ctx, input) => ({ subjects: [(await findVoucher(ctx.tx, input.voucherId))?.subjectId ?? null] }),
  input: z.object({
    voucherId: z.uuid(), offeringId: z.uuid(), contractSumFen: zAmount,
    coveredFen: zAmount.optional().meta({ description: "less than the voucher could cover; as much as possible when absent" }),
  }),
  output: zOrder,
  async run(ctx, input) {
    // The lock makes orders on one purse come one after the other; the ledger would refuse an overdraft in any case.
    const voucher = await lockVoucher(ctx.tx, input.voucherId);
    if (!voucher) throw notFound(VOUCHER, input.voucherId);
    const today = dayOf(ctx.now);
    if (voucher.status !== "active" || today < voucher.validFrom || today > voucher.validTo) throw notValidThatDay(voucher, today);
    const { offering, agency } = await usableOffering(ctx, voucher, input.offeringId);
    const coveredFen = await coveredBy(ctx, voucher, input.contractSumFen, input.coveredFen);
    const [id, holdTransferId] = [ctx.newId(), ctx.newId()];
    const order = await insertOrder(ctx.tx, {
      id, voucherId: voucher.id, voucherNumber: voucher.number, scheme: voucher.scheme, year: voucher.year, department: voucher.department,
      buyerId: voucher.subjectId, buyerName: voucher.subjectName, agencyId: agency.id, agencyName: agency.nameZh,
      offeringId: offering.id, offeringCode: offering.code, offeringTitle: offering.titleZh, serviceClass: offering.class,
      ratioBp: voucher.ratioBp, contractSumFen: input.contractSumFen, coveredFen, holdTransferId, placedAt: ctx.now,
    });
    await insertStep(ctx.tx, id, ctx.actor, { move: "place", state: "placed", at: ctx.now, comment: null });
    await hold(ctx.tx, {
      id: holdTransferId, debit: account.purse(voucher.id), credit: account.used(voucher.id), amount: coveredFen, unit: ENTITLEMENT,
      at: ctx.now, ref: `voucher:${voucher.id}`, metadata: { orderId: id, number: order.number },
    });
    logOrder(ctx, "placed", order, { offeringId: offering.id, contractSumFen: order.contractSumFen, amountFen: coveredFen, transferId: holdTransferId });
    await tellAboutOrder(ctx, agency.id, order, {
      zh: `${order.buyerName} 下了新订单 ${order.number}，请确认是否接单。`, en: `${order.buyerName} placed order ${order.number}: please accept or decline.`,
    });
    return orderView(order);
  },
});

async function usableOffering(ctx: CommandContext, voucher: Voucher, offeringId: string): Promise<{ offering: PublishedOffering; agency: Subject }> {
  const offering = await findOffering(ctx.tx, offeringId);
  if (!offering) throw notFound({ zh: "服务", en: "Offering" }, offeringId);
  if (!voucher.serviceClasses.includes(offering.class)) throw classNotAllowed(offering.class, voucher);
  const agency = await findSubjectById(ctx.tx, offering.agencyId);
  if (!agency || agency.status !== "active") throw agencyNotActive(agency?.nameZh ?? offering.agencyName ?? offering.code);
  await refuseRelated(ctx, voucher.subjectId, agency.id);
  return { offering, agency };
}

async function coveredBy(ctx: CommandContext, voucher: Voucher, contractSumFen: bigint, wantedFen: bigint | undefined): Promise<Fen> {
  const { availableFen } = await amountsOfOne(ctx.tx, voucher.id);
  const share = shareOf(contractSumFen, voucher.ratioBp);
  if (share === 0n) throw sumTooSmall("/contractSumFen");
  const most = coverage(contractSumFen, voucher.ratioBp, availableFen);
  if (most === 0n || (wantedFen !== undefined && wantedFen > most)) throw overAvailable(wantedFen ?? share, most, availableFen);
  return wantedFen === undefined ? most : coverage(contractSumFen, voucher.ratioBp, wantedFen);
}
