import type { Got } from "../../api/got.ts";
import type { Text } from "../../language/text.ts";

/** Sums over all accounts of one unit; amounts are whole fen. */
export type TrialRow = Got<"/api/ledger/trial-balance">["units"][number];
export type Statement = Got<"/api/ledger/accounts/{code}/statement">;
export type StatementLine = Statement["lines"][number];

const units: Record<string, Text> = {
  VOUCHER_FEN: { zh: "创新券额度", en: "Voucher entitlement" },
  CNY_FEN: { zh: "财政资金", en: "Public money" },
};

/** Entitlement and money are counted apart: granting a voucher spends nothing. */
export function unitName(unit: string): Text {
  return units[unit] ?? { zh: unit, en: unit };
}

const kinds: Record<string, Text> = {
  single: { zh: "记账", en: "Posted" },
  hold: { zh: "冻结", en: "Held" },
  capture: { zh: "冻结转使用", en: "Captured" },
  release: { zh: "解冻退回", en: "Released" },
  expire: { zh: "冻结到期", en: "Hold expired" },
};

export function transferName(kind: string): Text {
  return kinds[kind] ?? { zh: kind, en: kind };
}

const accountKinds: Record<string, Text> = {
  "entitlement.issued": { zh: "额度发放", en: "Entitlement issued" },
  "entitlement.redeemed": { zh: "额度兑付", en: "Entitlement redeemed" },
  "entitlement.expired": { zh: "额度到期", en: "Entitlement expired" },
  "voucher.purse": { zh: "创新券可用额度", en: "A voucher's purse" },
  "voucher.used": { zh: "创新券已用额度", en: "A voucher's used amount" },
  "money.appropriation": { zh: "财政拨款", en: "Appropriation" },
  "money.budget": { zh: "预算", en: "Budget" },
  "money.payable": { zh: "应付服务机构", en: "Payable to an agency" },
  "money.bank": { zh: "银行付款", en: "Paid by the bank" },
};

export function accountKindName(kind: string): Text {
  return accountKinds[kind] ?? { zh: kind, en: kind };
}

export function accountPath(code: string): string {
  return `/ledger/accounts/${encodeURIComponent(code)}`;
}
