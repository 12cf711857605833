import { App, Checkbox } from "antd";
import { useState, type ReactElement } from "react";
import { answer, api } from "../../api/client.ts";
import { useCommand } from "../../api/use-command.ts";
import type { AvailableTransition } from "../../components/available-transition.ts";
import { TransitionPanel } from "../../components/TransitionPanel.tsx";
import { messages, type Text } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import type { Claim } from "./claim-view.ts";
import styles from "./ClaimDecision.module.css";

const m = messages({
  checks: { zh: "核对清单", en: "Check list" },
  all: { zh: "审核通过前请逐项核对并勾选", en: "Please check and tick every item before approving" },
  approve: { zh: "审核通过并付款", en: "Approve and pay" },
  reject: { zh: "退回申请", en: "Send back" },
  comment: { zh: "审核意见（退回时必填）", en: "Opinion (needed to send back)" },
  approved: { zh: "已通过并付款", en: "Approved and paid" },
  rejected: { zh: "已退回，机构可补正后再次申请", en: "Sent back; the agency may claim again" },
});

const checks: readonly Text[] = [
  { zh: "合同双方、服务内容和金额与订单一致", en: "Parties, service and sum of the contract agree with the order" },
  { zh: "发票号码、日期、金额与合同一致，且非重复使用", en: "Number, date and sum of the invoice agree with the contract, used once only" },
  { zh: "付款凭证证明企业已支付自付部分", en: "The payment proof shows that the enterprise paid its own part" },
  { zh: "服务已交付并经企业验收", en: "The service was delivered and confirmed by the enterprise" },
];

const transitions: readonly AvailableTransition[] = [
  { name: "approve", label: m.approve, tone: "primary", comment: "optional" },
  { name: "reject", label: m.reject, tone: "danger", comment: "required" },
];

/** The officer's decision on a claim, after a list of checks. */
export function ClaimDecision({ claim }: { claim: Claim }): ReactElement {
  const t = useText();
  const { message } = App.useApp();
  const [ticked, setTicked] = useState<readonly number[]>([]);
  const [lacking, setLacking] = useState(false);
  const path = { params: { path: { id: claim.id } } };
  const decide = useCommand({
    run: ({ name, comment }: { name: string; comment: string | undefined }, headers) =>
      name === "approve"
        ? answer(api.POST("/api/claims/{id}/approve", { ...path, headers, body: comment === undefined ? {} : { comment } }))
        : answer(api.POST("/api/claims/{id}/reject", { ...path, headers, body: { comment: comment ?? "" } })),
    onDone: (_, { name }) => void message.success(t(name === "approve" ? m.approved : m.rejected)),
  });

  function take(name: string, comment: string | undefined): void {
    const missing = name === "approve" && ticked.length < checks.length;
    setLacking(missing);
    if (!missing) decide.mutate({ name, comment });
  }

  return (
    <TransitionPanel
      transitions={transitions}
      commentLabel={m.comment}
      pending={decide.isPending ? decide.variables.name : null}
      problem={decide.error}
      onTake={take}
    >
      <fieldset className={styles.checks}>
        <legend>{t(m.checks)}</legend>
        {checks.map((check, index) => (
          <Checkbox
            key={check.en}
            checked={ticked.includes(index)}
            onChange={(event) => {
              setTicked((now) => (event.target.checked ? [...now, index] : now.filter((each) => each !== index)));
              setLacking(false);
            }}
          >
            {t(check)}
          </Checkbox>
        ))}
        <p role="alert" className={styles.lacking}>
          {lacking && t(m.all)}
        </p>
      </fieldset>
    </TransitionPanel>
  );
}
