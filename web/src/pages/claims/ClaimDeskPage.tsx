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
import { useSchemeName, useSchemes } from "../schemes/use-schemes.ts";
import { claimColumns } from "./claim-columns.tsx";
import { claimStateNames, type ClaimState } from "./claim-view.ts";

const m = messages({
  title: { zh: "兑付审核", en: "Claims" },
  lead: { zh: "服务机构提交的兑付申请，等待最久的在前。", en: "Claims of agencies; those that wait longest come first." },
  search: { zh: "申请编号、订单、机构或企业", en: "Claim, order, agency or enterprise" },
  state: { zh: "状态", en: "State" },
  scheme: { zh: "事项", en: "Programme" },
  list: { zh: "兑付申请列表", en: "Claims" },
  none: { zh: "没有兑付申请", en: "No claims" },
  noneHint: { zh: "服务机构交付并经企业验收后，可申请兑付。", en: "Agencies claim after delivery was confirmed." },
  noneFiltered: { zh: "没有符合筛选条件的申请。", en: "No claim matches the filters." },
});

const PAGE_SIZE = 20;
const states = Object.entries(claimStateNames).map(([value, label]) => ({ value, label }));

export function ClaimDeskPage(): ReactElement {
  const t = useText();
  const language = useLanguage();
  const schemes = useSchemes();
  const schemeName = useSchemeName();
  const { search, page, narrow, toPage } = useListSearch<"q" | "state" | "scheme">();
  const filter = { ...search, page: undefined, state: search.state as ClaimState | undefined };
  const read = (at: number, pageSize: number) => answer(api.GET("/api/claims", { params: { query: { ...filter, page: at, pageSize } as { page: number } } }));
  const claims = useQuery({ queryKey: ["claims", filter, page], queryFn: () => read(page, PAGE_SIZE), placeholderData: keepPreviousData });
  const filtered = search.q !== undefined || search.state !== undefined || search.scheme !== undefined;
  return (
    <>
      <PageTitle lead={t(m.lead)} actions={<MoneyUnitSwitch />}>
        {t(m.title)}
      </PageTitle>
      <Panel flush>
        <FilterBar onClear={filtered ? () => narrow({ q: undefined, state: undefined, scheme: undefined }) : undefined}>
          <SearchBox label={m.search} value={search.q ?? ""} onSearch={(q) => narrow({ q })} />
          <FilterSelect label={m.state} value={search.state} options={states} onChange={(state) => narrow({ state })} />
          <FilterSelect
            label={m.scheme}
            value={search.scheme}
            options={schemes.map((scheme) => ({ value: scheme.id, label: scheme.name }))}
            onChange={(scheme) => narrow({ scheme })}
          />
        </FilterBar>
        <DataTable
          label={m.list}
          columns={claimColumns(language, schemeName)}
          rows={claims.data?.items}
          rowKey={(row) => row.claim.id}
          rowPath={(row) => `/desk/claims/${row.claim.id}`}
          loading={claims.isFetching}
          problem={claims.error}
          onRetry={() => void claims.refetch()}
          empty={<EmptyState title={m.none} hint={filtered ? m.noneFiltered : m.noneHint} />}
          paging={{ page, pageSize: PAGE_SIZE, total: claims.data?.total ?? 0, onPage: toPage }}
          csvName="claims"
          allRows={() => everyPage(read)}
        />
      </Panel>
    </>
  );
}
