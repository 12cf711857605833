import type { DataColumn } from "../../components/data-column.ts";
import { DateTime } from "../../components/DateTime.tsx";
import { Money } from "../../components/Money.tsx";
import { inLanguage, type Language } from "../../language/text.ts";
import type { VoucherEntry } from "./voucher-view.ts";

/** Columns of a voucher's statement. */
export function statementColumns(language: Language): DataColumn<VoucherEntry>[] {
  return [
    { key: "at", title: { zh: "时间", en: "When" }, render: (row) => <DateTime value={row.at} />, csv: (row) => row.at },
    {
      key: "what",
      title: { zh: "事由", en: "What" },
      render: (row) => inLanguage(row.what, language),
      csv: (row) => inLanguage(row.what, language),
    },
    { key: "order", title: { zh: "订单", en: "Order" }, render: (row) => row.orderNumber ?? "—", csv: (row) => row.orderNumber },
    { key: "amount", title: { zh: "金额", en: "Amount" }, align: "end", render: (row) => <Money fen={row.amountFen} />, csv: (row) => row.amountFen },
    {
      key: "after",
      title: { zh: "其后可用", en: "Available after" },
      align: "end",
      render: (row) => <Money fen={row.availableAfterFen} />,
      csv: (row) => row.availableAfterFen,
    },
  ];
}
