import { App } from "antd";
import type { ReactElement } from "react";
import { answer, api } from "../../api/client.ts";
import { uploadFile } from "../../api/upload-file.ts";
import { useCommand } from "../../api/use-command.ts";
import type { AvailableTransition } from "../../components/available-transition.ts";
import { Panel } from "../../components/Panel.tsx";
import { TransitionPanel } from "../../components/TransitionPanel.tsx";
import { messages } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { useSession } from "../../session/use-session.ts";
import { ClaimForm, type ClaimInput } from "../claims/ClaimForm.tsx";
import type { Order } from "./order-view.ts";

const m = messages({
  accept: { zh: "接单", en: "Accept the order" },
  decline: { zh: "谢绝订单", en: "Decline the order" },
  deliver: { zh: "报告交付", en: "Report delivery" },
  reason: { zh: "谢绝理由（谢绝时必填）", en: "Reason (needed to decline)" },
  note: { zh: "交付说明", en: "What was delivered, when, with which result" },
  claim: { zh: "申请兑付", en: "Claim redemption" },
  accepted: { zh: "已接单", en: "Order accepted" },
  declined: { zh: "已谢绝，冻结的额度已退回企业", en: "Declined; the held amount went back" },
  delivered: { zh: "已报告交付，等待企业验收", en: "Reported; the enterprise is asked to confirm" },
  claimed: { zh: "兑付申请已提交", en: "Claim filed" },
});

const transitions: Record<string, AvailableTransition> = {
  accept: { name: "accept", label: m.accept, tone: "primary" },
  decline: { name: "decline", label: m.decline, tone: "danger", comment: "required" },
  deliver: { name: "deliver", label: m.deliver, tone: "primary", comment: "required" },
};

type Step = { move: "accept" | "decline" | "deliver"; comment: string };

/** What the agency may do with an order now: take it on, decline it, report delivery, claim its money. */
export function AgencyOrderActions({ order }: { order: Order }): ReactElement | null {
  const t = useText();
  const { message } = App.useApp();
  const { may } = useSession();
  const path = { params: { path: { id: order.id } } };
  const step = useCommand({
    run: async ({ move, comment }: Step, headers) => {
      if (move === "accept") await answer(api.POST("/api/orders/{id}/accept", { ...path, headers }));
      else if (move === "decline") await answer(api.POST("/api/orders/{id}/decline", { ...path, headers, body: { reason: comment } }));
      else await answer(api.POST("/api/orders/{id}/deliver", { ...path, headers, body: { note: comment } }));
    },
    onDone: (_, { move }) => void message.success(t(move === "accept" ? m.accepted : move === "decline" ? m.declined : m.delivered)),
  });
  const claim = useCommand({
    run: (input: ClaimInput, headers) => answer(api.POST("/api/orders/{id}/claim", { ...path, headers, body: input })),
    onDone: () => void message.success(t(m.claimed)),
  });

  const open = order.moves.flatMap((move) => {
    const transition = transitions[move];
    return transition && may(`vouchers.order.${move}`) ? [transition] : [];
  });
  if (open.length > 0) {
    return (
      <TransitionPanel
        key={order.state}
        transitions={open}
        commentLabel={order.state === "placed" ? m.reason : m.note}
        pending={step.isPending ? step.variables.move : null}
        problem={step.error}
        onTake={(name, comment) => step.mutate({ move: name as Step["move"], comment: comment ?? "" })}
      />
    );
  }
  if (!order.moves.includes("claim") || !may("vouchers.claim.file")) return null;
  return (
    <Panel title={t(m.claim)}>
      <ClaimForm order={order} upload={uploadFile} pending={claim.isPending} problem={claim.error} onSubmit={claim.mutate} />
    </Panel>
  );
}
