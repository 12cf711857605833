import type { DataColumn } from "../../components/data-column.ts";
import { CityDate, DateTime } from "../../components/DateTime.tsx";
import { inLanguage, type Language } from "../../language/text.ts";
import type { CaseRow } from "./case-view.ts";
import { StateTag } from "./StateTag.tsx";

/** Columns for one's own cases; the desk adds who applied. */
export function caseColumns(language: Language, options: { withSubject: boolean }): DataColumn<CaseRow>[] {
  return [
    { key: "number", title: { zh: "办件编号", en: "Case" }, render: (row) => row.number, csv: (row) => row.number },
    {
      key: "programme",
      title: { zh: "事项", en: "Programme" },
      render: (row) => inLanguage(row.programme, language),
      csv: (row) => inLanguage(row.programme, language),
    },
    ...(options.withSubject
      ? [
          {
            key: "subject",
            title: { zh: "申请单位", en: "Applicant" },
            render: (row: CaseRow) => inLanguage(row.subject, language),
            csv: (row: CaseRow) => inLanguage(row.subject, language),
          },
        ]
      : []),
    {
      key: "state",
      title: { zh: "状态", en: "State" },
      render: (row) => <StateTag state={row.state} />,
      csv: (row) => inLanguage(row.state.label, language),
    },
    {
      key: "submitted",
      title: { zh: "提交时间", en: "Submitted" },
      render: (row) => <DateTime value={row.submittedAt} />,
      csv: (row) => row.submittedAt,
      wideOnly: true,
    },
    { key: "due", title: { zh: "办理期限", en: "Due" }, render: (row) => <CityDate value={row.due} />, csv: (row) => row.due },
  ];
}
