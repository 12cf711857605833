import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { answer, api } from "../../api/client.ts";
import { EmptyState } from "../../components/EmptyState.tsx";
import { PageError } from "../../components/PageError.tsx";
import { PageLoading } from "../../components/PageLoading.tsx";
import { PageTitle } from "../../components/PageTitle.tsx";
import { Panel } from "../../components/Panel.tsx";
import { messages } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { useListSearch } from "../../lists/list-search.ts";
import { AnswerView } from "../search/AnswerView.tsx";
import { told } from "../search/market-names.ts";
import { RecordFacts } from "./RecordFacts.tsx";
import { RecordText } from "./RecordText.tsx";

const m = messages({
  about: { zh: "需求信息", en: "The need" },
  text: { zh: "需求说明", en: "Description" },
  matches: { zh: "匹配的成果", en: "Achievements that fit" },
  none: { zh: "暂无匹配的成果", en: "Nothing fits yet" },
});

const PAGE_SIZE = 10;

/** One need, and the achievements that fit it, each with its reasons. */
export function NeedPage(): ReactElement {
  const t = useText();
  const { code = "" } = useParams({ strict: false });
  const { page, toPage } = useListSearch<never>();
  const found = useQuery({ queryKey: ["needs", code], queryFn: () => answer(api.GET("/api/needs/{code}", { params: { path: { code } } })) });
  const matches = useQuery({
    queryKey: ["needs", code, "matches", page],
    queryFn: () => answer(api.GET("/api/needs/{code}/matches", { params: { path: { code }, query: { page, pageSize: PAGE_SIZE } } })),
    placeholderData: keepPreviousData,
  });
  if (found.error && !found.data) return <PageError problem={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <PageLoading />;
  return (
    <div className="stack">
      <PageTitle lead={found.data.owner?.name}>{t(told(found.data.title))}</PageTitle>
      <Panel title={t(m.about)}>
        <RecordFacts record={found.data} />
      </Panel>
      <Panel title={t(m.text)}>
        <RecordText record={found.data} />
      </Panel>
      <section>
        <h2 style={{ fontSize: 18, margin: "24px 0 12px" }}>{t(m.matches)}</h2>
        <AnswerView found={matches} page={page} onPage={toPage} empty={<EmptyState title={m.none} />} />
      </section>
    </div>
  );
}
