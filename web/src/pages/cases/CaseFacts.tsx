import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { DateTime } from "../../components/DateTime.tsx";
import { Facts } from "../../components/Facts.tsx";
import { Panel } from "../../components/Panel.tsx";
import { messages } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import type { Case } from "./case-view.ts";

const m = messages({
  title: { zh: "办件信息", en: "The case" },
  number: { zh: "办件编号", en: "Case" },
  subject: { zh: "申请单位", en: "Applicant" },
  uscc: { zh: "统一社会信用代码", en: "Credit code" },
  programme: { zh: "事项", en: "Programme" },
  department: { zh: "主管部门", en: "Department" },
  created: { zh: "开始填报", en: "Begun" },
  submitted: { zh: "提交时间", en: "Submitted" },
  decided: { zh: "办结时间", en: "Decided" },
});

/** Who applied for what, where, and when. */
export function CaseFacts({ found }: { found: Case }): ReactElement {
  const t = useText();
  return (
    <Panel title={t(m.title)}>
      <Facts
        lines={[
          { term: m.number, value: <span className="number">{found.number}</span> },
          { term: m.subject, value: found.subject.name },
          found.subject.uscc !== null && { term: m.uscc, value: <span className="number">{found.subject.uscc}</span> },
          {
            term: m.programme,
            value: (
              <Link to="/programmes/$id" params={{ id: found.programme.id }}>
                {t(found.programme.name)}
              </Link>
            ),
          },
          { term: m.department, value: t(found.department.name) },
          { term: m.created, value: <DateTime value={found.createdAt} /> },
          found.submittedAt !== null && { term: m.submitted, value: <DateTime value={found.submittedAt} /> },
          found.decidedAt !== null && { term: m.decided, value: <DateTime value={found.decidedAt} /> },
        ]}
      />
    </Panel>
  );
}
