import type { Step } from "../../components/StateSteps.tsx";
import type { Text } from "../../language/text.ts";
import type { OrderState } from "./order-view.ts";

export const orderStateNames: Record<OrderState, Text> = {
  placed: { zh: "已下单", en: "Placed" },
  accepted: { zh: "已接单", en: "Accepted" },
  delivered: { zh: "已交付", en: "Delivered" },
  confirmed: { zh: "已验收", en: "Confirmed" },
  claimed: { zh: "申请兑付", en: "Claimed" },
  redeemed: { zh: "已兑付", en: "Redeemed" },
  cancelled: { zh: "已取消", en: "Cancelled" },
  declined: { zh: "机构未接单", en: "Declined" },
  "claim-rejected": { zh: "兑付未通过", en: "Claim rejected" },
};

const way: readonly OrderState[] = ["placed", "accepted", "delivered", "confirmed", "claimed", "redeemed"];

/** The way of an order, seen from where it stands. @param reached the last good state of an order that ended early */
export function orderSteps(state: OrderState, reached: OrderState = "placed"): Step[] {
  const ended = !way.includes(state);
  const at = way.indexOf(ended ? reached : state);
  const steps = way.map((each, index): Step => {
    const done = index < at || (index === at && (ended || state === "redeemed"));
    return { id: each, title: orderStateNames[each], state: done ? "done" : index === at ? "current" : "next" };
  });
  return ended ? [...steps.slice(0, at + 1), { id: state, title: orderStateNames[state], state: "failed" }] : steps;
}
