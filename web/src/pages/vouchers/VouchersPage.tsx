import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { Pagination } from "antd";
import type { ReactElement } from "react";
import { EmptyState } from "../../components/EmptyState.tsx";
import { MoneyUnitSwitch } from "../../components/MoneyUnitSwitch.tsx";
import { PageError } from "../../components/PageError.tsx";
import { PageLoading } from "../../components/PageLoading.tsx";
import { PageTitle } from "../../components/PageTitle.tsx";
import { Panel } from "../../components/Panel.tsx";
import { messages, type Text } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { FilterBar } from "../../lists/FilterBar.tsx";
import { FilterSelect } from "../../lists/FilterSelect.tsx";
import { useListSearch } from "../../lists/list-search.ts";
import { myVouchersQuery } from "./voucher-view.ts";
import { VoucherFace } from "./VoucherFace.tsx";
import { VoucherLinks } from "./VoucherLinks.tsx";

const m = messages({
  title: { zh: "我的创新券", en: "My vouchers" },
  lead: {
    zh: "发放、冻结、使用、兑付是四个不同的数，随时从账上读出。",
    en: "Granted, held, used and redeemed are four different amounts, read off the ledger at any moment.",
  },
  status: { zh: "状态", en: "State" },
  active: { zh: "有效", en: "Active" },
  expired: { zh: "已失效", en: "Expired" },
  none: { zh: "还没有创新券", en: "No vouchers yet" },
  noneHint: { zh: "申领通过并公示期满后，创新券会出现在这里。", en: "They appear here once an application is approved and its publicity is over." },
  apply: { zh: "去申领", en: "Apply for one" },
  noneFiltered: { zh: "没有符合筛选条件的创新券", en: "No voucher matches the filter" },
  pages: { zh: "分页", en: "Pages" },
});

const statuses: readonly { value: "active" | "expired"; label: Text }[] = [
  { value: "active", label: m.active },
  { value: "expired", label: m.expired },
];

export function VouchersPage(): ReactElement {
  const t = useText();
  const { search, page, narrow, toPage } = useListSearch<"status">();
  const status = statuses.find((each) => each.value === search.status)?.value;
  const { data, error, refetch } = useQuery(myVouchersQuery({ page, status }));
  if (error && !data) return <PageError problem={error} onRetry={() => void refetch()} />;
  if (!data) return <PageLoading />;
  return (
    <div className="stack">
      <PageTitle lead={t(m.lead)} actions={<MoneyUnitSwitch />}>
        {t(m.title)}
      </PageTitle>
      {(data.total > 1 || status !== undefined) && (
        <Panel flush>
          <FilterBar onClear={status === undefined ? undefined : () => narrow({ status: undefined })}>
            <FilterSelect label={m.status} value={status} options={statuses} onChange={(chosen) => narrow({ status: chosen })} />
          </FilterBar>
        </Panel>
      )}
      {data.items.length === 0 && (
        <Panel>
          {status === undefined ? (
            <EmptyState title={m.none} hint={m.noneHint} action={<Link to="/programmes" search={{ category: "voucher" }}>{t(m.apply)}</Link>} />
          ) : (
            <EmptyState title={m.noneFiltered} />
          )}
        </Panel>
      )}
      {data.items.map((voucher) => (
        <VoucherFace key={voucher.id} voucher={voucher} heading="h2" action={<VoucherLinks voucher={voucher} />} />
      ))}
      {data.total > data.pageSize && (
        <nav aria-label={t(m.pages)}>
          <Pagination current={page} pageSize={data.pageSize} total={data.total} onChange={toPage} showSizeChanger={false} />
        </nav>
      )}
    </div>
  );
}
