import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { answer, api } from "../../api/client.ts";
import type { DataColumn } from "../../components/data-column.ts";
import { DataTable } from "../../components/DataTable.tsx";
import { CityDate } from "../../components/DateTime.tsx";
import { EmptyState } from "../../components/EmptyState.tsx";
import { PageTitle } from "../../components/PageTitle.tsx";
import { Panel } from "../../components/Panel.tsx";
import { SearchBox } from "../../components/SearchBox.tsx";
import { messages } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { everyPage } from "../../lists/every-page.ts";
import { FilterBar } from "../../lists/FilterBar.tsx";
import { FilterSelect } from "../../lists/FilterSelect.tsx";
import { useListSearch } from "../../lists/list-search.ts";
import type { Meta } from "../../session/session.ts";
import { useMeta } from "../../session/use-session.ts";
import { subjectName, subjectPath, subjectTypes, type Subject } from "./subject-names.ts";

const m = messages({
  title: { zh: "主体名录", en: "Registry" },
  lead: { zh: "企业、院所、高校、服务机构等主体，及其事实和资质。", en: "Enterprises, institutes, universities, agencies: their facts and credentials." },
  search: { zh: "名称或统一社会信用代码", en: "Name or credit code" },
  type: { zh: "类型", en: "Type" },
  district: { zh: "区域", en: "District" },
  industry: { zh: "产业", en: "Industry" },
  list: { zh: "主体列表", en: "Subjects" },
  none: { zh: "没有符合条件的主体", en: "No subject matches" },
});

const PAGE_SIZE = 20;
const types = Object.entries(subjectTypes).filter(([value]) => value !== "person").map(([value, label]) => ({ value, label }));

export function RegistryPage(): ReactElement {
  const t = useText();
  const meta = useMeta();
  const { search, page, narrow, toPage } = useListSearch<"q" | "type" | "district" | "industry">();
  const { page: _, ...filter } = search;
  const read = (at: number, pageSize: number) => answer(api.GET("/api/subjects", { params: { query: { ...filter, page: at, pageSize } as { page: number } } }));
  const subjects = useQuery({ queryKey: ["subjects", filter, page], queryFn: () => read(page, PAGE_SIZE), placeholderData: keepPreviousData });
  const districtName = (id: string | null): string => {
    const name = meta?.districts.find((district) => district.id === id)?.name;
    return name ? t(name) : (id ?? "—");
  };
  const options = (named: Meta["districts"]) => named.map(({ id, name }) => ({ value: id, label: name }));
  const columns: DataColumn<Subject>[] = [
    { key: "name", title: { zh: "名称", en: "Name" }, render: (row) => t(subjectName(row)), csv: (row) => row.name.zh },
    { key: "uscc", title: { zh: "统一社会信用代码", en: "Credit code" }, render: (row) => <span className="mono">{row.uscc ?? "—"}</span>, csv: (row) => row.uscc },
    { key: "type", title: m.type, render: (row) => t(subjectTypes[row.type]), csv: (row) => t(subjectTypes[row.type]) },
    { key: "district", title: m.district, render: (row) => districtName(row.district), csv: (row) => districtName(row.district) },
    { key: "registered", title: { zh: "成立日期", en: "Registered" }, render: (row) => <CityDate value={row.details?.registeredOn} />, csv: (row) => row.details?.registeredOn, wideOnly: true },
  ];
  return (
    <>
      <PageTitle lead={t(m.lead)}>{t(m.title)}</PageTitle>
      <Panel flush>
        <FilterBar onClear={Object.keys(filter).length > 0 ? () => narrow({ q: undefined, type: undefined, district: undefined, industry: undefined }) : undefined}>
          <SearchBox label={m.search} value={search.q ?? ""} onSearch={(q) => narrow({ q })} />
          <FilterSelect label={m.type} value={search.type} options={types} onChange={(type) => narrow({ type })} />
          <FilterSelect label={m.district} value={search.district} options={options(meta?.districts ?? [])} onChange={(district) => narrow({ district })} />
          <FilterSelect label={m.industry} value={search.industry} options={options(meta?.industries ?? [])} onChange={(industry) => narrow({ industry })} />
        </FilterBar>
        <DataTable
          label={m.list}
          columns={columns}
          rows={subjects.data?.items}
          rowKey={(row) => row.id}
          rowPath={subjectPath}
          loading={subjects.isFetching}
          problem={subjects.error}
          onRetry={() => void subjects.refetch()}
          empty={<EmptyState title={m.none} />}
          paging={{ page, pageSize: PAGE_SIZE, total: subjects.data?.total ?? 0, onPage: toPage }}
          csvName="subjects"
          allRows={() => everyPage(read)}
        />
      </Panel>
    </>
  );
}
