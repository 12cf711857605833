import { DownloadOutlined } from "@ant-design/icons";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useState, type ReactElement } from "react";
import { DataTable } from "../../components/DataTable.tsx";
import { Panel } from "../../components/Panel.tsx";
import { useLanguage } from "../../language/language-store.ts";
import { messages } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { statementColumns } from "./voucher-columns.tsx";
import { statementQuery } from "./voucher-view.ts";

const m = messages({
  title: { zh: "对账单", en: "Statement" },
  csv: { zh: "导出对账单（CSV）", en: "Statement as CSV" },
});

/** Everything that happened to a voucher, as the ledger recorded it. */
export function VoucherStatement({ voucherId }: { voucherId: string }): ReactElement {
  const t = useText();
  const language = useLanguage();
  const [page, setPage] = useState(1);
  const { data, error, isFetching, refetch } = useQuery({ ...statementQuery(voucherId, page), placeholderData: keepPreviousData });
  return (
    <Panel
      title={t(m.title)}
      flush
      extra={
        <Button icon={<DownloadOutlined aria-hidden="true" />} href={`/api/vouchers/${voucherId}/statement.csv`} download>
          {t(m.csv)}
        </Button>
      }
    >
      <DataTable
        label={m.title}
        columns={statementColumns(language)}
        rows={data?.items}
        rowKey={(row) => `${row.transferId}:${row.kind}`}
        loading={isFetching}
        problem={error}
        onRetry={() => void refetch()}
        paging={{ page, pageSize: 20, total: data?.total ?? 0, onPage: setPage }}
      />
    </Panel>
  );
}
