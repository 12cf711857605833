import type { DataColumn } from "../../components/data-column.ts";
import { DateTime } from "../../components/DateTime.tsx";
import { Money } from "../../components/Money.tsx";
import { PathLink } from "../../components/PathLink.tsx";
import { inLanguage, type Language } from "../../language/text.ts";
import { accountPath, transferName, type StatementLine } from "./ledger-view.ts";

const side = (row: StatementLine, wanted: "debit" | "credit"): number | null => (row.side === wanted ? row.amountFen : null);

/** An account's entries: what moved, to or from which account, and the sums after it. */
export function accountColumns(language: Language): DataColumn<StatementLine>[] {
  return [
    { key: "at", title: { zh: "时间", en: "When" }, render: (row) => <DateTime value={row.at} />, csv: (row) => row.at },
    {
      key: "kind",
      title: { zh: "类型", en: "Kind" },
      render: (row) => inLanguage(transferName(row.kind), language),
      csv: (row) => inLanguage(transferName(row.kind), language),
    },
    {
      key: "counterpart",
      title: { zh: "对方账户", en: "Other account" },
      render: (row) => <PathLink path={accountPath(row.counterpart)} className="mono">{row.counterpart}</PathLink>,
      csv: (row) => row.counterpart,
    },
    { key: "debit", title: { zh: "借方", en: "Debit" }, align: "end", render: (row) => <Money fen={side(row, "debit")} />, csv: (row) => (side(row, "debit") ?? 0) / 100 },
    { key: "credit", title: { zh: "贷方", en: "Credit" }, align: "end", render: (row) => <Money fen={side(row, "credit")} />, csv: (row) => (side(row, "credit") ?? 0) / 100 },
    { key: "debits", title: { zh: "其后借方合计", en: "Debits after" }, align: "end", render: (row) => <Money fen={row.debitsFen} />, csv: (row) => row.debitsFen / 100, wideOnly: true },
    { key: "credits", title: { zh: "其后贷方合计", en: "Credits after" }, align: "end", render: (row) => <Money fen={row.creditsFen} />, csv: (row) => row.creditsFen / 100, wideOnly: true },
    { key: "ref", title: { zh: "凭据", en: "For" }, render: (row) => <code>{row.ref ?? "—"}</code>, csv: (row) => row.ref, wideOnly: true },
    { key: "transfer", title: { zh: "记账编号", en: "Transfer" }, render: (row) => <code>{row.transferId}</code>, csv: (row) => row.transferId, wideOnly: true },
  ];
}
