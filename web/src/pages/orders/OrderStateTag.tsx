import { Tag } from "antd";
import type { ReactElement } from "react";
import { useText } from "../../language/use-text.ts";
import { orderStateNames } from "./order-states.ts";
import type { OrderState } from "./order-view.ts";

const colours: Partial<Record<OrderState, string>> = {
  redeemed: "success",
  "claim-rejected": "warning",
  declined: "error",
  cancelled: "default",
};

/** The state of an order; its word says all, the colour only helps the eye. */
export function OrderStateTag({ state }: { state: OrderState }): ReactElement {
  const t = useText();
  return <Tag color={colours[state] ?? "processing"}>{t(orderStateNames[state])}</Tag>;
}
