import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { answer, api } from "../../api/client.ts";
import type { DataColumn } from "../../components/data-column.ts";
import { DataTable } from "../../components/DataTable.tsx";
import { CityDate } from "../../components/DateTime.tsx";
import { EmptyState } from "../../components/EmptyState.tsx";
import { Money } from "../../components/Money.tsx";
import { PageTitle } from "../../components/PageTitle.tsx";
import { Panel } from "../../components/Panel.tsx";
import { SearchBox } from "../../components/SearchBox.tsx";
import { messages } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { FilterBar } from "../../lists/FilterBar.tsx";
import { FilterSelect } from "../../lists/FilterSelect.tsx";
import { useListSearch } from "../../lists/list-search.ts";
import { told, type MarketRecord } from "../search/market-names.ts";
import { useWords } from "../search/use-words.ts";

const m = messages({
  title: { zh: "技术需求", en: "Needs" },
  lead: { zh: "企业正在寻找的技术。点开一条，看有哪些成果与之匹配。", en: "What enterprises seek. Open one to see which achievements fit it." },
  search: { zh: "检索需求", en: "Search needs" },
  industry: { zh: "产业", en: "Industry" },
  kind: { zh: "类型", en: "Kind" },
  list: { zh: "需求列表", en: "Needs" },
  none: { zh: "没有需求", en: "No needs" },
});

const PAGE_SIZE = 20;
const needTypes = ["technology", "project_call", "testing", "talent", "finance", "other"] as const;

/** What enterprises seek, newest first. */
export function NeedsPage(): ReactElement {
  const t = useText();
  const navigate = useNavigate();
  const { words, nameOf } = useWords();
  const { search, page, narrow, toPage } = useListSearch<"industry" | "kind">();
  const { page: _, ...filter } = search;
  const needs = useQuery({
    queryKey: ["needs", "list", filter, page],
    queryFn: () => answer(api.GET("/api/needs", { params: { query: { ...filter, page, pageSize: PAGE_SIZE } as { page: number } } })),
    placeholderData: keepPreviousData,
  });
  const columns: DataColumn<MarketRecord>[] = [
    { key: "title", title: { zh: "需求", en: "Need" }, render: (row) => t(told(row.title)), csv: (row) => t(told(row.title)) },
    { key: "owner", title: { zh: "需求单位", en: "Sought by" }, render: (row) => row.owner?.name ?? "—", csv: (row) => row.owner?.name },
    { key: "industry", title: m.industry, render: (row) => row.industries.map((each) => t(nameOf("industry", each))).join(" "), csv: (row) => row.industries.join(" ") },
    { key: "kind", title: m.kind, render: (row) => t(nameOf("kind", row.kind)), csv: (row) => row.kind },
    { key: "budget", title: { zh: "预算", en: "Budget" }, align: "end", render: (row) => <Money fen={row.priceFen} unit="large" />, csv: (row) => row.priceFen && row.priceFen / 100 },
    { key: "published", title: { zh: "发布", en: "Published" }, render: (row) => <CityDate value={row.publishedOn} />, csv: (row) => row.publishedOn },
  ];
  return (
    <>
      <PageTitle lead={t(m.lead)}>{t(m.title)}</PageTitle>
      <Panel flush>
        <FilterBar onClear={Object.keys(filter).length > 0 ? () => narrow({ industry: undefined, kind: undefined }) : undefined}>
          <SearchBox label={m.search} value="" onSearch={(q) => q !== "" && void navigate({ to: "/search", search: { q, docKind: "need" } })} />
          <FilterSelect label={m.industry} value={search.industry} options={(words?.industry ?? []).map(({ id, name }) => ({ value: id, label: name }))} onChange={(industry) => narrow({ industry })} />
          <FilterSelect label={m.kind} value={search.kind} options={needTypes.map((each) => ({ value: each, label: nameOf("kind", each) }))} onChange={(kind) => narrow({ kind })} />
        </FilterBar>
        <DataTable
          label={m.list}
          columns={columns}
          rows={needs.data?.items}
          rowKey={(row) => row.id}
          rowPath={(row) => `/needs/${encodeURIComponent(row.code)}`}
          loading={needs.isFetching}
          problem={needs.error}
          onRetry={() => void needs.refetch()}
          empty={<EmptyState title={m.none} />}
          paging={{ page, pageSize: PAGE_SIZE, total: needs.data?.total ?? 0, onPage: toPage }}
          csvName="needs"
        />
      </Panel>
    </>
  );
}
