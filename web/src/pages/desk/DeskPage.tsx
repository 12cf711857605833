import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { answer, api } from "../../api/client.ts";
import type { DataColumn } from "../../components/data-column.ts";
import { DataTable } from "../../components/DataTable.tsx";
import { EmptyState } from "../../components/EmptyState.tsx";
import { PageTitle } from "../../components/PageTitle.tsx";
import { Panel } from "../../components/Panel.tsx";
import { SearchBox } from "../../components/SearchBox.tsx";
import { VerdictTag } from "../../components/VerdictTag.tsx";
import { useLanguage } from "../../language/language-store.ts";
import { messages, type Text } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { everyPage } from "../../lists/every-page.ts";
import { FilterBar } from "../../lists/FilterBar.tsx";
import { FilterSelect } from "../../lists/FilterSelect.tsx";
import { useListSearch } from "../../lists/list-search.ts";
import { StateCounts } from "../../lists/StateCounts.tsx";
import { membershipName } from "../../session/roles.ts";
import { useSession } from "../../session/use-session.ts";
import { caseColumns } from "../cases/case-columns.tsx";
import type { CaseRow } from "../cases/case-view.ts";
import { useOpenProgrammes } from "../schemes/use-schemes.ts";

const m = messages({
  title: { zh: "办件受理", en: "Cases at the desk" },
  department: (name: Text): Text => ({ zh: `${name.zh} 主管事项的办件`, en: `Cases of ${name.en}` }),
  all: { zh: "全部部门的办件", en: "Cases of all departments" },
  search: { zh: "办件编号或申请单位", en: "Case number or applicant" },
  programme: { zh: "事项", en: "Programme" },
  verdict: { zh: "条件判断", en: "Verdict" },
  list: { zh: "办件列表", en: "Cases" },
  none: { zh: "没有办件", en: "No cases" },
  noneHint: { zh: "企业提交申请后会出现在这里。", en: "They appear here as enterprises apply." },
  noneFiltered: { zh: "没有符合筛选条件的办件。", en: "No case matches the filters." },
});

const PAGE_SIZE = 20;
const verdictColumn: DataColumn<CaseRow> = {
  key: "verdict",
  title: m.verdict,
  render: (row) => (row.verdict ? <VerdictTag verdict={row.verdict} /> : "—"),
  csv: (row) => row.verdict,
};

/** What waits for the department: cases by state, programme and applicant. */
export function DeskPage(): ReactElement {
  const t = useText();
  const language = useLanguage();
  const programmes = useOpenProgrammes();
  const { membership } = useSession();
  const { search, page, narrow, toPage } = useListSearch<"q" | "state" | "programme">();
  const { page: _, ...filter } = search;
  const read = (at: number, pageSize: number) => answer(api.GET("/api/cases", { params: { query: { ...filter, page: at, pageSize } as { page: number } } }));
  const cases = useQuery({ queryKey: ["cases", "desk", filter, page], queryFn: () => read(page, PAGE_SIZE), placeholderData: keepPreviousData });
  const filtered = Object.keys(filter).length > 0;
  return (
    <>
      <PageTitle lead={t(membership?.department ? m.department(membershipName(membership)) : m.all)}>{t(m.title)}</PageTitle>
      <Panel flush>
        <StateCounts counts={cases.data?.counts ?? []} chosen={search.state} onChoose={(state) => narrow({ state })} />
        <FilterBar onClear={filtered ? () => narrow({ q: undefined, state: undefined, programme: undefined }) : undefined}>
          <SearchBox label={m.search} value={search.q ?? ""} onSearch={(q) => narrow({ q })} />
          <FilterSelect
            label={m.programme}
            value={search.programme}
            options={programmes.map((programme) => ({ value: programme.id, label: programme.name }))}
            onChange={(programme) => narrow({ programme })}
          />
        </FilterBar>
        <DataTable
          label={m.list}
          columns={[...caseColumns(language, { withSubject: true }), verdictColumn]}
          rows={cases.data?.items}
          rowKey={(row) => row.id}
          rowPath={(row) => `/desk/cases/${row.id}`}
          loading={cases.isFetching}
          problem={cases.error}
          onRetry={() => void cases.refetch()}
          empty={<EmptyState title={m.none} hint={filtered ? m.noneFiltered : m.noneHint} />}
          paging={{ page, pageSize: PAGE_SIZE, total: cases.data?.total ?? 0, onPage: toPage }}
          csvName="cases"
          allRows={() => everyPage(read)}
        />
      </Panel>
    </>
  );
}
