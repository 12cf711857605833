import type { ReactElement } from "react";
import { DateTime } from "../../components/DateTime.tsx";
import { Money } from "../../components/Money.tsx";
import { PathLink } from "../../components/PathLink.tsx";
import { messages } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { useSession } from "../../session/use-session.ts";
import { FundBudgetForm } from "./FundBudgetForm.tsx";
import type { SchemeSummary } from "./scheme-view.ts";
import styles from "./Schemes.module.css";

const m = messages({
  title: { zh: "预算", en: "Budget" },
  funded: { zh: "已下达", en: "Funded" },
  paid: { zh: "已支付", en: "Paid" },
  left: { zh: "余额", en: "Left" },
  fundings: { zh: "下达记录", en: "Appropriations" },
  none: { zh: "本年度尚未下达预算，兑付前须先下达。", en: "Not funded this year; claims can be paid only after it is." },
  account: { zh: "查看账户流水", en: "See the account's statement" },
  fund: { zh: "下达预算", en: "Fund the budget" },
});

/** What a scheme's budget received, paid and still has; with the form that funds it. */
export function BudgetPanel({ summary }: { summary: SchemeSummary }): ReactElement {
  const t = useText();
  const { may } = useSession();
  const { budget } = summary;
  return (
    <div className={styles.budget}>
      <div>
        <h3 className={styles.heading}>{t(m.title)}</h3>
        <dl className={styles.money}>
          <div><dt>{t(m.funded)}</dt><dd><Money fen={budget.fundedFen} /></dd></div>
          <div><dt>{t(m.paid)}</dt><dd><Money fen={budget.paidFen} /></dd></div>
          <div className={styles.left}><dt>{t(m.left)}</dt><dd><Money fen={budget.leftFen} /></dd></div>
        </dl>
        {budget.fundings.length === 0 ? (
          <p className={styles.note}>{t(m.none)}</p>
        ) : (
          <ul className={styles.fundings} aria-label={t(m.fundings)}>
            {budget.fundings.map((funding) => (
              <li key={funding.id}>
                <span>{funding.document}</span>
                <span className={styles.note}><DateTime value={funding.at} /></span>
                <Money fen={funding.amountFen} />
              </li>
            ))}
          </ul>
        )}
        {may("vouchers.ledger.read") && budget.fundings.length > 0 && (
          <PathLink path={`/ledger/accounts/${encodeURIComponent(budget.account)}`}>{t(m.account)}</PathLink>
        )}
      </div>
      {may("vouchers.budget.fund") && (
        <div>
          <h3 className={styles.heading}>{t(m.fund)}</h3>
          <FundBudgetForm scheme={summary.scheme} year={summary.year} />
        </div>
      )}
    </div>
  );
}
