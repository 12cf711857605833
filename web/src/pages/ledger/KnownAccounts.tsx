import type { ReactElement } from "react";
import { PathLink } from "../../components/PathLink.tsx";
import type { Text } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { useMeta } from "../../session/use-session.ts";
import { useSchemes } from "../schemes/use-schemes.ts";
import { accountPath } from "./ledger-view.ts";
import styles from "./Ledger.module.css";

/** The accounts that every year has, by name; those of single vouchers and agencies are reached from these. */
export function KnownAccounts(): ReactElement {
  const t = useText();
  const schemes = useSchemes();
  const year = (useMeta()?.now ?? "").slice(0, 4);
  const accounts: { name: Text; code: string }[] = [
    ...schemes.flatMap(({ id, name }) => [
      { name: { zh: `${name.zh}：预算`, en: `${name.en}: budget` }, code: `budget:${id}:${year}` },
      { name: { zh: `${name.zh}：发放`, en: `${name.en}: issued` }, code: `entitlement:issued:${id}:${year}` },
      { name: { zh: `${name.zh}：兑付`, en: `${name.en}: redeemed` }, code: `entitlement:redeemed:${id}:${year}` },
    ]),
    { name: { zh: "财政拨款", en: "Appropriation" }, code: `appropriation:${year}` },
    { name: { zh: "银行付款", en: "Paid by the bank" }, code: "bank:out" },
  ];
  return (
    <dl className={styles.known}>
      {accounts.map(({ name, code }) => (
        <div key={code}>
          <dt>{t(name)}</dt>
          <dd>
            <PathLink path={accountPath(code)} className="mono">
              {code}
            </PathLink>
          </dd>
        </div>
      ))}
    </dl>
  );
}
