import { keepPreviousData, useQuery } from "@tanstack/react-query";
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
import { agencyOrderColumns } from "./agency-order-columns.tsx";
import { orderStateNames } from "./order-states.ts";
import type { OrderState } from "./order-view.ts";

const m = messages({
  title: { zh: "创新券订单", en: "Voucher orders" },
  lead: { zh: "企业以创新券向本机构订购的服务。接单、交付、申请兑付都在此办理。", en: "Services that enterprises order from you with vouchers: accept, deliver and claim here." },
  search: { zh: "订单编号、企业或服务", en: "Order number, enterprise or service" },
  state: { zh: "状态", en: "State" },
  list: { zh: "订单列表", en: "Orders" },
  none: { zh: "没有订单", en: "No orders" },
  noneHint: { zh: "企业下单后会出现在这里。", en: "They appear here as enterprises order." },
  noneFiltered: { zh: "没有符合筛选条件的订单。", en: "No order matches the filters." },
});

const PAGE_SIZE = 20;
const states = Object.entries(orderStateNames).map(([value, label]) => ({ value, label }));

export function AgencyOrdersPage(): ReactElement {
  const t = useText();
  const language = useLanguage();
  const { search, page, narrow, toPage } = useListSearch<"q" | "state">();
  const filter = { ...(search.q !== undefined && { q: search.q }), ...(search.state !== undefined && { state: search.state as OrderState }) };
  const read = (at: number, pageSize: number) => answer(api.GET("/api/orders", { params: { query: { ...filter, page: at, pageSize } } }));
  const orders = useQuery({ queryKey: ["orders", "agency", filter, page], queryFn: () => read(page, PAGE_SIZE), placeholderData: keepPreviousData });
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
          columns={agencyOrderColumns(language)}
          rows={orders.data?.items}
          rowKey={(row) => row.id}
          rowPath={(row) => `/agency/orders/${row.id}`}
          loading={orders.isFetching}
          problem={orders.error}
          onRetry={() => void orders.refetch()}
          empty={<EmptyState title={m.none} hint={filtered ? m.noneFiltered : m.noneHint} />}
          paging={{ page, pageSize: PAGE_SIZE, total: orders.data?.total ?? 0, onPage: toPage }}
          csvName="orders"
          allRows={() => everyPage(read)}
        />
      </Panel>
    </>
  );
}
