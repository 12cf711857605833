import type { Fen } from "#kernel/money.ts";
import type { SubjectId } from "#services/registry/index.ts";

/** What stands about a voucher beside the ledger. */
export interface Voucher {
  id: string;
  number: string;
  /** The programme under which it was granted. */
  scheme: string;
  year: number;
  subjectId: SubjectId;
  subjectName: string;
  district: string | null;
  department: string;
  caseId: string;
  /** The scheme's cap on the day of the grant, and what was granted of it. */
  capFen: Fen;
  grantedFen: Fen;
  ratioBp: number;
  serviceClasses: string[];
  /** Civil days of the city, both included. */
  validFrom: string;
  validTo: string;
  status: "active" | "expired";
  grantedAt: Date;
  grantTransferId: string;
  expiredAt: Date | null;
}

export const ORDER_STATES = [
  "placed", "accepted", "delivered", "confirmed", "claimed", "redeemed", "cancelled", "declined", "claim-rejected",
] as const;
export type OrderState = (typeof ORDER_STATES)[number];

/** An order of a service, paid in part with a voucher. */
export interface Order {
  id: string;
  number: string;
  voucherId: string;
  voucherNumber: string;
  scheme: string;
  year: number;
  department: string;
  buyerId: SubjectId;
  buyerName: string;
  agencyId: SubjectId;
  agencyName: string;
  offeringId: string;
  offeringCode: string;
  offeringTitle: string;
  serviceClass: string;
  ratioBp: number;
  contractSumFen: Fen;
  /** What the voucher is to cover; held until delivery is confirmed. */
  coveredFen: Fen;
  finalContractSumFen: Fen | null;
  finalCoveredFen: Fen | null;
  state: OrderState;
  deliveryNote: string | null;
  holdTransferId: string;
  resolveTransferId: string | null;
  placedAt: Date;
  acceptedAt: Date | null;
  deliveredAt: Date | null;
  confirmedAt: Date | null;
  claimedAt: Date | null;
  redeemedAt: Date | null;
  endedAt: Date | null;
}

export const CLAIM_STATES = ["filed", "approved", "rejected"] as const;
export type ClaimState = (typeof CLAIM_STATES)[number];

/** An agency's request to be paid for a confirmed order. */
export interface Claim {
  id: string;
  number: string;
  orderId: string;
  agencyId: SubjectId;
  department: string;
  amountFen: Fen;
  contractFile: string;
  invoiceFile: string;
  paymentFile: string;
  invoiceNumber: string;
  invoiceDate: string;
  state: ClaimState;
  filedAt: Date;
  /** Account of the person who filed; never the one who decides. */
  filedBy: string | null;
  decidedAt: Date | null;
  decidedBy: string | null;
  comment: string | null;
  redeemTransferId: string | null;
  budgetTransferId: string | null;
}

export interface Payment {
  id: string;
  number: string;
  claimId: string;
  agencyId: string;
  amountFen: Fen;
  transferId: string;
  paidAt: Date;
}
