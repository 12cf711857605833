import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { answer, api } from "../../api/client.ts";
import type { Got } from "../../api/got.ts";
import type { DataColumn } from "../../components/data-column.ts";
import { DataTable } from "../../components/DataTable.tsx";
import { CityDate } from "../../components/DateTime.tsx";
import { EmptyState } from "../../components/EmptyState.tsx";
import { PageTitle } from "../../components/PageTitle.tsx";
import { Panel } from "../../components/Panel.tsx";
import { useLanguage } from "../../language/language-store.ts";
import { inLanguage, messages, type Language, type Text } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { everyPage } from "../../lists/every-page.ts";
import { FilterBar } from "../../lists/FilterBar.tsx";
import { FilterSelect } from "../../lists/FilterSelect.tsx";
import { useListSearch } from "../../lists/list-search.ts";
import { lengthText } from "../cases/PublicityPanel.tsx";
import { programmesQuery } from "../programmes/programme-query.ts";

const m = messages({
  title: { zh: "公示", en: "Publicity" },
  lead: {
    zh: "拟给予的支持在此公示。公示期内任何单位和个人均可向主管部门书面提出异议。",
    en: "What is about to be granted stands here. While it does, anyone may object in writing to the department.",
  },
  list: { zh: "公示名单", en: "Published" },
  which: { zh: "公示状态", en: "State" },
  running: { zh: "正在公示", en: "Running" },
  ended: { zh: "已结束", en: "Ended" },
  programme: { zh: "事项", en: "Programme" },
  none: { zh: "当前没有正在公示的申请", en: "Nothing is published at present" },
  noneHint: { zh: "审核通过的申请会在这里公示；也可查看已结束的公示。", en: "Approved applications appear here; ended ones can be looked at too." },
  noneEnded: { zh: "还没有已结束的公示", en: "No publicity has ended yet" },
  over: { zh: "期满", en: "Over" },
  stopped: { zh: "提前结束", en: "Ended early" },
});

type Line = Got<"/api/publicity">["items"][number];
const PAGE_SIZE = 20;

function stateText(line: Line): Text {
  return line.endedBy === null ? m.running : m[line.endedBy];
}

function columns(language: Language): DataColumn<Line>[] {
  const say = (text: Text): string => inLanguage(text, language);
  return [
    { key: "applicant", title: { zh: "申请单位", en: "Applicant" }, render: (row) => row.applicant, csv: (row) => row.applicant },
    { key: "programme", title: m.programme, render: (row) => say(row.programme.name), csv: (row) => say(row.programme.name) },
    { key: "number", title: { zh: "办件编号", en: "Case" }, render: (row) => <span className="number">{row.number}</span>, csv: (row) => row.number },
    { key: "department", title: { zh: "主管部门", en: "Department" }, render: (row) => say(row.department.name), csv: (row) => say(row.department.name) },
    {
      key: "period",
      title: { zh: "公示期", en: "From and until" },
      render: (row) => (
        <>
          <CityDate value={row.from} /> – <CityDate value={row.until} />
          <br />
          {say(lengthText(row))}
        </>
      ),
      csv: (row) => `${row.from}/${row.until}`,
    },
    { key: "state", title: m.which, render: (row) => say(stateText(row)), csv: (row) => say(stateText(row)) },
  ];
}

/** The public page: who is proposed for what, from when until when. */
export function PublicityPage(): ReactElement {
  const t = useText();
  const language = useLanguage();
  const { search, page, narrow, toPage } = useListSearch<"programme" | "state">();
  const ended = search.state === "ended";
  const programmes = useQuery(programmesQuery).data?.items ?? [];
  const filter = { running: ended ? ("false" as const) : ("true" as const), ...(search.programme !== undefined && { programme: search.programme }) };
  const read = (at: number, pageSize: number) => answer(api.GET("/api/publicity", { params: { query: { ...filter, page: at, pageSize } } }));
  const found = useQuery({ queryKey: ["publicity", filter, page], queryFn: () => read(page, PAGE_SIZE), placeholderData: keepPreviousData });
  return (
    <>
      <PageTitle lead={t(m.lead)}>{t(m.title)}</PageTitle>
      <Panel flush>
        <FilterBar onClear={search.programme === undefined && !ended ? undefined : () => narrow({ programme: undefined, state: undefined })}>
          <FilterSelect
            label={m.which}
            value={ended ? "ended" : "running"}
            options={[
              { value: "running", label: m.running },
              { value: "ended", label: m.ended },
            ]}
            all={false}
            onChange={(state) => narrow({ state: state === "ended" ? "ended" : undefined })}
          />
          <FilterSelect
            label={m.programme}
            value={search.programme}
            options={programmes.filter((each) => each.open).map((each) => ({ value: each.id, label: each.name }))}
            onChange={(programme) => narrow({ programme })}
          />
        </FilterBar>
        <DataTable
          label={m.list}
          columns={columns(language)}
          rows={found.data?.items}
          rowKey={(row) => `${row.number}:${row.from}`}
          loading={found.isFetching}
          problem={found.error}
          onRetry={() => void found.refetch()}
          empty={ended ? <EmptyState title={m.noneEnded} /> : <EmptyState title={m.none} hint={m.noneHint} />}
          paging={{ page, pageSize: PAGE_SIZE, total: found.data?.total ?? 0, onPage: toPage }}
          csvName="publicity"
          allRows={() => everyPage(read)}
        />
      </Panel>
    </>
  );
}
