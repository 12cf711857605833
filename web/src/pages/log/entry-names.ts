import type { Text } from "../../language/text.ts";

const names: Record<string, Text> = {
  "window.case.open": { zh: "办件开始", en: "Case begun" },
  "window.case.submit": { zh: "办件提交", en: "Case submitted" },
  "window.case.resubmit": { zh: "补正后提交", en: "Correction submitted" },
  "window.case.take": { zh: "办件受理", en: "Case taken up" },
  "window.case.send-back": { zh: "办件退回补正", en: "Case sent back" },
  "window.case.approve": { zh: "审核通过并公示", en: "Case approved and published" },
  "window.case.reject": { zh: "办件不予通过", en: "Case rejected" },
  "window.case.withdraw": { zh: "办件撤回", en: "Case withdrawn" },
  "window.case.publicity-over": { zh: "公示期满", en: "Publicity over" },
  "window.case.uphold-objection": { zh: "异议成立", en: "Objection upheld" },
  "vouchers.granted": { zh: "创新券发放", en: "Voucher granted" },
  "vouchers.expired": { zh: "创新券到期", en: "Voucher expired" },
  "vouchers.order.placed": { zh: "订单下单", en: "Order placed" },
  "vouchers.order.accepted": { zh: "订单接单", en: "Order accepted" },
  "vouchers.order.declined": { zh: "订单谢绝", en: "Order declined" },
  "vouchers.order.cancelled": { zh: "订单取消", en: "Order cancelled" },
  "vouchers.order.delivered": { zh: "订单交付", en: "Order delivered" },
  "vouchers.order.confirmed": { zh: "订单验收", en: "Order confirmed" },
  "vouchers.claim.filed": { zh: "兑付申请", en: "Claim filed" },
  "vouchers.claim.rejected": { zh: "兑付退回", en: "Claim sent back" },
  "vouchers.redeemed": { zh: "兑付付款", en: "Redeemed and paid" },
  "vouchers.budget.funded": { zh: "预算下达", en: "Budget funded" },
  "registry.credential_granted": { zh: "资质授予", en: "Credential granted" },
  "files.stored": { zh: "附件存入", en: "File stored" },
  "demo.clock_advanced": { zh: "演示时钟前进", en: "Demo clock advanced" },
};

/** What an entry of the log says happened. */
export function entryName(type: string): Text {
  return names[type] ?? { zh: type, en: type };
}

/** Types that one can filter by. */
export const entryTypes: readonly { value: string; label: Text }[] = Object.entries(names).map(([value, label]) => ({ value, label }));

const kinds: Record<string, Text> = {
  case: { zh: "办件", en: "Case" },
  voucher: { zh: "创新券", en: "Voucher" },
  order: { zh: "订单", en: "Order" },
  claim: { zh: "兑付申请", en: "Claim" },
  budget: { zh: "预算", en: "Budget" },
  credential: { zh: "资质", en: "Credential" },
  file: { zh: "附件", en: "File" },
  clock: { zh: "时钟", en: "Clock" },
};

export function refKindName(kind: string): Text {
  return kinds[kind] ?? { zh: kind, en: kind };
}

export const refKinds: readonly { value: string; label: Text }[] = Object.entries(kinds).map(([value, label]) => ({ value, label }));
