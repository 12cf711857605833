import { useQuery } from "@tanstack/react-query";
import type { ReactElement } from "react";
import { EmptyState } from "../../components/EmptyState.tsx";
import { PageError } from "../../components/PageError.tsx";
import { PageLoading } from "../../components/PageLoading.tsx";
import { PageTitle } from "../../components/PageTitle.tsx";
import { Panel } from "../../components/Panel.tsx";
import { SearchBox } from "../../components/SearchBox.tsx";
import { messages } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { FilterBar } from "../../lists/FilterBar.tsx";
import { FilterSelect } from "../../lists/FilterSelect.tsx";
import { useListSearch } from "../../lists/list-search.ts";
import { categoryName } from "./categories.ts";
import { programmesQuery } from "./programme-query.ts";
import { ProgrammeRows } from "./ProgrammeRows.tsx";

const m = messages({
  title: { zh: "政策事项", en: "Programmes" },
  lead: {
    zh: "可以申请或被认定的事项，每一条件都写明出处；尚未与原文核对的条款如实标注。",
    en: "What one can apply for or be recognised as. Every condition names its source; clauses not yet checked against it say so.",
  },
  search: { zh: "按名称或说明搜索事项", en: "Search programmes by name or summary" },
  category: { zh: "类别", en: "Category" },
  none: { zh: "没有符合条件的事项", en: "No programme matches" },
  noneHint: { zh: "换个词，或清除筛选再试。", en: "Try another word, or clear the filters." },
});

export function ProgrammesPage(): ReactElement {
  const t = useText();
  const { search, narrow } = useListSearch<"q" | "category">();
  const { data, error, isPending, refetch } = useQuery(programmesQuery);
  if (error) return <PageError problem={error} onRetry={() => void refetch()} />;
  if (isPending) return <PageLoading />;
  const wanted = search.q?.toLowerCase() ?? "";
  const shown = data.items.filter(
    (item) =>
      (search.category === undefined || item.category === search.category) &&
      [item.name.zh, item.name.en, item.summary.zh, item.summary.en].some((text) => text.toLowerCase().includes(wanted)),
  );
  const categories = [...new Set(data.items.map((item) => item.category))];
  const narrowed = search.q !== undefined || search.category !== undefined;
  return (
    <>
      <PageTitle lead={t(m.lead)}>{t(m.title)}</PageTitle>
      <Panel flush>
        <FilterBar onClear={narrowed ? () => narrow({ q: undefined, category: undefined }) : undefined}>
          <SearchBox label={m.search} value={search.q ?? ""} onSearch={(q) => narrow({ q })} />
          <FilterSelect
            label={m.category}
            value={search.category}
            options={categories.map((value) => ({ value, label: categoryName(value) }))}
            onChange={(category) => narrow({ category })}
          />
        </FilterBar>
        {shown.length === 0 ? <EmptyState title={m.none} hint={m.noneHint} /> : <ProgrammeRows programmes={shown} />}
      </Panel>
    </>
  );
}
