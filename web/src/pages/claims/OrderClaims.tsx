import type { ReactElement } from "react";
import { CityDate, DateTime } from "../../components/DateTime.tsx";
import { Facts } from "../../components/Facts.tsx";
import { Money } from "../../components/Money.tsx";
import { Panel } from "../../components/Panel.tsx";
import { messages, type Text } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import type { Claim } from "./claim-view.ts";
import { ClaimStateTag } from "./ClaimStateTag.tsx";

const m = messages({
  title: (number: string): Text => ({ zh: `兑付申请 ${number}`, en: `Claim ${number}` }),
  amount: { zh: "兑付金额", en: "Amount" },
  filed: { zh: "提交时间", en: "Filed" },
  invoice: { zh: "发票", en: "Invoice" },
  decided: { zh: "审核时间", en: "Decided" },
  comment: { zh: "审核意见", en: "The officer's opinion" },
  payment: { zh: "付款编号", en: "Payment" },
  paid: { zh: "付款时间", en: "Paid" },
});

/** An order's claims and what came of them, the newest first. */
export function OrderClaims({ claims }: { claims: readonly Claim[] }): ReactElement {
  const t = useText();
  return (
    <>
      {claims.toSorted((a, b) => b.filedAt.localeCompare(a.filedAt)).map((claim) => (
        <Panel key={claim.id} title={t(m.title(claim.number))} extra={<ClaimStateTag state={claim.state} />}>
          <Facts
            lines={[
              { term: m.amount, value: <Money fen={claim.amountFen} /> },
              { term: m.filed, value: <DateTime value={claim.filedAt} /> },
              { term: m.invoice, value: <><span className="mono">{claim.invoiceNumber}</span> · <CityDate value={claim.invoiceDate} /></> },
              claim.decidedAt !== null && { term: m.decided, value: <DateTime value={claim.decidedAt} /> },
              claim.payment && { term: m.payment, value: <span className="number">{claim.payment.number}</span> },
              claim.payment && { term: m.paid, value: <DateTime value={claim.payment.paidAt} /> },
              claim.comment !== null && { term: m.comment, value: claim.comment, wide: true },
            ]}
          />
        </Panel>
      ))}
    </>
  );
}
