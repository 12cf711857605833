import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { PageError } from "../../components/PageError.tsx";
import { PageLoading } from "../../components/PageLoading.tsx";
import { PageTitle } from "../../components/PageTitle.tsx";
import { vocabularyQuery } from "../../facts/vocabulary.ts";
import { messages } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { ApplyButton } from "../cases/ApplyButton.tsx";
import { programmeQuery } from "../programmes/programme-query.ts";
import { CompassSubject } from "./CompassSubject.tsx";
import { verdictQuery } from "./compass-query.ts";
import { verdictReport } from "./from-result.ts";
import { useJudged } from "./use-judged.ts";
import { VerdictView } from "./VerdictView.tsx";

const m = messages({ programme: { zh: "事项说明", en: "About this programme" } });

/** One programme judged for one enterprise, clause by clause. */
export function VerdictPage(): ReactElement {
  const t = useText();
  const { programme: id } = useParams({ from: "/shell/member/compass/$programme" });
  const { uscc, own } = useJudged();
  const verdict = useQuery(verdictQuery(uscc, id));
  const programme = useQuery(programmeQuery(id));
  const vocabulary = useQuery(vocabularyQuery).data;
  if (uscc === undefined) return <CompassSubject />;
  const problem = verdict.error ?? programme.error;
  if (problem) {
    return (
      <PageError
        problem={problem}
        onRetry={() => {
          void verdict.refetch();
          void programme.refetch();
        }}
      />
    );
  }
  if (!verdict.data || !programme.data) return <PageLoading />;
  const report = verdictReport(verdict.data, programme.data.open, vocabulary);
  return (
    <>
      <PageTitle
        lead={
          <>
            {t(programme.data.summary)}{" "}
            <Link to="/programmes/$id" params={{ id }}>
              {t(m.programme)}
            </Link>
          </>
        }
      >
        {t(report.name)}
      </PageTitle>
      <VerdictView report={report} action={own && programme.data.open && <ApplyButton programmeId={id} />} />
    </>
  );
}
