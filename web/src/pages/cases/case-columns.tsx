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
      render: (row) => inLanguage(row.programme.name, language),
      csv: (row) => inLanguage(row.programme.name, language),
    },
    ...(options.withSubject
      ? [{ key: "subject", title: { zh: "申请单位", en: "Applicant" }, render: (row: CaseRow) => row.subject.name, csv: (row: CaseRow) => row.subject.name }]
      : []),
    {
      key: "state",
      title: { zh: "状态", en: "State" },
      render: (row) => <StateTag label={row.stateLabel} outcome={row.outcome} />,
      csv: (row) => inLanguage(row.stateLabel, language),
    },
    {
      key: "submitted",
      title: { zh: "提交时间", en: "Submitted" },
      render: (row) => <DateTime value={row.submittedAt} />,
      csv: (row) => row.submittedAt,
    },
    {
      key: "public",
      title: { zh: "公示至", en: "Public until" },
      render: (row) => <CityDate value={row.publicUntil} />,
      csv: (row) => row.publicUntil,
      wideOnly: true,
    },
    { key: "updated", title: { zh: "最近更新", en: "Updated" }, render: (row) => <DateTime value={row.updatedAt} />, csv: (row) => row.updatedAt, wideOnly: true },
  ];
}
