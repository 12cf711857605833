import type { ReactElement } from "react";
import { Money } from "../../components/Money.tsx";
import { messages } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import type { TrialRow } from "./ledger-view.ts";
import styles from "./TrialBalance.module.css";

const m = messages({
  caption: { zh: "试算平衡表", en: "Trial balance" },
  kind: { zh: "账户类别", en: "Accounts" },
  count: { zh: "户数", en: "Number" },
  debits: { zh: "借方", en: "Debits" },
  credits: { zh: "贷方", en: "Credits" },
  total: { zh: "合计", en: "Total" },
  difference: { zh: "差额", en: "Difference" },
});

/** Debits against credits over every account; the difference must be zero at any moment. */
export function TrialBalance({ rows }: { rows: readonly TrialRow[] }): ReactElement {
  const t = useText();
  const debits = rows.reduce((sum, row) => sum + BigInt(row.debitsFen), 0n);
  const credits = rows.reduce((sum, row) => sum + BigInt(row.creditsFen), 0n);
  return (
    // Wide figures scroll inside; the keyboard must be able to reach them.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={t(m.caption)}>
      <table className={styles.table}>
        <caption className="visually-hidden">{t(m.caption)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(m.kind)}</th>
            <th scope="col">{t(m.count)}</th>
            <th scope="col">{t(m.debits)}</th>
            <th scope="col">{t(m.credits)}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.kind}>
              <th scope="row">{t(row.name)}</th>
              <td className="number">{row.accounts.toLocaleString("en")}</td>
              <td>
                <Money fen={row.debitsFen} />
              </td>
              <td>
                <Money fen={row.creditsFen} />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t(m.total)}</th>
            <td />
            <td>
              <Money fen={debits} />
            </td>
            <td>
              <Money fen={credits} />
            </td>
          </tr>
          <tr className={debits === credits ? styles.even : styles.uneven}>
            <th scope="row">{t(m.difference)}</th>
            <td />
            <td colSpan={2}>
              <Money fen={debits - credits} />
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
