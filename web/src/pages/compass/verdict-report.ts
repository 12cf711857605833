import type { Clause } from "../../components/clause.ts";
import type { Verdict } from "../../components/VerdictTag.tsx";
import type { Text } from "../../language/text.ts";

/** One programme as the compass judges it for a subject. */
export interface ProgrammeVerdict {
  id: string;
  name: Text;
  summary?: Text | undefined;
  department?: Text | undefined;
  verdict: Verdict;
  /** How many conditions came out which way. */
  counts: Record<Verdict, number>;
  /** The first thing lacking or missing, in one sentence. */
  obstacle?: Text | undefined;
  /** Whether one can apply now. */
  open: boolean;
}

export interface MissingFact {
  kind: string;
  name: Text;
  period?: Text | undefined;
}

export interface VerdictReport extends ProgrammeVerdict {
  clauses: readonly Clause[];
  missing: readonly MissingFact[];
  /** The version of the rules that was used, and the day for which. */
  version: string;
  asOf: string;
  amountFen?: number | undefined;
}
