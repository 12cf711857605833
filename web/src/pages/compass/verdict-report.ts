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
  /** What it is worth, such as "本年度额度上限 50 万元". */
  worth?: Text | undefined;
  /** The first thing lacking or missing, in one sentence. */
  obstacle?: Text | undefined;
  /** Whether one can apply here. */
  open: boolean;
}

export interface MissingFact {
  kind: string;
  name: Text;
  question: Text;
  /** Who can say it: the firm itself, experts, or a register. */
  award?: "firm" | "expert" | "register" | undefined;
}

/** A line of the score table; points are a stretch while facts are missing. */
export interface ScoreView {
  id: string;
  title: Text;
  min: number;
  max: number;
  cap?: number | undefined;
  clause: Clause;
  lines: readonly ScoreView[];
}

export interface VerdictReport extends ProgrammeVerdict {
  because: Text;
  clauses: readonly Clause[];
  missing: readonly MissingFact[];
  /** The one to answer next. */
  next?: MissingFact | undefined;
  /** The version of the rules that was used, and the day for which. */
  version: string;
  asOf: string;
  amountFen?: number | undefined;
  /** The amount, step by step; each as a clause with its source. */
  amount: readonly { id: string; title: Text; text: Text; clause: Clause }[];
  score?: { min: number; max: number; of: number; settled: boolean; lines: readonly ScoreView[] } | undefined;
}
