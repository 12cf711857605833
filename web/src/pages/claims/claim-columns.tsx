import type { components } from "../../api/schema.d.ts";
import type { DataColumn } from "../../components/data-column.ts";
import { DateTime } from "../../components/DateTime.tsx";
import { Money } from "../../components/Money.tsx";
import { inLanguage, type Language, type Text } from "../../language/text.ts";
import { claimStateNames } from "./claim-view.ts";
import { ClaimStateTag } from "./ClaimStateTag.tsx";

export type ClaimLine = components["schemas"]["ClaimDeskLine"];

/** Claims as the desk sees them. @param schemeName names a scheme by its id */
export function claimColumns(language: Language, schemeName: (id: string) => Text): DataColumn<ClaimLine>[] {
  return [
    { key: "number", title: { zh: "申请编号", en: "Claim" }, render: (row) => row.claim.number, csv: (row) => row.claim.number },
    { key: "agency", title: { zh: "服务机构", en: "Agency" }, render: (row) => row.agencyName, csv: (row) => row.agencyName },
    { key: "buyer", title: { zh: "企业", en: "Enterprise" }, render: (row) => row.buyerName, csv: (row) => row.buyerName },
    {
      key: "scheme",
      title: { zh: "事项", en: "Programme" },
      render: (row) => inLanguage(schemeName(row.scheme), language),
      csv: (row) => inLanguage(schemeName(row.scheme), language),
      wideOnly: true,
    },
    { key: "order", title: { zh: "订单", en: "Order" }, render: (row) => row.orderNumber, csv: (row) => row.orderNumber, wideOnly: true },
    { key: "amount", title: { zh: "兑付金额", en: "Amount" }, align: "end", render: (row) => <Money fen={row.claim.amountFen} />, csv: (row) => row.claim.amountFen / 100 },
    {
      key: "state",
      title: { zh: "状态", en: "State" },
      render: (row) => <ClaimStateTag state={row.claim.state} />,
      csv: (row) => inLanguage(claimStateNames[row.claim.state], language),
    },
    { key: "filed", title: { zh: "提交时间", en: "Filed" }, render: (row) => <DateTime value={row.claim.filedAt} />, csv: (row) => row.claim.filedAt },
  ];
}
