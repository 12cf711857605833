/** The voucher service's only door: what was granted, ordered, claimed and paid. */
import type { Service } from "#kernel/service.ts";
import { grantVoucher } from "./effects.ts";
import { expireVoucher } from "./jobs.ts";
import { permissions } from "./permissions.ts";
import { routes } from "./routes.ts";
import { verifyVouchers } from "./verify.ts";

export type { Claim, Order, OrderState, Payment, Voucher } from "./model.ts";
export { account, type Amounts, amountsOf, ENTITLEMENT, MONEY } from "./books.ts";
export { voucherOfCase } from "./store/vouchers.ts";
export { acceptOrder } from "./commands/accept-order.ts";
export { approveClaim } from "./commands/approve-claim.ts";
export { cancelOrder } from "./commands/cancel-order.ts";
export { confirmDelivery } from "./commands/confirm-delivery.ts";
export { declineOrder } from "./commands/decline-order.ts";
export { deliverOrder } from "./commands/deliver-order.ts";
export { fileClaim } from "./commands/file-claim.ts";
export { fundBudget } from "./commands/fund-budget.ts";
export { placeOrder } from "./commands/place-order.ts";
export { rejectClaim } from "./commands/reject-claim.ts";

/** Vouchers: granted, held, used, redeemed, on the ledger. */
export const vouchers: Service = {
  name: "vouchers",
  permissions,
  routes,
  effects: { "vouchers.grant": grantVoucher },
  jobs: { "vouchers.expire": expireVoucher },
  verify: verifyVouchers,
};
