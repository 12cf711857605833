import type { TimelineEvent } from "../../components/Timeline.tsx";
import type { Text } from "../../language/text.ts";
import { roleNames } from "../../session/roles.ts";
import type { Role } from "../../session/session.ts";
import type { Order, OrderState, OrderStep } from "./order-view.ts";

const moves: Record<string, Text> = {
  place: { zh: "企业下单，额度冻结", en: "Ordered; the amount is held" },
  accept: { zh: "机构接单", en: "Accepted by the agency" },
  decline: { zh: "机构谢绝，额度退回", en: "Declined by the agency; the amount is released" },
  cancel: { zh: "企业取消，额度退回", en: "Cancelled by the enterprise; the amount is released" },
  deliver: { zh: "机构报告交付", en: "Delivery reported by the agency" },
  confirm: { zh: "企业验收，额度使用", en: "Delivery confirmed by the enterprise; the amount is used" },
  claim: { zh: "机构申请兑付", en: "Redemption claimed by the agency" },
  approve: { zh: "审核通过并付款", en: "Claim approved and paid" },
  reject: { zh: "兑付申请被退回", en: "Claim sent back" },
};

/** What happened to an order, newest first. */
export function orderEvents(steps: readonly OrderStep[]): TimelineEvent[] {
  return steps
    .map((step, index) => ({
      id: `${index}:${step.move}`,
      at: step.at,
      what: moves[step.move] ?? { zh: step.move, en: step.move },
      who: roleNames[step.role as Role] ?? step.role,
      why: step.comment ?? undefined,
    }))
    .toReversed();
}

const way: readonly (readonly [keyof Order, OrderState])[] = [
  ["claimedAt", "claimed"],
  ["confirmedAt", "confirmed"],
  ["deliveredAt", "delivered"],
  ["acceptedAt", "accepted"],
];

/** How far an order came before it ended or was sent back. */
export function reachedOf(order: Order): OrderState {
  return way.find(([at]) => order[at] !== null)?.[1] ?? "placed";
}
