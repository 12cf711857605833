import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { answer, api } from "../../api/client.ts";
import { DataTable } from "../../components/DataTable.tsx";
import { EmptyState } from "../../components/EmptyState.tsx";
import { PageTitle } from "../../components/PageTitle.tsx";
import { Panel } from "../../components/Panel.tsx";
import { SearchBox } from "../../components/SearchBox.tsx";
import { useLanguage } from "../../language/language-store.ts";
import { messages, type Text } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { everyPage } from "../../lists/every-page.ts";
import { FilterBar } from "../../lists/FilterBar.tsx";
import { FilterSelect } from "../../lists/FilterSelect.tsx";
import { useListSearch } from "../../lists/list-search.ts";
import { caseColumns } from "./case-columns.tsx";

const m = messages({
  title: { zh: "我的办件", en: "My cases" },
  lead: { zh: "本单位的申请：草稿、审核进度、公示与结果都在这里。", en: "Your organisation's applications: drafts, progress, publicity and outcome." },
  search: { zh: "办件编号", en: "Case number" },
  state: { zh: "状态", en: "State" },
  counted: (label: Text, count: number): Text => ({ zh: `${label.zh}（${count}）`, en: `${label.en} (${count})` }),
  list: { zh: "办件列表", en: "Cases" },
  none: { zh: "还没有办件", en: "No cases yet" },
  noneHint: { zh: "先看看本单位能享受什么，再从事项页面开始申请。", en: "See what you may have, then begin an application from a programme." },
  compass: { zh: "我能享受什么", en: "What may I have?" },
  noneFiltered: { zh: "没有符合筛选条件的办件", en: "No case matches the filters" },
});

const PAGE_SIZE = 20;

export function CasesPage(): ReactElement {
  const t = useText();
  const language = useLanguage();
  const { search, page, narrow, toPage } = useListSearch<"q" | "state">();
  const filter = { ...(search.q !== undefined && { q: search.q }), ...(search.state !== undefined && { state: search.state }) };
  const read = (at: number, pageSize: number) => answer(api.GET("/api/cases", { params: { query: { ...filter, page: at, pageSize } } }));
  const cases = useQuery({ queryKey: ["cases", "mine", filter, page], queryFn: () => read(page, PAGE_SIZE), placeholderData: keepPreviousData });
  const filtered = Object.keys(filter).length > 0;
  const states = (cases.data?.counts ?? []).map(({ state, label, count }) => ({ value: state, label: m.counted(label, count) }));
  return (
    <>
      <PageTitle lead={t(m.lead)}>{t(m.title)}</PageTitle>
      <Panel flush>
        <FilterBar onClear={filtered ? () => narrow({ q: undefined, state: undefined }) : undefined}>
          <SearchBox label={m.search} value={search.q ?? ""} onSearch={(q) => narrow({ q })} />
          <FilterSelect label={m.state} value={search.state} options={states} onChange={(state) => narrow({ state })} />
        </FilterBar>
        <DataTable
          label={m.list}
          columns={caseColumns(language, { withSubject: false })}
          rows={cases.data?.items}
          rowKey={(row) => row.id}
          rowPath={(row) => `/cases/${row.id}`}
          loading={cases.isFetching}
          problem={cases.error}
          onRetry={() => void cases.refetch()}
          empty={filtered ? <EmptyState title={m.noneFiltered} /> : <EmptyState title={m.none} hint={m.noneHint} action={<Link to="/compass">{t(m.compass)}</Link>} />}
          paging={{ page, pageSize: PAGE_SIZE, total: cases.data?.total ?? 0, onPage: toPage }}
          csvName="cases"
          allRows={() => everyPage(read)}
        />
      </Panel>
    </>
  );
}
