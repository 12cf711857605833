import { useQuery } from "@tanstack/react-query";
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
import { HitList } from "../search/HitList.tsx";
import { told } from "../search/market-names.ts";
import { RecordFacts } from "./RecordFacts.tsx";
import { RecordText } from "./RecordText.tsx";

const m = messages({
  about: { zh: "成果信息", en: "The achievement" },
  text: { zh: "成果说明", en: "Description" },
  similar: { zh: "相似成果", en: "Similar achievements" },
  none: { zh: "没有相似成果", en: "Nothing similar" },
});

/** One achievement, and those that resemble it. */
export function AchievementPage(): ReactElement {
  const t = useText();
  const { code = "" } = useParams({ strict: false });
  const path = { params: { path: { code } } };
  const found = useQuery({ queryKey: ["achievements", code], queryFn: () => answer(api.GET("/api/achievements/{code}", path)) });
  const similar = useQuery({
    queryKey: ["achievements", code, "similar"],
    queryFn: () => answer(api.GET("/api/achievements/{code}/similar", { params: { path: { code }, query: { pageSize: 5 } } })),
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
      <Panel title={t(m.similar)} flush>
        {similar.data ? similar.data.items.length > 0 ? <HitList hits={similar.data.items} from={1} /> : <EmptyState title={m.none} /> : similar.error ? <EmptyState title={m.none} /> : <PageLoading />}
      </Panel>
    </div>
  );
}
