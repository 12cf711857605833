import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Alert } from "antd";
import type { ReactElement } from "react";
import { filePath } from "../../api/upload-file.ts";
import { PageError } from "../../components/PageError.tsx";
import { PageLoading } from "../../components/PageLoading.tsx";
import { PageTitle } from "../../components/PageTitle.tsx";
import { Panel } from "../../components/Panel.tsx";
import { StateSteps } from "../../components/StateSteps.tsx";
import { AnswersView } from "../../forms/AnswersView.tsx";
import { messages, type Text } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { useSession } from "../../session/use-session.ts";
import { sendBackReason } from "./case-events.ts";
import { CaseFacts } from "./CaseFacts.tsx";
import { caseSections } from "./case-form.ts";
import { CaseForm } from "./CaseForm.tsx";
import { CaseHistory } from "./CaseHistory.tsx";
import { caseSteps } from "./case-steps.ts";
import { caseQuery } from "./case-view.ts";
import { CaseVerdict } from "./CaseVerdict.tsx";
import { GrantedVoucher } from "./GrantedVoucher.tsx";
import { PublicityPanel } from "./PublicityPanel.tsx";
import { StateTag } from "./StateTag.tsx";
import { WithdrawButton } from "./WithdrawButton.tsx";

const m = messages({
  title: (programme: Text): Text => ({ zh: `申请：${programme.zh}`, en: `Application: ${programme.en}` }),
  sentBack: { zh: "请按以下意见补正后重新提交", en: "Please correct this and submit again" },
  answers: { zh: "填报内容", en: "What was filled in" },
});

/** A case as its applicant sees it: the form while it may be changed, else what was filled in and how it goes. */
export function CasePage(): ReactElement {
  const t = useText();
  const { id = "" } = useParams({ strict: false });
  const { may } = useSession();
  const { data: found, error, refetch } = useQuery(caseQuery(id));
  if (error && !found) return <PageError problem={error} onRetry={() => void refetch()} />;
  if (!found) return <PageLoading />;
  const reason = sendBackReason(found);
  const writing = found.editable && may("window.case.edit");
  return (
    <div className="stack">
      <PageTitle
        aside={<StateTag label={found.stateLabel} outcome={found.outcome} />}
        lead={found.hint && t(found.hint)}
        actions={!writing && <WithdrawButton found={found} />}
      >
        {t(m.title(found.programme.name))}
      </PageTitle>
      <StateSteps steps={caseSteps(found)} />
      {reason !== null && <Alert type="warning" showIcon title={t(m.sentBack)} description={<p style={{ whiteSpace: "pre-line" }}>{reason}</p>} />}
      {found.outcome === "granted" && <GrantedVoucher caseId={found.id} />}
      <CaseFacts found={found} />
      {writing ? (
        <CaseForm key={found.id} found={found} />
      ) : (
        <Panel title={t(m.answers)}>
          <AnswersView sections={caseSections(found, undefined)} answers={found.values} filePath={filePath} />
        </Panel>
      )}
      <PublicityPanel periods={found.publicity} />
      {found.verdict && <CaseVerdict verdict={found.verdict} />}
      <CaseHistory found={found} />
    </div>
  );
}
