import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { filePath } from "../../api/upload-file.ts";
import { PageError } from "../../components/PageError.tsx";
import { PageLoading } from "../../components/PageLoading.tsx";
import { PageTitle } from "../../components/PageTitle.tsx";
import { Panel } from "../../components/Panel.tsx";
import { SideBySide } from "../../components/SideBySide.tsx";
import { StateSteps } from "../../components/StateSteps.tsx";
import { AnswersView } from "../../forms/AnswersView.tsx";
import { messages, type Text } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { caseSections } from "../cases/case-form.ts";
import { CaseHistory } from "../cases/CaseHistory.tsx";
import { caseSteps } from "../cases/case-steps.ts";
import { caseQuery } from "../cases/case-view.ts";
import { CaseFacts } from "../cases/CaseFacts.tsx";
import { CaseVerdict } from "../cases/CaseVerdict.tsx";
import { PublicityPanel } from "../cases/PublicityPanel.tsx";
import { StateTag } from "../cases/StateTag.tsx";
import { DeskCaseActions } from "./DeskCaseActions.tsx";

const m = messages({
  title: (number: string): Text => ({ zh: `办件 ${number}`, en: `Case ${number}` }),
  answers: { zh: "填报内容", en: "What was filled in" },
});

/** A case as the officer judges it: what was filled in, whether the conditions hold, what happened, what may be done. */
export function DeskCasePage(): ReactElement {
  const t = useText();
  const { id = "" } = useParams({ strict: false });
  const { data: found, error, refetch } = useQuery(caseQuery(id));
  if (error && !found) return <PageError problem={error} onRetry={() => void refetch()} />;
  if (!found) return <PageLoading />;
  return (
    <div className="stack">
      <PageTitle aside={<StateTag label={found.stateLabel} outcome={found.outcome} />} lead={`${found.subject.name} · ${t(found.programme.name)}`}>
        {t(m.title(found.number))}
      </PageTitle>
      <StateSteps steps={caseSteps(found)} />
      <SideBySide
        aside={
          <>
            <DeskCaseActions found={found} />
            <PublicityPanel periods={found.publicity} />
            <CaseHistory found={found} />
          </>
        }
      >
        <CaseFacts found={found} />
        <Panel title={t(m.answers)}>
          <AnswersView sections={caseSections(found, undefined)} answers={found.values} filePath={filePath} />
        </Panel>
        {found.verdict && <CaseVerdict verdict={found.verdict} whole />}
      </SideBySide>
    </div>
  );
}
