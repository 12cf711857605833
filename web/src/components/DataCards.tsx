import { Skeleton } from "antd";
import type { ReactElement, ReactNode } from "react";
import type { Text } from "../language/text.ts";
import { useText } from "../language/use-text.ts";
import type { DataColumn } from "./data-column.ts";
import styles from "./DataCards.module.css";
import { PathLink } from "./PathLink.tsx";

interface DataCardsProps<Row> {
  label: Text;
  columns: readonly DataColumn<Row>[];
  rows: readonly Row[];
  rowKey: (row: Row) => string;
  rowPath: ((row: Row) => string) | undefined;
  loading: boolean;
  empty: ReactNode;
}

/** The rows of a table as cards, for phones: the first column is the title, the others follow as terms and values. */
export function DataCards<Row extends object>(props: DataCardsProps<Row>): ReactElement {
  const t = useText();
  const [head, ...others] = props.columns.filter((column) => !column.wideOnly);
  if (props.loading && props.rows.length === 0) {
    return (
      <div className={styles.waiting}>
        <Skeleton active paragraph={{ rows: 4 }} />
      </div>
    );
  }
  if (props.rows.length === 0) return <>{props.empty}</>;
  return (
    <ul aria-label={t(props.label)} aria-busy={props.loading} className={styles.cards}>
      {props.rows.map((row) => (
        <li key={props.rowKey(row)} className={styles.card}>
          <div className={styles.title}>
            {props.rowPath ? <PathLink path={props.rowPath(row)}>{head?.render(row)}</PathLink> : head?.render(row)}
          </div>
          <dl className={styles.values}>
            {others.map((column) => (
              <div key={column.key}>
                <dt>{t(column.title)}</dt>
                <dd>{column.render(row)}</dd>
              </div>
            ))}
          </dl>
        </li>
      ))}
    </ul>
  );
}
