import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Tag } from "antd";
import type { ReactElement } from "react";
import { answer, api } from "../../api/client.ts";
import type { Got } from "../../api/got.ts";
import type { DataColumn } from "../../components/data-column.ts";
import { DataTable } from "../../components/DataTable.tsx";
import { EmptyState } from "../../components/EmptyState.tsx";
import { PageTitle } from "../../components/PageTitle.tsx";
import { Panel } from "../../components/Panel.tsx";
import { SearchBox } from "../../components/SearchBox.tsx";
import { messages, type Text } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { FilterBar } from "../../lists/FilterBar.tsx";
import { FilterSelect } from "../../lists/FilterSelect.tsx";
import { useListSearch } from "../../lists/list-search.ts";
import { unitName } from "../yearbook/series.ts";

const m = messages({
  title: { zh: "指标目录", en: "Indicators" },
  lead: { zh: "每个指标都有口径、来源和计算语句；数字可追到明细。", en: "Each indicator has a definition, a source and its SQL; each figure can show its rows." },
  search: { zh: "指标名称或代码", en: "Name or id of an indicator" },
  live: { zh: "实时计算", en: "Computed live" },
  waiting: { zh: "待接入", en: "Awaits its service" },
  flow: { zh: "流量（年内发生）", en: "Flow (within the year)" },
  stock: { zh: "存量（时点）", en: "Stock (at a moment)" },
  missing: { zh: "数据状态", en: "State" },
  list: { zh: "指标列表", en: "Indicators" },
  none: { zh: "没有符合条件的指标", en: "No indicator matches" },
  noneHint: { zh: "换一个词试试，如“兑付”“创新券”。", en: "Try another word, such as \"redeemed\"." },
  count: (count: number): Text => ({ zh: `共 ${count} 个指标`, en: `${count} indicators` }),
});

type Indicator = Got<"/api/indicators">["items"][number];

export function IndicatorsPage(): ReactElement {
  const t = useText();
  const { search, narrow } = useListSearch<"q" | "state">();
  const query = { ...(search.q !== undefined && { q: search.q }), ...(search.state === "missing" && { missing: "true" as never }) };
  const found = useQuery({ queryKey: ["indicators", query], queryFn: () => answer(api.GET("/api/indicators", { params: { query } })), placeholderData: keepPreviousData });
  const columns: DataColumn<Indicator>[] = [
    { key: "name", title: { zh: "指标", en: "Indicator" }, render: (row) => t(row.name), csv: (row) => t(row.name) },
    { key: "id", title: { zh: "代码", en: "Id" }, render: (row) => <code>{row.id}</code>, csv: (row) => row.id, wideOnly: true },
    { key: "unit", title: { zh: "单位", en: "Unit" }, render: (row) => t(unitName(row.unit)), csv: (row) => row.unit },
    { key: "kind", title: { zh: "性质", en: "Kind" }, render: (row) => t(row.kind === "flow" ? m.flow : m.stock), csv: (row) => row.kind },
    { key: "years", title: { zh: "报告年度", en: "Reported years" }, render: (row) => row.baselineYears.join(t({ zh: "、", en: ", " })) || "—", csv: (row) => row.baselineYears.join(" ") },
    { key: "live", title: m.missing, render: (row) => <Tag color={row.live ? "success" : "default"}>{t(row.live ? m.live : m.waiting)}</Tag>, csv: (row) => (row.live ? "live" : "awaiting") },
  ];
  return (
    <>
      <PageTitle lead={t(m.lead)}>{t(m.title)}</PageTitle>
      <Panel flush>
        <FilterBar>
          <SearchBox label={m.search} value={search.q ?? ""} onSearch={(q) => narrow({ q })} />
          <FilterSelect label={m.missing} value={search.state} options={[{ value: "missing", label: m.waiting }]} onChange={(state) => narrow({ state })} />
        </FilterBar>
        <DataTable
          label={m.list}
          columns={columns}
          rows={found.data?.items}
          rowKey={(row) => row.id}
          rowPath={(row) => `/indicators/${row.id}`}
          loading={found.isFetching}
          problem={found.error}
          onRetry={() => void found.refetch()}
          empty={<EmptyState title={m.none} hint={m.noneHint} />}
          csvName="indicators"
          footer={found.data && <span>{t(m.count(found.data.items.length))}</span>}
        />
      </Panel>
    </>
  );
}
