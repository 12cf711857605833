import type { ReactNode } from "react";
import type { Text } from "../language/text.ts";

/** One column of a DataTable; on phones the same columns make a card. */
export interface DataColumn<Row> {
  key: string;
  title: Text;
  render: (row: Row) => ReactNode;
  /** The value for CSV; without it the column is left out of the file. */
  csv?: (row: Row) => string | number | bigint | null | undefined;
  align?: "start" | "end";
  width?: number;
  /** Leaves the column out of phone cards. */
  wideOnly?: boolean;
}
