import type { Text } from "../../language/text.ts";

/** One kind of account in the trial balance; amounts are whole fen. */
export interface TrialRow {
  kind: string;
  name: Text;
  accounts: number;
  debitsFen: number;
  creditsFen: number;
}
