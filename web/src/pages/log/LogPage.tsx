import { useInfiniteQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { useMemo, useState, type ReactElement } from "react";
import type { DataColumn } from "../../components/data-column.ts";
import { DataTable } from "../../components/DataTable.tsx";
import { DateTime } from "../../components/DateTime.tsx";
import { EmptyState } from "../../components/EmptyState.tsx";
import { PageTitle } from "../../components/PageTitle.tsx";
import { Panel } from "../../components/Panel.tsx";
import { SearchBox } from "../../components/SearchBox.tsx";
import { useLanguage } from "../../language/language-store.ts";
import { inLanguage, messages, type Text } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { FilterBar } from "../../lists/FilterBar.tsx";
import { FilterSelect } from "../../lists/FilterSelect.tsx";
import { useListSearch } from "../../lists/list-search.ts";
import { CheckpointPanel } from "./CheckpointPanel.tsx";
import { EntryDrawer } from "./EntryDrawer.tsx";
import { entryName, entryTypes, refKindName, refKinds } from "./entry-names.ts";
import styles from "./Log.module.css";
import { entriesQuery, type LogEntry } from "./log-query.ts";

const m = messages({
  title: { zh: "存证日志", en: "The log" },
  lead: { zh: "每一步办理都留下一条记录，只能追加，不能改写。新的在前。", en: "Every step leaves an entry; they are only ever added, never changed. Newest first." },
  type: { zh: "事项", en: "What" },
  kind: { zh: "对象", en: "About" },
  id: { zh: "对象编号（先选对象）", en: "Id (choose what it is about first)" },
  list: { zh: "日志记录", en: "Entries" },
  open: (index: number): Text => ({ zh: `查看第 ${index} 条记录与回执`, en: `Entry ${index} and its receipt` }),
  receipt: { zh: "记录与回执", en: "Entry and receipt" },
  more: { zh: "更早的记录", en: "Earlier entries" },
  none: { zh: "没有符合条件的记录", en: "No entry matches" },
});

export function LogPage(): ReactElement {
  const t = useText();
  const { search, narrow } = useListSearch<"type" | "kind" | "id">();
  const filter = { type: search.type, kind: search.kind, id: search.kind === undefined ? undefined : search.id };
  const found = useInfiniteQuery(entriesQuery(filter));
  const [opened, setOpened] = useState<LogEntry | null>(null);
  const entries = useMemo(() => found.data?.pages.flatMap((page) => page.items), [found.data]);
  const filtered = search.type !== undefined || search.kind !== undefined || search.id !== undefined;
  const language = useLanguage();
  const columns: DataColumn<LogEntry>[] = [
    { key: "index", title: { zh: "序号", en: "Index" }, render: (row) => <span className="number">{row.index}</span>, csv: (row) => row.index },
    { key: "at", title: { zh: "时间", en: "When" }, render: (row) => <DateTime value={row.at} />, csv: (row) => row.at },
    { key: "type", title: m.type, render: (row) => t(entryName(row.type)), csv: (row) => inLanguage(entryName(row.type), language) },
    {
      key: "ref",
      title: m.kind,
      render: (row) => <>{t(refKindName(row.ref.kind))} <code className={styles.id}>{row.ref.id}</code></>,
      csv: (row) => `${row.ref.kind}:${row.ref.id}`,
    },
    {
      key: "open",
      title: m.receipt,
      render: (row) => <Button size="small" aria-label={t(m.open(row.index))} onClick={() => setOpened(row)}>{t(m.receipt)}</Button>,
    },
  ];
  return (
    <div className="stack">
      <PageTitle lead={t(m.lead)}>{t(m.title)}</PageTitle>
      <Panel flush>
        <FilterBar onClear={filtered ? () => narrow({ type: undefined, kind: undefined, id: undefined }) : undefined}>
          <FilterSelect label={m.type} value={search.type} options={entryTypes} onChange={(type) => narrow({ type })} />
          <FilterSelect label={m.kind} value={search.kind} options={refKinds} onChange={(kind) => narrow({ kind, id: undefined })} />
          {search.kind !== undefined && <SearchBox label={m.id} value={search.id ?? ""} onSearch={(id) => narrow({ id })} />}
        </FilterBar>
        <DataTable
          label={m.list}
          columns={columns}
          rows={entries}
          rowKey={(row) => String(row.index)}
          loading={found.isPending}
          problem={found.error}
          onRetry={() => void found.refetch()}
          empty={<EmptyState title={m.none} />}
          csvName="log"
        />
        {found.hasNextPage && (
          <div className={styles.more}>
            <Button loading={found.isFetchingNextPage} onClick={() => void found.fetchNextPage()}>
              {t(m.more)}
            </Button>
          </div>
        )}
      </Panel>
      <CheckpointPanel />
      <EntryDrawer entry={opened} onClose={() => setOpened(null)} />
    </div>
  );
}
