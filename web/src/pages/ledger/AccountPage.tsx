import { infiniteQueryOptions, useInfiniteQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { Button } from "antd";
import { useMemo, type ReactElement } from "react";
import { answer, api } from "../../api/client.ts";
import { DataTable } from "../../components/DataTable.tsx";
import { Facts } from "../../components/Facts.tsx";
import { Money } from "../../components/Money.tsx";
import { MoneyUnitSwitch } from "../../components/MoneyUnitSwitch.tsx";
import { PageError } from "../../components/PageError.tsx";
import { PageLoading } from "../../components/PageLoading.tsx";
import { PageTitle } from "../../components/PageTitle.tsx";
import { Panel } from "../../components/Panel.tsx";
import { useLanguage } from "../../language/language-store.ts";
import { messages } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import styles from "./Ledger.module.css";
import { accountKindName, unitName } from "./ledger-view.ts";
import { accountColumns } from "./statement-columns.tsx";

const m = messages({
  account: { zh: "账户", en: "The account" },
  kind: { zh: "类别", en: "Kind" },
  unit: { zh: "记账单位", en: "Unit" },
  balance: { zh: "余额", en: "Balance" },
  available: { zh: "可用", en: "Available" },
  debits: { zh: "借方合计", en: "Debits" },
  credits: { zh: "贷方合计", en: "Credits" },
  debitsPending: { zh: "冻结借方", en: "Held debits" },
  creditsPending: { zh: "冻结贷方", en: "Held credits" },
  statement: { zh: "账户流水", en: "Statement" },
  more: { zh: "更早的流水", en: "Earlier lines" },
});

const statementQuery = (code: string) =>
  infiniteQueryOptions({
    queryKey: ["ledger", "account", code],
    initialPageParam: null as string | null,
    queryFn: ({ pageParam }) =>
      answer(api.GET("/api/ledger/accounts/{code}/statement", { params: { path: { code }, query: { limit: 50, ...(pageParam === null ? {} : { after: pageParam }) } } })),
    getNextPageParam: (page) => page.next,
  });

/** One account: what it stands at, and every entry that made it so. */
export function AccountPage(): ReactElement {
  const t = useText();
  const language = useLanguage();
  const { code = "" } = useParams({ strict: false }) as { code?: string };
  const found = useInfiniteQuery(statementQuery(code));
  const lines = useMemo(() => found.data?.pages.flatMap((page) => page.lines), [found.data]);
  const account = found.data?.pages[0]?.account;
  if (found.error && !account) return <PageError problem={found.error} onRetry={() => void found.refetch()} />;
  if (!account) return <PageLoading />;
  return (
    <div className="stack">
      <PageTitle lead={t(accountKindName(account.kind))} actions={<MoneyUnitSwitch />}>
        <span className="mono">{account.code}</span>
      </PageTitle>
      <Panel title={t(m.account)}>
        <Facts
          lines={[
            { term: m.balance, value: <strong><Money fen={account.balanceFen} /></strong> },
            { term: m.available, value: <Money fen={account.availableFen} /> },
            { term: m.debits, value: <Money fen={account.debitsFen} /> },
            { term: m.credits, value: <Money fen={account.creditsFen} /> },
            { term: m.debitsPending, value: <Money fen={account.debitsPendingFen} /> },
            { term: m.creditsPending, value: <Money fen={account.creditsPendingFen} /> },
            { term: m.unit, value: t(unitName(account.unit)) },
            { term: m.kind, value: t(accountKindName(account.kind)) },
          ]}
        />
      </Panel>
      <Panel title={t(m.statement)} flush>
        <DataTable
          label={m.statement}
          columns={accountColumns(language)}
          rows={lines}
          rowKey={(row) => row.version}
          loading={found.isPending}
          problem={found.error}
          onRetry={() => void found.refetch()}
          csvName={`account-${code.replaceAll(":", "-")}`}
        />
        {found.hasNextPage && (
          <div className={styles.more}>
            <Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
              {t(m.more)}
            </Button>
          </div>
        )}
      </Panel>
    </div>
  );
}
