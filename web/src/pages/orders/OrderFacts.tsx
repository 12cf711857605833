import type { ReactElement } from "react";
import { DateTime } from "../../components/DateTime.tsx";
import { Facts } from "../../components/Facts.tsx";
import { Money } from "../../components/Money.tsx";
import { messages } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import type { Order } from "./order-view.ts";
import { serviceClassName } from "./service-classes.ts";

const m = messages({
  offering: { zh: "服务", en: "Service" },
  class: { zh: "服务类别", en: "Kind of service" },
  buyer: { zh: "下单企业", en: "Ordered by" },
  agency: { zh: "服务机构", en: "Agency" },
  voucher: { zh: "创新券", en: "Voucher" },
  contract: { zh: "合同金额", en: "Contract sum" },
  finalContract: { zh: "验收合同金额", en: "Contract sum as confirmed" },
  covered: { zh: "创新券支付", en: "Paid by voucher" },
  finalCovered: { zh: "验收后创新券支付", en: "Paid by voucher as confirmed" },
  ratio: { zh: "支付比例", en: "Share" },
  placed: { zh: "下单时间", en: "Placed" },
  note: { zh: "交付说明", en: "Delivery report" },
});

/** What was ordered, by whom, from whom, and what the voucher bears of it. */
export function OrderFacts({ order }: { order: Order }): ReactElement {
  const t = useText();
  return (
    <Facts
      lines={[
        { term: m.offering, value: `${order.offering.title}（${order.offering.code}）` },
        { term: m.class, value: t(serviceClassName(order.serviceClass)) },
        { term: m.buyer, value: order.buyer.name },
        { term: m.agency, value: order.agency.name },
        { term: m.contract, value: <Money fen={order.contractSumFen} /> },
        { term: m.covered, value: <Money fen={order.coveredFen} /> },
        order.finalContractSumFen !== null && { term: m.finalContract, value: <Money fen={order.finalContractSumFen} /> },
        order.finalCoveredFen !== null && { term: m.finalCovered, value: <Money fen={order.finalCoveredFen} /> },
        { term: m.ratio, value: `${order.ratioBp / 100} %` },
        { term: m.voucher, value: <span className="number">{order.voucherNumber}</span> },
        { term: m.placed, value: <DateTime value={order.placedAt} /> },
        order.deliveryNote !== null && { term: m.note, value: order.deliveryNote, wide: true },
      ]}
    />
  );
}
