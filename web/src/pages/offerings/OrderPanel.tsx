import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { App, Button, Form, Select } from "antd";
import type { ReactElement } from "react";
import { answer, api } from "../../api/client.ts";
import { showAtFields } from "../../api/form-problem.ts";
import { useCommand } from "../../api/use-command.ts";
import { EmptyState } from "../../components/EmptyState.tsx";
import { PageLoading } from "../../components/PageLoading.tsx";
import { Panel } from "../../components/Panel.tsx";
import { ProblemAlert } from "../../components/ProblemAlert.tsx";
import { moneyText } from "../../components/money-text.ts";
import { MoneyInput } from "../../forms/MoneyInput.tsx";
import { useLanguage } from "../../language/language-store.ts";
import { messages } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import type { Order } from "../orders/order-view.ts";
import { myVouchersQuery, type Voucher } from "../vouchers/voucher-view.ts";
import type { Offering } from "./offering-query.ts";
import { OrderPreview } from "./OrderPreview.tsx";
import { RelationChain } from "./RelationChain.tsx";

const m = messages({
  title: { zh: "用创新券下单", en: "Order with a voucher" },
  voucher: { zh: "使用的创新券", en: "Voucher to use" },
  voucherNeeded: { zh: "请选择创新券", en: "Choose a voucher" },
  sum: { zh: "合同金额", en: "Contract sum" },
  sumNeeded: { zh: "请填写合同金额", en: "Enter the contract sum" },
  sumHint: { zh: "与服务机构商定的合同总额", en: "The whole sum agreed with the agency" },
  submit: { zh: "提交订单", en: "Place the order" },
  placed: { zh: "已下单，额度已冻结，等待机构接单", en: "Ordered; the amount is held until the agency answers" },
  none: { zh: "没有可用于这类服务的创新券", en: "No voucher pays for this class of service" },
  noneHint: { zh: "先申领相应的创新券，发放后即可下单。", en: "Apply for one first; you may order once it is granted." },
  apply: { zh: "去申领", en: "Apply for one" },
});

interface OrderInput {
  voucherId: string;
  contractSumFen: number;
}

function usableFor(offering: Offering): (voucher: Voucher) => boolean {
  return (voucher) => voucher.status === "active" && voucher.availableFen > 0 && voucher.serviceClasses.some((each) => offering.fields.includes(each));
}

/** Choose a voucher, enter the contract's sum, see what the voucher carries, send. */
export function OrderPanel({ offering }: { offering: Offering }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const navigate = useNavigate();
  const { message } = App.useApp();
  const [form] = Form.useForm<OrderInput>();
  const vouchers = useQuery(myVouchersQuery({ status: "active" }));
  const place = useCommand({
    run: (input: OrderInput, headers): Promise<Order> => answer(api.POST("/api/orders", { headers, body: { ...input, offeringId: offering.id } })),
    onDone: (order) => {
      void message.success(t(m.placed));
      void navigate({ to: "/orders/$id", params: { id: order.id } });
    },
  });
  const usable = (vouchers.data?.items ?? []).filter(usableFor(offering));
  const chosenId = Form.useWatch("voucherId", form) ?? usable[0]?.id;
  const sum = Form.useWatch("contractSumFen", form);
  const chosen = usable.find((voucher) => voucher.id === chosenId);

  if (vouchers.error) return <ProblemAlert problem={vouchers.error} />;
  if (!vouchers.data) return <PageLoading />;
  return (
    <Panel title={t(m.title)}>
      {usable.length === 0 ? (
        <EmptyState title={m.none} hint={m.noneHint} action={<Link to="/programmes" search={{ category: "voucher" }}>{t(m.apply)}</Link>} />
      ) : (
        <Form<OrderInput>
          form={form}
          layout="vertical"
          initialValues={{ voucherId: usable[0]?.id }}
          disabled={place.isPending}
          onFinish={(input) => place.mutate(input, { onError: (problem) => void showAtFields(form, problem, language) })}
        >
          <Form.Item name="voucherId" label={t(m.voucher)} rules={[{ required: true, message: t(m.voucherNeeded) }]}>
            <Select
              style={{ maxWidth: 560 }}
              options={usable.map((voucher) => ({
                value: voucher.id,
                label: `${t(voucher.schemeName)} · ${voucher.number} · ${t({ zh: "可用", en: "available" })} ${moneyText(voucher.availableFen, "yuan", language)}`,
              }))}
            />
          </Form.Item>
          <Form.Item name="contractSumFen" label={t(m.sum)} extra={t(m.sumHint)} rules={[{ required: true, message: t(m.sumNeeded) }]}>
            <MoneyInput />
          </Form.Item>
          {chosen && <OrderPreview voucher={chosen} sumFen={sum ?? null} />}
          <ProblemAlert problem={place.error} />
          <RelationChain problem={place.error} />
          <Button type="primary" htmlType="submit" loading={place.isPending}>
            {t(m.submit)}
          </Button>
        </Form>
      )}
    </Panel>
  );
}
