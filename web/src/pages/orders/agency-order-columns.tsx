import type { DataColumn } from "../../components/data-column.ts";
import { DateTime } from "../../components/DateTime.tsx";
import type { Language } from "../../language/text.ts";
import { stateAndSums } from "./order-columns.tsx";
import type { Order } from "./order-view.ts";

/** Orders as the agency sees them: who ordered what, and what it may claim for it. */
export function agencyOrderColumns(language: Language): DataColumn<Order>[] {
  return [
    { key: "number", title: { zh: "订单编号", en: "Order" }, render: (row) => row.number, csv: (row) => row.number },
    { key: "buyer", title: { zh: "下单企业", en: "Ordered by" }, render: (row) => row.buyer.name, csv: (row) => row.buyer.name },
    { key: "offering", title: { zh: "服务", en: "Service" }, render: (row) => row.offering.title, csv: (row) => row.offering.title },
    ...stateAndSums(language),
    { key: "placed", title: { zh: "下单时间", en: "Placed" }, render: (row) => <DateTime value={row.placedAt} />, csv: (row) => row.placedAt, wideOnly: true },
  ];
}
