import type { DataColumn } from "../../components/data-column.ts";
import { DateTime } from "../../components/DateTime.tsx";
import { Money } from "../../components/Money.tsx";
import { inLanguage, type Language, type Text } from "../../language/text.ts";
import type { VoucherEntry } from "./voucher-view.ts";

const kinds: Record<VoucherEntry["kind"], Text> = {
  granted: { zh: "发放", en: "Granted" },
  held: { zh: "冻结（下单）", en: "Held for an order" },
  used: { zh: "使用（验收）", en: "Used on confirmation" },
  released: { zh: "释放（退回可用额度）", en: "Released" },
  redeemed: { zh: "兑付", en: "Redeemed" },
  expired: { zh: "到期失效", en: "Expired" },
};

/** Columns of a voucher's statement. */
export function statementColumns(language: Language): DataColumn<VoucherEntry>[] {
  return [
    { key: "at", title: { zh: "时间", en: "When" }, render: (row) => <DateTime value={row.at} /> },
    { key: "what", title: { zh: "事由", en: "What" }, render: (row) => inLanguage(kinds[row.kind], language) },
    { key: "order", title: { zh: "订单", en: "Order" }, render: (row) => row.orderNumber ?? "—" },
    { key: "amount", title: { zh: "金额", en: "Amount" }, align: "end", render: (row) => <Money fen={row.amountFen} /> },
    {
      key: "released",
      title: { zh: "其中退回", en: "of it released" },
      align: "end",
      render: (row) => <Money fen={row.releasedFen === 0 ? null : row.releasedFen} />,
    },
  ];
}
