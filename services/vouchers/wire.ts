import { z } from "zod";
import { zInstant } from "#kernel/instant.ts";
import { fen, type Fen, zFen } from "#kernel/money.ts";
import { type Text, zText } from "#kernel/text.ts";
import type { Amounts } from "./books.ts";
import { CLAIM_STATES, ORDER_STATES, type Claim, type Order, type Payment, type Voucher } from "./model.ts";
import { movesFrom } from "./rules/order-moves.ts";

export { zPaged, zPaging } from "#kernel/http/paging.ts";
export { zText };

/** Shapes that several answers share. */
export const zDay = z.iso.date();
export const zYear = z.coerce.number().int().min(2000).max(2200);
/** Ten billion yuan: no contract of this world is larger, and sums stay far from what the ledger can count. */
export const MOST_FEN = fen(1_000_000_000_000n);
export const zAmount = zFen.refine((amount: Fen) => amount > 0n && amount <= MOST_FEN, {
  error: "金额须大于零且不超过 100 亿元 / the amount must be above zero and at most 10 billion yuan",
});
export const zComment = z.string().trim().max(1000);

const zParty = z.object({ id: z.uuid(), name: z.string() });

export const zVoucher = z.object({
  id: z.uuid(), number: z.string(), scheme: z.string(), schemeName: zText, year: z.int(), holder: zParty, department: z.string(), caseId: z.uuid(),
  status: z.enum(["active", "expired"]), validFrom: zDay, validTo: zDay, ratioBp: z.int(), serviceClasses: z.array(z.string()),
  capFen: zFen, grantedFen: zFen, heldFen: zFen, usedFen: zFen, redeemedFen: zFen, expiredFen: zFen, availableFen: zFen,
  grantedAt: zInstant, expiredAt: zInstant.nullable(),
}).meta({ id: "Voucher" });

/** A voucher with what the ledger says of it. */
export function voucherView(voucher: Voucher, amounts: Amounts, schemeName: Text): z.output<typeof zVoucher> {
  const { id, number, scheme, year, department, caseId, status, validFrom, validTo, ratioBp, serviceClasses, capFen, grantedAt, expiredAt } = voucher;
  return {
    id, number, scheme, year, department, caseId, status, validFrom, validTo, ratioBp, serviceClasses, capFen, grantedAt, expiredAt,
    schemeName, holder: { id: voucher.subjectId, name: voucher.subjectName }, ...amounts,
  };
}

export const zOrder = z.object({
  id: z.uuid(), number: z.string(), voucherId: z.uuid(), voucherNumber: z.string(), scheme: z.string(), year: z.int(), buyer: zParty, agency: zParty,
  offering: z.object({ id: z.uuid(), code: z.string(), title: z.string() }), serviceClass: z.string(), ratioBp: z.int(),
  contractSumFen: zFen, coveredFen: zFen.meta({ description: "held in the purse until delivery is confirmed" }),
  finalContractSumFen: zFen.nullable(), finalCoveredFen: zFen.nullable(),
  state: z.enum(ORDER_STATES), moves: z.array(z.string()).meta({ description: "what the state allows next" }), deliveryNote: z.string().nullable(),
  placedAt: zInstant, acceptedAt: zInstant.nullable(), deliveredAt: zInstant.nullable(), confirmedAt: zInstant.nullable(),
  claimedAt: zInstant.nullable(), redeemedAt: zInstant.nullable(), endedAt: zInstant.nullable(),
}).meta({ id: "Order" });

export function orderView(order: Order): z.output<typeof zOrder> {
  const {
    id, number, voucherId, voucherNumber, scheme, year, serviceClass, ratioBp, contractSumFen, coveredFen, finalContractSumFen, finalCoveredFen,
    state, deliveryNote, placedAt, acceptedAt, deliveredAt, confirmedAt, claimedAt, redeemedAt, endedAt,
  } = order;
  return {
    id, number, voucherId, voucherNumber, scheme, year, serviceClass, ratioBp, contractSumFen, coveredFen, finalContractSumFen, finalCoveredFen,
    state, deliveryNote, placedAt, acceptedAt, deliveredAt, confirmedAt, claimedAt, redeemedAt, endedAt,
    buyer: { id: order.buyerId, name: order.buyerName }, agency: { id: order.agencyId, name: order.agencyName },
    offering: { id: order.offeringId, code: order.offeringCode, title: order.offeringTitle }, moves: movesFrom(state),
  };
}

export const zPayment = z.object({ id: z.uuid(), number: z.string(), amountFen: zFen, paidAt: zInstant, transferId: z.uuid() });

export const zClaim = z.object({
  id: z.uuid(), number: z.string(), orderId: z.uuid(), agencyId: z.uuid(), department: z.string(), amountFen: zFen,
  contractFile: z.uuid(), invoiceFile: z.uuid(), paymentFile: z.uuid(), invoiceNumber: z.string(), invoiceDate: zDay,
  state: z.enum(CLAIM_STATES), filedAt: zInstant, decidedAt: zInstant.nullable(), comment: z.string().nullable(),
  payment: zPayment.nullable(),
}).meta({ id: "Claim" });

export function claimView(claim: Claim, payment: Payment | null): z.output<typeof zClaim> {
  const {
    id, number, orderId, agencyId, department, amountFen, contractFile, invoiceFile, paymentFile, invoiceNumber, invoiceDate,
    state, filedAt, decidedAt, comment,
  } = claim;
  return {
    id, number, orderId, agencyId, department, amountFen, contractFile, invoiceFile, paymentFile, invoiceNumber, invoiceDate,
    state, filedAt, decidedAt, comment,
    payment: payment && {
      id: payment.id, number: payment.number, amountFen: payment.amountFen, paidAt: payment.paidAt, transferId: payment.transferId,
    },
  };
}
