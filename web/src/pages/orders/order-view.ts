import type { Text } from "../../language/text.ts";

export type OrderState = "placed" | "accepted" | "delivered" | "confirmed" | "claimed" | "redeemed" | "cancelled" | "declined" | "claim-rejected";

export interface OrderView {
  id: string;
  number: string;
  offering: Text;
  buyer: Text;
  agency: Text;
  voucherNumber: string;
  /** The contract's sum, and what the voucher bears of it. */
  contractFen: number;
  heldFen: number;
  state: OrderState;
  placedAt: string;
  updatedAt: string;
}
