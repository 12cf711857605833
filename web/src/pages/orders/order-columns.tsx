import type { DataColumn } from "../../components/data-column.ts";
import { Money } from "../../components/Money.tsx";
import { inLanguage, type Language } from "../../language/text.ts";
import { orderStateNames } from "./order-states.ts";
import type { Order } from "./order-view.ts";
import { OrderStateTag } from "./OrderStateTag.tsx";

/** What both sides of an order read alike: where it stands, and the sums as they are by now. */
export function stateAndSums(language: Language): DataColumn<Order>[] {
  return [
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
  ];
}
