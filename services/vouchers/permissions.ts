import type { Grants } from "#kernel/command/permission.ts";

/** Who may do what with vouchers. Buyer and agency act for their own organisation, officers for their department. */
export const permissions: Record<string, Grants> = {
  "vouchers.read": { applicant: "own", officer: "any", auditor: "any" },
  "vouchers.order.read": { applicant: "own", agency: "own", officer: "any", auditor: "any" },
  "vouchers.order.place": { applicant: "own" },
  "vouchers.order.cancel": { applicant: "own" },
  "vouchers.order.confirm": { applicant: "own" },
  "vouchers.order.accept": { agency: "own" },
  "vouchers.order.decline": { agency: "own" },
  "vouchers.order.deliver": { agency: "own" },
  "vouchers.claim.file": { agency: "own" },
  "vouchers.claim.read": { agency: "own", officer: "department", auditor: "any" },
  "vouchers.claim.decide": { officer: "department" },
  "vouchers.budget.fund": { officer: "department", administrator: "any" },
  "vouchers.scheme.read": { officer: "any", analyst: "any", auditor: "any", administrator: "any" },
  "vouchers.ledger.read": { officer: "any", auditor: "any", administrator: "any" },
};
