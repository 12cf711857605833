import type { UseQueryResult } from "@tanstack/react-query";
import { Button, Grid, Pagination } from "antd";
import type { ReactElement, ReactNode } from "react";
import { PageLoading } from "../../components/PageLoading.tsx";
import { Panel } from "../../components/Panel.tsx";
import { ProblemAlert } from "../../components/ProblemAlert.tsx";
import { messages, type Text } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import styles from "./AnswerView.module.css";
import { FacetPanel, type Chosen } from "./FacetPanel.tsx";
import { facetsOf } from "./facets.ts";
import { HitList } from "./HitList.tsx";
import type { MarketAnswer } from "./market-names.ts";
import { useWords } from "./use-words.ts";

const m = messages({
  count: (total: number, exact: boolean, ms: number): Text => ({
    zh: `${exact ? "共" : "至少"} ${total.toLocaleString("zh-CN")} 条，用时 ${ms} 毫秒`,
    en: `${exact ? "" : "at least "}${total.toLocaleString("en")} found in ${ms} ms`,
  }),
  results: { zh: "检索结果", en: "Results" },
  filters: { zh: "筛选", en: "Filters" },
  retry: { zh: "重试", en: "Try again" },
});

/** Nobody turns further; narrowing the search serves better. */
const LAST_PAGE = 100;

interface AnswerViewProps {
  found: UseQueryResult<MarketAnswer>;
  page: number;
  onPage: (page: number) => void;
  /** Facets; absent where the answer is not to be narrowed. */
  chosen?: Chosen;
  onChoose?: (chosen: Chosen) => void;
  empty: ReactNode;
}

/** An answer of the market: hits with reasons, facets beside them, pages below. */
export function AnswerView({ found, page, onPage, chosen, onChoose, empty }: AnswerViewProps): ReactElement {
  const t = useText();
  const { nameOf } = useWords();
  const wide = Grid.useBreakpoint().lg ?? true;
  const { data, error } = found;
  if (error && !data) return <ProblemAlert problem={error} action={<Button onClick={() => void found.refetch()}>{t(m.retry)}</Button>} />;
  if (!data) return <PageLoading />;
  const facets = chosen && facetsOf(data, chosen, nameOf);
  const panel = facets && onChoose && facets.length > 0 && <FacetPanel facets={facets} chosen={chosen ?? {}} onChange={onChoose} />;
  return (
    <div className={panel ? styles.columns : undefined}>
      {panel && (wide ? <div className={styles.side}>{panel}</div> : <details className={styles.fold}><summary>{t(m.filters)}</summary>{panel}</details>)}
      <div aria-busy={found.isFetching} className={found.isPlaceholderData ? styles.waiting : undefined}>
        <h2 className="visually-hidden">{t(m.results)}</h2>
        <p className={styles.count} role="status">
          {t(m.count(data.total.value, data.total.exact, Math.round(data.tookMs)))}
        </p>
        {data.notes.map((note) => (
          <p key={note.en} className={styles.count}>
            {t(note)}
          </p>
        ))}
        <Panel flush>
          {data.items.length > 0 ? <HitList hits={data.items} from={(data.page - 1) * data.pageSize + 1} /> : empty}
        </Panel>
        {data.total.value > data.pageSize && (
          <Pagination
            className={styles.pages ?? ""}
            current={page}
            pageSize={data.pageSize}
            total={Math.min(data.total.value, LAST_PAGE * data.pageSize)}
            onChange={onPage}
            showSizeChanger={false}
            simple={!wide}
          />
        )}
      </div>
    </div>
  );
}
