import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Tag } from "antd";
import { lazy, Suspense, type ReactElement } from "react";
import { answer, api } from "../../api/client.ts";
import { DataTable } from "../../components/DataTable.tsx";
import { EmptyState } from "../../components/EmptyState.tsx";
import { PageError } from "../../components/PageError.tsx";
import { PageLoading } from "../../components/PageLoading.tsx";
import { Panel } from "../../components/Panel.tsx";
import { messages, type Text } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { orderStateNames } from "../orders/order-states.ts";
import type { OrderState } from "../orders/order-view.ts";
import { VoucherAmounts } from "../vouchers/VoucherAmounts.tsx";
import { BudgetPanel } from "./BudgetPanel.tsx";
import { monthColumns } from "./month-columns.tsx";
import type { NamedProgramme } from "./use-schemes.ts";
import styles from "./Schemes.module.css";

const MonthsChart = lazy(async () => ({ default: (await import("./MonthsChart.tsx")).MonthsChart }));

const m = messages({
  vouchers: (count: number): Text => ({ zh: `${count} 张券`, en: `${count} vouchers` }),
  byMonth: { zh: "按月", en: "By month" },
  orders: { zh: "订单", en: "Orders" },
  table: (name: Text): Text => ({ zh: `${name.zh}：按月`, en: `${name.en}: by month` }),
  none: { zh: "这一年还没有发放", en: "Nothing was granted in this year" },
});

/** One scheme's year: the amounts off the ledger, the months, the budget. */
export function SchemePanel({ scheme, year }: { scheme: NamedProgramme; year: number | undefined }): ReactElement {
  const t = useText();
  const found = useQuery({
    queryKey: ["schemes", scheme.id, year ?? "now"],
    queryFn: () => answer(api.GET("/api/schemes/{id}/summary", { params: { path: { id: scheme.id }, query: year === undefined ? {} : { year } } })),
    placeholderData: keepPreviousData,
  });
  if (found.error && !found.data) return <PageError problem={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <PageLoading />;
  const summary = found.data;
  return (
    <Panel title={t(scheme.name)} extra={<span className="number">{summary.year} · {t(m.vouchers(summary.vouchers))}</span>}>
      <VoucherAmounts voucher={summary} />
      {summary.orders.length > 0 && (
        <p className={styles.counts}>
          {summary.orders.map(({ state, count }) => (
            <Tag key={state}>{t(orderStateNames[state as OrderState] ?? state)} {count}</Tag>
          ))}
        </p>
      )}
      {summary.months.length > 0 ? (
        <div className={styles.section}>
          <h3 className={styles.heading}>{t(m.byMonth)}</h3>
          <Suspense fallback={<PageLoading />}>
            <MonthsChart months={summary.months} />
          </Suspense>
          <DataTable label={m.table(scheme.name)} columns={monthColumns} rows={summary.months} rowKey={(row) => row.month} csvName={`${scheme.id}-${summary.year}`} />
        </div>
      ) : (
        <EmptyState title={m.none} />
      )}
      <BudgetPanel summary={summary} />
    </Panel>
  );
}
