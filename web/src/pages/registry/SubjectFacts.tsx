import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useState, type ReactElement } from "react";
import { answer, api } from "../../api/client.ts";
import type { DataColumn } from "../../components/data-column.ts";
import { DataTable } from "../../components/DataTable.tsx";
import { CityDate } from "../../components/DateTime.tsx";
import { EmptyState } from "../../components/EmptyState.tsx";
import { Panel } from "../../components/Panel.tsx";
import { sourceText, valueText } from "../../facts/fact-text.ts";
import { vocabularyQuery } from "../../facts/vocabulary.ts";
import { messages } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { everyPage } from "../../lists/every-page.ts";
import type { Fact } from "./subject-names.ts";

const m = messages({
  title: { zh: "事实", en: "Facts" },
  none: { zh: "没有事实", en: "No facts" },
});

const PAGE_SIZE = 20;

/** What is known of a subject, by kind and period, with who said it. */
export function SubjectFacts({ uscc }: { uscc: string }): ReactElement {
  const t = useText();
  const [page, setPage] = useState(1);
  const vocabulary = useQuery(vocabularyQuery).data;
  const read = (at: number, pageSize: number) => answer(api.GET("/api/subjects/{uscc}/facts", { params: { path: { uscc }, query: { page: at, pageSize } } }));
  const facts = useQuery({ queryKey: ["subjects", uscc, "facts", page], queryFn: () => read(page, PAGE_SIZE), placeholderData: keepPreviousData });
  const nameOf = (row: Fact): string => {
    const name = vocabulary?.kinds.find((kind) => kind.id === row.kind)?.name;
    return name ? t(name) : row.kind;
  };
  const valueOf = (row: Fact): string => t(valueText({ kind: row.kind, value: row.value, ...(row.unit === null ? {} : { unit: row.unit }) }, vocabulary));
  const columns: DataColumn<Fact>[] = [
    { key: "kind", title: m.title, render: nameOf, csv: nameOf },
    { key: "period", title: { zh: "期间", en: "Period" }, render: (row) => row.period || "—", csv: (row) => row.period },
    { key: "value", title: { zh: "数值", en: "Value" }, align: "end", render: valueOf, csv: (row) => String(row.value) },
    { key: "source", title: { zh: "来源", en: "Source" }, render: (row) => t(sourceText(row.source, vocabulary) ?? row.source), csv: (row) => row.source },
    { key: "asOf", title: { zh: "截至", en: "As of" }, render: (row) => <CityDate value={row.asOf} />, csv: (row) => row.asOf },
  ];
  return (
    <Panel title={t(m.title)} flush>
      <DataTable
        label={m.title}
        columns={columns}
        rows={facts.data?.items}
        rowKey={(row) => `${row.kind}:${row.period}`}
        loading={facts.isFetching}
        problem={facts.error}
        onRetry={() => void facts.refetch()}
        empty={<EmptyState title={m.none} />}
        paging={{ page, pageSize: PAGE_SIZE, total: facts.data?.total ?? 0, onPage: setPage }}
        csvName={`facts-${uscc}`}
        allRows={() => everyPage(read)}
      />
    </Panel>
  );
}
