import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { answer, api } from "../../api/client.ts";
import { DataTable } from "../../components/DataTable.tsx";
import { EmptyState } from "../../components/EmptyState.tsx";
import { MoneyUnitSwitch } from "../../components/MoneyUnitSwitch.tsx";
import { PageTitle } from "../../components/PageTitle.tsx";
import { Panel } from "../../components/Panel.tsx";
import { SearchBox } from "../../components/SearchBox.tsx";
import { useLanguage } from "../../language/language-store.ts";
import { messages } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { everyPage } from "../../lists/every-page.ts";
import { FilterBar } from "../../lists/FilterBar.tsx";
import { FilterSelect } from "../../lists/FilterSelect.tsx";
import { useListSearch } from "../../lists/list-search.ts";
import { buyerOrderColumns } from "./buyer-order-columns.tsx";
import { orderStateNames } from "./order-states.ts";
import type { OrderState } from "./order-view.ts";

const m = messages({
  title: { zh: "我的订单", en: "My orders" },
  lead: { zh: "用创新券订购的服务：下单时冻结额度，验收后使用，取消则退回。", en: "Services ordered with vouchers: held when ordered, used when confirmed, released when cancelled." },
  search: { zh: "订单编号、机构或服务", en: "Order number, agency or service" },
  state: { zh: "状态", en: "State" },
  list: { zh: "订单列表", en: "Orders" },
  none: { zh: "还没有订单", en: "No orders yet" },
  noneHint: { zh: "在服务目录中选一项服务，用创新券支付合同额的一部分。", en: "Choose a service from the catalogue and pay a part of it with a voucher." },
  choose: { zh: "去选服务", en: "Choose a service" },
  noneFiltered: { zh: "没有符合筛选条件的订单", en: "No order matches the filters" },
});

const PAGE_SIZE = 20;
const states = Object.entries(orderStateNames).map(([value, label]) => ({ value, label }));

/** The buyer's orders. */
export function OrdersPage(): ReactElement {
  const t = useText();
  const language = useLanguage();
  const { search, page, narrow, toPage } = useListSearch<"q" | "state">();
  const filter = { ...(search.q !== undefined && { q: search.q }), ...(search.state !== undefined && { state: search.state as OrderState }) };
  const read = (at: number, pageSize: number) => answer(api.GET("/api/orders", { params: { query: { ...filter, page: at, pageSize } } }));
  const orders = useQuery({ queryKey: ["orders", "buyer", filter, page], queryFn: () => read(page, PAGE_SIZE), placeholderData: keepPreviousData });
  const filtered = Object.keys(filter).length > 0;
  return (
    <>
      <PageTitle lead={t(m.lead)} actions={<MoneyUnitSwitch />}>
        {t(m.title)}
      </PageTitle>
      <Panel flush>
        <FilterBar onClear={filtered ? () => narrow({ q: undefined, state: undefined }) : undefined}>
          <SearchBox label={m.search} value={search.q ?? ""} onSearch={(q) => narrow({ q })} />
          <FilterSelect label={m.state} value={search.state} options={states} onChange={(state) => narrow({ state })} />
        </FilterBar>
        <DataTable
          label={m.list}
          columns={buyerOrderColumns(language)}
          rows={orders.data?.items}
          rowKey={(row) => row.id}
          rowPath={(row) => `/orders/${row.id}`}
          loading={orders.isFetching}
          problem={orders.error}
          onRetry={() => void orders.refetch()}
          empty={filtered ? <EmptyState title={m.noneFiltered} /> : <EmptyState title={m.none} hint={m.noneHint} action={<Link to="/offerings">{t(m.choose)}</Link>} />}
          paging={{ page, pageSize: PAGE_SIZE, total: orders.data?.total ?? 0, onPage: toPage }}
          csvName="orders"
          allRows={() => everyPage(read)}
        />
      </Panel>
    </>
  );
}
