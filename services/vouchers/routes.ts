import { route, type Route } from "#kernel/http/route.ts";
import { acceptOrder } from "./commands/accept-order.ts";
import { approveClaim } from "./commands/approve-claim.ts";
import { cancelOrder } from "./commands/cancel-order.ts";
import { confirmDelivery } from "./commands/confirm-delivery.ts";
import { declineOrder } from "./commands/decline-order.ts";
import { deliverOrder } from "./commands/deliver-order.ts";
import { fileClaim } from "./commands/file-claim.ts";
import { fundBudget } from "./commands/fund-budget.ts";
import { placeOrder } from "./commands/place-order.ts";
import { rejectClaim } from "./commands/reject-claim.ts";
import { exportStatement } from "./queries/export-statement.ts";
import { readAccountStatement, readTrialBalance } from "./queries/ledger.ts";
import { listClaims } from "./queries/list-claims.ts";
import { listOrders } from "./queries/list-orders.ts";
import { listVouchers } from "./queries/list-vouchers.ts";
import { readClaim } from "./queries/read-claim.ts";
import { readOrder } from "./queries/read-order.ts";
import { readVoucher } from "./queries/read-voucher.ts";
import { readSchemeSummary } from "./queries/scheme-summary.ts";
import { readCertificate } from "./queries/voucher-certificate.ts";
import { readStatement } from "./queries/voucher-statement.ts";

// A step on something that is there answers 200; what creates something answers 201.
const step = { status: 200 };

export const routes: Route[] = [
  route("GET", "/api/vouchers", listVouchers),
  route("GET", "/api/vouchers/:id", readVoucher),
  route("GET", "/api/vouchers/:id/statement", readStatement),
  exportStatement,
  route("GET", "/api/vouchers/:id/certificate", readCertificate),
  route("POST", "/api/orders", placeOrder),
  route("GET", "/api/orders", listOrders),
  route("GET", "/api/orders/:id", readOrder),
  route("POST", "/api/orders/:id/accept", acceptOrder, step),
  route("POST", "/api/orders/:id/decline", declineOrder, step),
  route("POST", "/api/orders/:id/cancel", cancelOrder, step),
  route("POST", "/api/orders/:id/deliver", deliverOrder, step),
  route("POST", "/api/orders/:id/confirm", confirmDelivery, step),
  route("POST", "/api/orders/:id/claim", fileClaim),
  route("GET", "/api/claims", listClaims),
  route("GET", "/api/claims/:id", readClaim),
  route("POST", "/api/claims/:id/approve", approveClaim, step),
  route("POST", "/api/claims/:id/reject", rejectClaim, step),
  route("GET", "/api/ledger/trial-balance", readTrialBalance),
  route("GET", "/api/ledger/accounts/:code/statement", readAccountStatement),
  route("GET", "/api/schemes/:id/summary", readSchemeSummary),
  route("POST", "/api/budgets", fundBudget),
];
