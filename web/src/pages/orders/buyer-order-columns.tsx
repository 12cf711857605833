import type { DataColumn } from "../../components/data-column.ts";
import { CityDate } from "../../components/DateTime.tsx";
import type { Language } from "../../language/text.ts";
import { stateAndSums } from "./order-columns.tsx";
import type { Order } from "./order-view.ts";

/** Orders as the buyer sees them: what from whom, and what the voucher carries. */
export function buyerOrderColumns(language: Language): DataColumn<Order>[] {
  return [
    { key: "number", title: { zh: "订单编号", en: "Order" }, render: (row) => row.number, csv: (row) => row.number },
    { key: "offering", title: { zh: "服务", en: "Service" }, render: (row) => row.offering.title, csv: (row) => row.offering.title },
    { key: "agency", title: { zh: "服务机构", en: "Agency" }, render: (row) => row.agency.name, csv: (row) => row.agency.name },
    ...stateAndSums(language),
    { key: "placed", title: { zh: "下单时间", en: "Placed" }, render: (row) => <CityDate value={row.placedAt} />, csv: (row) => row.placedAt, wideOnly: true },
  ];
}
