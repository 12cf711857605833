import type { Text } from "../../language/text.ts";

export interface VoucherView {
  id: string;
  number: string;
  name: Text;
  holder: Text;
  validFrom: string;
  validTo: string;
  /** The four amounts of a voucher, read off the ledger; available is what is neither held nor used. */
  grantedFen: number;
  heldFen: number;
  usedFen: number;
  redeemedFen: number;
  availableFen: number;
}

export interface VoucherEntry {
  id: string;
  at: string;
  what: Text;
  orderNumber?: string | undefined;
  amountFen: number;
  /** What was left afterwards. */
  availableAfterFen?: number | undefined;
}
