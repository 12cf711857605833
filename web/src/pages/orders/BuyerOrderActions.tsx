import { App } from "antd";
import type { ReactElement } from "react";
import { answer, api } from "../../api/client.ts";
import { useCommand } from "../../api/use-command.ts";
import { TransitionPanel } from "../../components/TransitionPanel.tsx";
import { messages } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { useSession } from "../../session/use-session.ts";
import { ConfirmDelivery } from "./ConfirmDelivery.tsx";
import type { Order } from "./order-view.ts";

const m = messages({
  cancel: { zh: "取消订单", en: "Cancel the order" },
  reason: { zh: "取消原因（可不填）", en: "Reason (optional)" },
  cancelled: { zh: "已取消，冻结的额度已退回", en: "Cancelled; the held amount went back" },
});

/** What the buyer may do with an order now: take it back, or confirm what was delivered. */
export function BuyerOrderActions({ order }: { order: Order }): ReactElement | null {
  const t = useText();
  const { message } = App.useApp();
  const { may } = useSession();
  const cancel = useCommand({
    run: (reason: string | undefined, headers) =>
      answer(api.POST("/api/orders/{id}/cancel", { params: { path: { id: order.id } }, headers, body: reason === undefined ? {} : { reason } })),
    onDone: () => void message.success(t(m.cancelled)),
  });
  if (order.moves.includes("confirm") && may("vouchers.order.confirm")) return <ConfirmDelivery order={order} />;
  if (!order.moves.includes("cancel") || !may("vouchers.order.cancel")) return null;
  return (
    <TransitionPanel
      transitions={[{ name: "cancel", label: m.cancel, tone: "danger", comment: "optional" }]}
      commentLabel={m.reason}
      pending={cancel.isPending ? "cancel" : null}
      problem={cancel.error}
      onTake={(_, reason) => cancel.mutate(reason)}
    />
  );
}
