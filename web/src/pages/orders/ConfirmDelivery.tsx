import { App, Button, Form, Input } from "antd";
import type { ReactElement } from "react";
import { showAtFields } from "../../api/form-problem.ts";
import { answer, api } from "../../api/client.ts";
import { useCommand } from "../../api/use-command.ts";
import { Facts } from "../../components/Facts.tsx";
import { Money } from "../../components/Money.tsx";
import { Panel } from "../../components/Panel.tsx";
import { ProblemAlert } from "../../components/ProblemAlert.tsx";
import { MoneyInput } from "../../forms/MoneyInput.tsx";
import { useLanguage } from "../../language/language-store.ts";
import { messages } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { carries } from "../vouchers/carries.ts";
import type { Order } from "./order-view.ts";

const m = messages({
  title: { zh: "确认交付", en: "Confirm delivery" },
  sum: { zh: "最终合同金额", en: "Final contract sum" },
  sumHint: { zh: "不得高于下单时的合同金额；较小时，多冻结的额度退回。", en: "At most the sum agreed; where it is smaller, the rest of the hold is released." },
  needed: { zh: "请填写最终合同金额", en: "Enter the final contract sum" },
  comment: { zh: "验收意见（可不填）", en: "Remarks (optional)" },
  covered: { zh: "由创新券支付", en: "Paid by voucher" },
  own: { zh: "由本单位支付", en: "Paid by you" },
  released: { zh: "退回可用额度", en: "Released" },
  submit: { zh: "确认交付", en: "Confirm delivery" },
  done: { zh: "已确认交付", en: "Delivery confirmed" },
});

interface Confirmation {
  finalContractSumFen: number;
  comment?: string;
}

/** The buyer takes delivery, with the sum that the contract came to in the end. */
export function ConfirmDelivery({ order }: { order: Order }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const { message } = App.useApp();
  const [form] = Form.useForm<Confirmation>();
  const sum = Form.useWatch("finalContractSumFen", form) ?? order.contractSumFen;
  const confirm = useCommand({
    run: ({ finalContractSumFen, comment }: Confirmation, headers) =>
      answer(
        api.POST("/api/orders/{id}/confirm", {
          params: { path: { id: order.id } },
          headers,
          body: { finalContractSumFen, ...(comment?.trim() && { comment: comment.trim() }) },
        }),
      ),
    onDone: () => void message.success(t(m.done)),
  });
  const covered = carries({ ratioBp: order.ratioBp, availableFen: order.coveredFen }, Math.min(sum, order.contractSumFen));
  return (
    <Panel title={t(m.title)}>
      <Form<Confirmation>
        form={form}
        layout="vertical"
        initialValues={{ finalContractSumFen: order.contractSumFen }}
        disabled={confirm.isPending}
        onFinish={(input) => confirm.mutate(input, { onError: (problem) => void showAtFields(form, problem, language) })}
      >
        <Form.Item name="finalContractSumFen" label={t(m.sum)} extra={t(m.sumHint)} rules={[{ required: true, message: t(m.needed) }]}>
          <MoneyInput />
        </Form.Item>
        <div aria-live="polite" style={{ marginBottom: 20 }}>
          <Facts
            lines={[
              { term: m.covered, value: <Money fen={covered} /> },
              { term: m.own, value: <Money fen={Math.max(0, sum - covered)} /> },
              order.coveredFen > covered && { term: m.released, value: <Money fen={order.coveredFen - covered} /> },
            ]}
          />
        </div>
        <Form.Item name="comment" label={t(m.comment)}>
          <Input.TextArea autoSize={{ minRows: 2, maxRows: 6 }} maxLength={1000} />
        </Form.Item>
        <ProblemAlert problem={confirm.error} />
        <Button type="primary" htmlType="submit" loading={confirm.isPending}>
          {t(m.submit)}
        </Button>
      </Form>
    </Panel>
  );
}
