import { SearchOutlined } from "@ant-design/icons";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button, Segmented } from "antd";
import type { ReactElement } from "react";
import { answer, api } from "../../api/client.ts";
import { EmptyState } from "../../components/EmptyState.tsx";
import { PageTitle } from "../../components/PageTitle.tsx";
import { PathLink } from "../../components/PathLink.tsx";
import { SearchBox } from "../../components/SearchBox.tsx";
import { messages } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { FilterSelect } from "../../lists/FilterSelect.tsx";
import { AnswerView } from "./AnswerView.tsx";
import { docKindNames, maturityName, type DocKind } from "./market-names.ts";
import { queryOf, useSearchPlace } from "./search-place.ts";
import styles from "./SearchPage.module.css";

const m = messages({
  title: { zh: "找成果", en: "Find technology" },
  lead: { zh: "中英文均可。每条结果都说明为何匹配。", en: "Chinese or English. Each result says why it matches." },
  search: { zh: "技术、产品、问题或单位", en: "A technology, product, problem or owner" },
  kinds: { zh: "检索范围", en: "What to search" },
  year: { zh: "年份", en: "Year" },
  since: { zh: "年以来", en: "and later" },
  maturity: { zh: "成熟度", en: "Maturity" },
  above: { zh: "以上", en: "and above" },
  owner: { zh: "不限单位", en: "Any owner" },
  own: { zh: "用一段话描述需求，自动匹配", en: "Describe a need in your own words" },
  none: { zh: "没有找到相符的记录", en: "Nothing found" },
  noneHint: { zh: "换一个说法，或减少筛选条件。", en: "Try other words, or fewer filters." },
  clear: { zh: "清除筛选", en: "Clear filters" },
});

const PAGE_SIZE = 10;
const kinds: readonly DocKind[] = ["achievement", "need", "offering", "expert"];
const years = [2025, 2023, 2020, 2015];
const levels = [3, 5, 7, 9];

/** The market's search: ranked, filtered, paged, with reasons; the whole of it stands in the address. */
export function SearchPage(): ReactElement {
  const t = useText();
  const { search, page, narrow, toPage, chosen, choose, filtered, clear } = useSearchPlace();
  const query = queryOf(search, PAGE_SIZE);
  const found = useQuery({ queryKey: ["search", query], queryFn: () => answer(api.GET("/api/search", { params: { query } })), placeholderData: keepPreviousData });
  const kind = query.docKind;
  return (
    <div className="stack">
      <PageTitle lead={t(m.lead)}>{t(m.title)}</PageTitle>
      <SearchBox large label={m.search} value={search.q ?? ""} loading={found.isFetching} onSearch={(q) => narrow({ q })} />
      <div className={styles.narrow}>
        <Segmented<DocKind>
          aria-label={t(m.kinds)}
          value={kind}
          options={kinds.map((each) => ({ value: each, label: t(docKindNames[each]) }))}
          onChange={(each) => narrow({ docKind: each === "achievement" ? undefined : each })}
        />
        <FilterSelect label={m.year} value={search.yearFrom} options={years.map((year) => ({ value: String(year), label: `${year} ${t(m.since)}` }))} onChange={(yearFrom) => narrow({ yearFrom })} />
        <FilterSelect label={m.maturity} value={search.maturityMin} options={levels.map((level) => ({ value: String(level), label: `${t(maturityName(level))}${t(m.above)}` }))} onChange={(maturityMin) => narrow({ maturityMin })} />
        {search.owner !== undefined && <Button onClick={() => narrow({ owner: undefined })}>{t(m.owner)}</Button>}
        <PathLink path="/match">{t(m.own)}</PathLink>
      </div>
      <AnswerView
        found={found}
        page={page}
        onPage={toPage}
        chosen={chosen}
        onChoose={choose}
        empty={
          <EmptyState
            icon={<SearchOutlined />}
            title={m.none}
            hint={m.noneHint}
            action={filtered && <Button onClick={clear}>{t(m.clear)}</Button>}
          />
        }
      />
    </div>
  );
}
