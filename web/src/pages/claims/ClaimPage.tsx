import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { answer, api } from "../../api/client.ts";
import { CityDate, DateTime } from "../../components/DateTime.tsx";
import { Facts } from "../../components/Facts.tsx";
import { Money } from "../../components/Money.tsx";
import { PageError } from "../../components/PageError.tsx";
import { PageLoading } from "../../components/PageLoading.tsx";
import { PageTitle } from "../../components/PageTitle.tsx";
import { Panel } from "../../components/Panel.tsx";
import { SideBySide } from "../../components/SideBySide.tsx";
import { VerdictTag } from "../../components/VerdictTag.tsx";
import { messages, type Text } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { useSession } from "../../session/use-session.ts";
import { OrderFacts } from "../orders/OrderFacts.tsx";
import { useSchemeName } from "../schemes/use-schemes.ts";
import { ClaimDecision } from "./ClaimDecision.tsx";
import { ClaimDocuments } from "./ClaimDocuments.tsx";
import { ClaimStateTag } from "./ClaimStateTag.tsx";

const m = messages({
  title: (number: string): Text => ({ zh: `兑付申请 ${number}`, en: `Claim ${number}` }),
  claim: { zh: "申请内容", en: "The claim" },
  documents: { zh: "材料", en: "Documents" },
  order: { zh: "订单内容", en: "The order" },
  amount: { zh: "兑付金额", en: "Amount" },
  scheme: { zh: "事项", en: "Programme" },
  budget: { zh: "预算余额", en: "Left in the budget" },
  enough: { zh: "足够", en: "Enough" },
  short: { zh: "不足", en: "Not enough" },
  filed: { zh: "提交时间", en: "Filed" },
  confirmed: { zh: "企业验收时间", en: "Delivery confirmed" },
  invoiceNumber: { zh: "发票号码", en: "Invoice number" },
  invoiceDate: { zh: "开票日期", en: "Invoice date" },
  decided: { zh: "审核时间", en: "Decided" },
  comment: { zh: "审核意见", en: "The officer's opinion" },
  payment: { zh: "付款编号", en: "Payment" },
  paid: { zh: "付款时间", en: "Paid" },
});

/** One claim at the officer's desk. */
export function ClaimPage(): ReactElement {
  const t = useText();
  const schemeName = useSchemeName();
  const { may } = useSession();
  const { id = "" } = useParams({ strict: false });
  const found = useQuery({ queryKey: ["claims", id], queryFn: () => answer(api.GET("/api/claims/{id}", { params: { path: { id } } })) });
  if (found.error && !found.data) return <PageError problem={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <PageLoading />;
  const { claim, order, documents, budgetLeftFen } = found.data;
  const open = claim.state === "filed";
  const enough = budgetLeftFen >= claim.amountFen;
  return (
    <div className="stack">
      <PageTitle aside={<ClaimStateTag state={claim.state} />} lead={`${order.agency.name} · ${order.buyer.name}`}>
        {t(m.title(claim.number))}
      </PageTitle>
      <SideBySide aside={open && may("vouchers.claim.decide") && <ClaimDecision key={claim.id} claim={claim} />}>
        <Panel title={t(m.claim)}>
          <Facts
            lines={[
              { term: m.amount, value: <strong><Money fen={claim.amountFen} /></strong> },
              { term: m.scheme, value: t(schemeName(order.scheme)) },
              open && {
                term: m.budget,
                value: <><Money fen={budgetLeftFen} /> <VerdictTag verdict={enough ? "yes" : "no"} label={enough ? m.enough : m.short} /></>,
              },
              { term: m.invoiceNumber, value: <span className="mono">{claim.invoiceNumber}</span> },
              { term: m.invoiceDate, value: <CityDate value={claim.invoiceDate} /> },
              { term: m.confirmed, value: <DateTime value={order.confirmedAt} /> },
              { term: m.filed, value: <DateTime value={claim.filedAt} /> },
              !open && { term: m.decided, value: <DateTime value={claim.decidedAt} /> },
              claim.payment && { term: m.payment, value: <span className="number">{claim.payment.number}</span> },
              claim.payment && { term: m.paid, value: <DateTime value={claim.payment.paidAt} /> },
              claim.comment !== null && { term: m.comment, value: claim.comment, wide: true },
            ]}
          />
        </Panel>
        <Panel title={t(m.documents)}>
          <ClaimDocuments documents={documents} />
        </Panel>
        <Panel title={t(m.order)}>
          <OrderFacts order={order} />
        </Panel>
      </SideBySide>
    </div>
  );
}
