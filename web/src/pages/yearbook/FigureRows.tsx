import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { answer, api } from "../../api/client.ts";
import type { DataColumn } from "../../components/data-column.ts";
import { DataTable } from "../../components/DataTable.tsx";
import { DateTime } from "../../components/DateTime.tsx";
import { EmptyState } from "../../components/EmptyState.tsx";
import { Money } from "../../components/Money.tsx";
import { messages, type Text } from "../../language/text.ts";
import { everyPage } from "../../lists/every-page.ts";

const m = messages({
  list: { zh: "构成此数的明细", en: "The rows behind this figure" },
  none: { zh: "尚无明细", en: "No rows yet" },
});

const names: Record<string, Text> = {
  number: { zh: "券号", en: "Voucher" },
  subject_name: { zh: "主体", en: "Subject" },
  granted_at: { zh: "发放时间", en: "Granted" },
  amount_fen: { zh: "金额", en: "Amount" },
  order_number: { zh: "订单", en: "Order" },
  buyer_name: { zh: "企业", en: "Enterprise" },
  agency_name: { zh: "服务机构", en: "Agency" },
  placed_at: { zh: "下单时间", en: "Placed" },
  redeemed_at: { zh: "兑付时间", en: "Redeemed" },
  contract_sum_fen: { zh: "合同金额", en: "Contract sum" },
  state: { zh: "状态", en: "State" },
};

type Row = Record<string, string | number | boolean | null>;

function columnOf(name: string): DataColumn<Row> {
  const title = names[name] ?? { zh: name, en: name };
  const isMoney = name.endsWith("_fen");
  return {
    key: name,
    title,
    align: isMoney ? "end" : "start",
    render: (row) => {
      const value = row[name];
      if (isMoney && typeof value === "number") return <Money fen={value} />;
      return name.endsWith("_at") && typeof value === "string" ? <DateTime value={value} /> : String(value ?? "—");
    },
    csv: (row) => (isMoney ? Number(row[name]) / 100 : String(row[name] ?? "")),
  };
}

const PAGE_SIZE = 10;

/** The rows that a live figure counts, for those who may see them. */
export function FigureRows({ id, year }: { id: string; year: number }): ReactElement {
  const [page, setPage] = useState(1);
  const read = (at: number, pageSize: number) =>
    answer(api.GET("/api/indicators/{id}/rows", { params: { path: { id }, query: { year, page: at, pageSize } } }));
  const rows = useQuery({ queryKey: ["indicators", id, "rows", year, page], queryFn: () => read(page, PAGE_SIZE), placeholderData: keepPreviousData });
  return (
    <DataTable<Row>
      label={m.list}
      columns={(rows.data?.columns ?? []).map(columnOf)}
      rows={rows.data?.items}
      rowKey={(row) => JSON.stringify(row)}
      loading={rows.isFetching}
      problem={rows.error}
      onRetry={() => void rows.refetch()}
      empty={<EmptyState title={m.none} />}
      paging={{ page, pageSize: PAGE_SIZE, total: rows.data?.total ?? 0, onPage: setPage }}
      csvName={`${id}-${year}`}
      allRows={() => everyPage(read)}
    />
  );
}
