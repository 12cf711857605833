import { App, Button, Input, Modal } from "antd";
import { useId, useState, type ReactElement } from "react";
import { ProblemAlert } from "../../components/ProblemAlert.tsx";
import { messages } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import type { Case } from "./case-view.ts";
import { useAdvance } from "./use-advance.ts";

const m = messages({
  title: { zh: "撤回这件申请？", en: "Withdraw this application?" },
  what: { zh: "撤回后不再办理，已填内容保留在办件记录中；本年度可以重新申请。", en: "It ends here and stays on record; you may apply anew this year." },
  reason: { zh: "撤回原因（可不填）", en: "Reason (optional)" },
  confirm: { zh: "确认撤回", en: "Withdraw it" },
  keep: { zh: "不撤回", en: "Keep it" },
  done: { zh: "已撤回", en: "Withdrawn" },
});

/** Lets the applicant end a case after asking once more; nothing where the flow does not offer it. */
export function WithdrawButton({ found }: { found: Case }): ReactElement | null {
  const t = useText();
  const id = useId();
  const { message } = App.useApp();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const action = found.actions.find((each) => found.flow.states.find((state) => state.id === each.to)?.outcome === "withdrawn");
  const advance = useAdvance(found.id, () => {
    setOpen(false);
    void message.success(t(m.done));
  });
  if (!action) return null;
  return (
    <>
      <Button danger onClick={() => setOpen(true)}>
        {t(action.label)}
      </Button>
      <Modal
        title={t(m.title)}
        open={open}
        okText={t(m.confirm)}
        cancelText={t(m.keep)}
        okButtonProps={{ danger: true, loading: advance.isPending }}
        onOk={() => advance.mutate({ event: action.event, ...(reason.trim() !== "" && { comment: reason.trim() }) })}
        onCancel={() => setOpen(false)}
      >
        <ProblemAlert problem={advance.error} />
        <p>{t(m.what)}</p>
        {action.comment !== "none" && (
          <>
            <label htmlFor={id}>{t(m.reason)}</label>
            <Input.TextArea id={id} value={reason} autoSize={{ minRows: 2, maxRows: 6 }} maxLength={2000} onChange={(event) => setReason(event.target.value)} />
          </>
        )}
      </Modal>
    </>
  );
}
