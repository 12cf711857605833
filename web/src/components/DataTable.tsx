import { DownloadOutlined } from "@ant-design/icons";
import { Button, Grid, Pagination, Table } from "antd";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, type ReactElement, type ReactNode, type RefObject } from "react";
import { messages, type Text } from "../language/text.ts";
import { useText } from "../language/use-text.ts";
import { csvText } from "./csv.ts";
import type { DataColumn } from "./data-column.ts";
import { DataCards } from "./DataCards.tsx";
import styles from "./DataTable.module.css";
import { download } from "./download.ts";
import { EmptyState } from "./EmptyState.tsx";
import { PathLink } from "./PathLink.tsx";
import { ProblemAlert } from "./ProblemAlert.tsx";

const m = messages({
  csv: { zh: "导出 CSV", en: "Export CSV" },
  retry: { zh: "重试", en: "Try again" },
  total: (count: number): Text => ({ zh: `共 ${count.toLocaleString("zh-CN")} 条`, en: `${count.toLocaleString("en")} in all` }),
});

export interface DataTableProps<Row> {
  /** Read by screen readers as the table's name. */
  label: Text;
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[] | undefined;
  rowKey: (row: Row) => string;
  /** Where a row leads; its first column becomes the link, and a click anywhere on the row follows it. */
  rowPath?: (row: Row) => string;
  loading?: boolean;
  problem?: Error | null;
  onRetry?: () => void;
  empty?: ReactNode;
  /** Server paging; absent when `rows` is everything. */
  paging?: { page: number; pageSize: number; total: number; onPage: (page: number, pageSize: number) => void };
  /** File name without ending; offers the rows as CSV. */
  csvName?: string;
  /** Reads all pages for the CSV file; without it the rows on screen are written. */
  allRows?: () => Promise<readonly Row[]>;
  footer?: ReactNode;
}

/** A table wider than its place scrolls sideways; without links in it the keyboard needs a place to scroll from. */
function useScrollByKeyboard(rows: readonly unknown[] | undefined): RefObject<HTMLDivElement | null> {
  const around = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const content = around.current?.querySelector<HTMLElement>(".ant-table-content");
    if (content) content.tabIndex = content.scrollWidth > content.clientWidth ? 0 : -1;
  }, [rows]);
  return around;
}

/** Rows from the server, with their paging, empty, loading and error states; a list of cards on phones. */
export function DataTable<Row extends object>(props: DataTableProps<Row>): ReactElement {
  const { columns, rows, rowKey, rowPath, loading = false, problem, onRetry, paging, csvName } = props;
  const t = useText();
  const navigate = useNavigate();
  const wide = Grid.useBreakpoint().md ?? true;
  const around = useScrollByKeyboard(rows);

  if (problem) {
    return (
      <div className={styles.problem}>
        <ProblemAlert problem={problem} action={onRetry && <Button onClick={onRetry}>{t(m.retry)}</Button>} />
      </div>
    );
  }

  async function exportCsv(): Promise<void> {
    const written = columns.filter((column) => column.csv);
    const all = (await props.allRows?.()) ?? rows ?? [];
    const lines = all.map((row) => written.map((column) => column.csv?.(row)));
    download(`${csvName}.csv`, csvText([written.map((column) => t(column.title)), ...lines]), "text/csv");
  }

  const empty = props.empty ?? <EmptyState />;
  const first = columns[0]?.key;
  return (
    <div ref={around}>
      {wide ? (
        <Table<Row>
          aria-label={t(props.label)}
          dataSource={rows ?? []}
          rowKey={rowKey}
          loading={loading}
          pagination={false}
          size="middle"
          scroll={{ x: "max-content" }}
          locale={{ emptyText: loading ? " " : empty }}
          {...(rowPath && {
            rowClassName: styles.open ?? "",
            onRow: (row: Row) => ({
              onClick: (event) => {
                // Links and buttons inside the row, and text being selected, keep their own meaning.
                if ((event.target as Element).closest("a,button,input,label") || getSelection()?.toString()) return;
                void navigate({ to: rowPath(row) });
              },
            }),
          })}
          columns={columns.map((column) => ({
            key: column.key,
            title: t(column.title),
            align: column.align ?? "start",
            ...(column.width !== undefined && { width: column.width }),
            render: (_: unknown, row: Row) =>
              rowPath && column.key === first ? <PathLink path={rowPath(row)}>{column.render(row)}</PathLink> : column.render(row),
          }))}
        />
      ) : (
        <DataCards label={props.label} columns={columns} rows={rows ?? []} rowKey={rowKey} rowPath={rowPath} loading={loading} empty={empty} />
      )}
      {(paging || csvName || props.footer) && (
        <div className={styles.foot}>
          {paging && <span className="number">{t(m.total(paging.total))}</span>}
          {props.footer}
          <span className={styles.spring} />
          {csvName && (
            <Button icon={<DownloadOutlined aria-hidden="true" />} disabled={!rows?.length} onClick={() => void exportCsv()}>
              {t(m.csv)}
            </Button>
          )}
          {paging && paging.total > paging.pageSize && (
            <Pagination
              current={paging.page}
              pageSize={paging.pageSize}
              total={paging.total}
              onChange={paging.onPage}
              showSizeChanger={false}
              simple={!wide}
            />
          )}
        </div>
      )}
    </div>
  );
}
