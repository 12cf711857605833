import type { ReactElement } from "react";
import { Money } from "../../components/Money.tsx";
import { messages } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { unitName, type TrialRow } from "./ledger-view.ts";
import styles from "./TrialBalance.module.css";

const m = messages({
  caption: { zh: "试算平衡表", en: "Trial balance" },
  unit: { zh: "记账单位", en: "Unit" },
  debits: { zh: "借方合计", en: "Debits" },
  credits: { zh: "贷方合计", en: "Credits" },
  difference: { zh: "差额", en: "Difference" },
  debitsPending: { zh: "冻结借方", en: "Held debits" },
  creditsPending: { zh: "冻结贷方", en: "Held credits" },
  pendingDifference: { zh: "冻结差额", en: "Difference of holds" },
});

/** Debits against credits over every account, posted and held; each difference must be zero at any moment. */
export function TrialBalance({ rows }: { rows: readonly TrialRow[] }): ReactElement {
  const t = useText();
  return (
    // Wide figures scroll inside; the keyboard must be able to reach them.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={t(m.caption)}>
      <table className={styles.table}>
        <caption className="visually-hidden">{t(m.caption)}</caption>
        <thead>
          <tr>
            {[m.unit, m.debits, m.credits, m.difference, m.debitsPending, m.creditsPending, m.pendingDifference].map((head) => (
              <th key={head.en} scope="col">{t(head)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.unit}>
              <th scope="row">{t(unitName(row.unit))}</th>
              <td><Money fen={row.debitsFen} /></td>
              <td><Money fen={row.creditsFen} /></td>
              <td className={row.differenceFen === 0 ? styles.even : styles.uneven}><Money fen={row.differenceFen} /></td>
              <td><Money fen={row.debitsPendingFen} /></td>
              <td><Money fen={row.creditsPendingFen} /></td>
              <td className={row.pendingDifferenceFen === 0 ? styles.even : styles.uneven}><Money fen={row.pendingDifferenceFen} /></td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
