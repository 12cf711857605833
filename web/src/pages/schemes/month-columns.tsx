import type { DataColumn } from "../../components/data-column.ts";
import { Money } from "../../components/Money.tsx";
import type { SchemeMonth } from "./scheme-view.ts";

const money = (key: string, zh: string, en: string, of: (row: SchemeMonth) => number): DataColumn<SchemeMonth> => ({
  key, title: { zh, en }, align: "end", render: (row) => <Money fen={of(row)} />, csv: (row) => of(row) / 100,
});
const count = (key: string, zh: string, en: string, of: (row: SchemeMonth) => number): DataColumn<SchemeMonth> => ({
  key, title: { zh, en }, align: "end", render: (row) => <span className="number">{of(row)}</span>, csv: of,
});

export const monthColumns: readonly DataColumn<SchemeMonth>[] = [
  { key: "month", title: { zh: "月份", en: "Month" }, render: (row) => row.month, csv: (row) => row.month },
  count("grants", "发放张数", "Grants", (row) => row.grants),
  money("granted", "发放金额", "Granted", (row) => row.grantedFen),
  count("orders", "订单数", "Orders", (row) => row.orders),
  count("confirmed", "验收数", "Confirmed", (row) => row.confirmed),
  money("used", "使用金额", "Used", (row) => row.usedFen),
  count("redemptions", "兑付笔数", "Redemptions", (row) => row.redemptions),
  money("redeemed", "兑付金额", "Redeemed", (row) => row.redeemedFen),
];
