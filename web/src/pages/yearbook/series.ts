import type { Text } from "../../language/text.ts";

/** An indicator over the years; values are exact decimal text in the indicator's unit. */
export interface Series {
  id: string;
  name: Text;
  unit: Text;
  /** Money series are whole fen, so that the reader's unit of amounts applies. */
  isMoney: boolean;
  definition: Text;
  points: readonly SeriesPoint[];
}

export interface SeriesPoint {
  year: number;
  value: string | null;
  /** Published in a yearly report, or computed from the ledger up to now. */
  origin: "report" | "live";
  source?: Text | undefined;
  computedAt?: string | undefined;
}
