import type { DataColumn } from "../../components/data-column.ts";
import { CityDate } from "../../components/DateTime.tsx";
import { Money } from "../../components/Money.tsx";
import { inLanguage, type Language } from "../../language/text.ts";
import { orderStateNames } from "./order-states.ts";
import type { Order } from "./order-view.ts";
import { OrderStateTag } from "./OrderStateTag.tsx";

/** Orders as the buyer sees them: what from whom, and what the voucher carries. */
export function buyerOrderColumns(language: Language): DataColumn<Order>[] {
  return [
    { key: "number", title: { zh: "订单编号", en: "Order" }, render: (row) => row.number, csv: (row) => row.number },
    { key: "offering", title: { zh: "服务", en: "Service" }, render: (row) => row.offering.title, csv: (row) => row.offering.title },
    { key: "agency", title: { zh: "服务机构", en: "Agency" }, render: (row) => row.agency.name, csv: (row) => row.agency.name },
    {
      key: "state",
      title: { zh: "状态", en: "State" },
      render: (row) => <OrderStateTag state={row.state} />,
      csv: (row) => inLanguage(orderStateNames[row.state], language),
    },
    {
      key: "contract",
      title: { zh: "合同金额", en: "Contract sum" },
      align: "end",
      render: (row) => <Money fen={row.finalContractSumFen ?? row.contractSumFen} />,
      csv: (row) => (row.finalContractSumFen ?? row.contractSumFen) / 100,
    },
    {
      key: "covered",
      title: { zh: "创新券支付", en: "Paid by voucher" },
      align: "end",
      render: (row) => <Money fen={row.finalCoveredFen ?? row.coveredFen} />,
      csv: (row) => (row.finalCoveredFen ?? row.coveredFen) / 100,
    },
    { key: "placed", title: { zh: "下单时间", en: "Placed" }, render: (row) => <CityDate value={row.placedAt} />, csv: (row) => row.placedAt, wideOnly: true },
  ];
}
