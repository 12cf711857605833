import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { answer, api } from "../../api/client.ts";
import { EmptyState } from "../../components/EmptyState.tsx";
import { MoneyUnitSwitch } from "../../components/MoneyUnitSwitch.tsx";
import { PageError } from "../../components/PageError.tsx";
import { PageLoading } from "../../components/PageLoading.tsx";
import { PageTitle } from "../../components/PageTitle.tsx";
import { Panel } from "../../components/Panel.tsx";
import { SearchBox } from "../../components/SearchBox.tsx";
import { VerdictTag } from "../../components/VerdictTag.tsx";
import { messages } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { accountPath } from "./ledger-view.ts";
import { KnownAccounts } from "./KnownAccounts.tsx";
import styles from "./Ledger.module.css";
import { TrialBalance } from "./TrialBalance.tsx";

const m = messages({
  title: { zh: "账本", en: "The ledger" },
  lead: { zh: "复式记账，只增不改。任何时刻借贷必相等。", en: "Double entry, added to and never changed. Debits and credits agree at any moment." },
  trial: { zh: "试算平衡", en: "Trial balance" },
  balanced: { zh: "借贷平衡", en: "Balanced" },
  unbalanced: { zh: "借贷不平", en: "Not balanced" },
  empty: { zh: "账本尚无记录", en: "Nothing has been posted yet" },
  accounts: { zh: "查账户", en: "Accounts" },
  code: { zh: "账户代码，如 budget:voucher-instrument:2026", en: "Account code, such as budget:voucher-instrument:2026" },
});

export function LedgerPage(): ReactElement {
  const t = useText();
  const navigate = useNavigate();
  const trial = useQuery({ queryKey: ["ledger", "trial"], queryFn: () => answer(api.GET("/api/ledger/trial-balance")), staleTime: 0 });
  if (trial.error && !trial.data) return <PageError problem={trial.error} onRetry={() => void trial.refetch()} />;
  if (!trial.data) return <PageLoading />;
  const { balanced, units } = trial.data;
  return (
    <div className="stack">
      <PageTitle
        lead={t(m.lead)}
        aside={<VerdictTag verdict={balanced ? "yes" : "no"} label={balanced ? m.balanced : m.unbalanced} />}
        actions={<MoneyUnitSwitch />}
      >
        {t(m.title)}
      </PageTitle>
      <Panel title={t(m.trial)} flush={units.length > 0}>
        {units.length > 0 ? <TrialBalance rows={units} /> : <EmptyState title={m.empty} />}
      </Panel>
      <Panel title={t(m.accounts)}>
        <div className={styles.search}>
          <SearchBox label={m.code} value="" onSearch={(code) => code !== "" && void navigate({ to: accountPath(code) })} />
        </div>
        <KnownAccounts />
      </Panel>
    </div>
  );
}
