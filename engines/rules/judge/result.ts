import type { Text } from "#kernel/text.ts";
import type { Source } from "../clause/clause.ts";
import type { Bound, FoundValue, Shortfall } from "../expression/measure.ts";
import type { Origin } from "../expression/origins.ts";

export type Verdict = "yes" | "no" | "unknown";

/** Something that is not known and would help to settle the answer. */
export interface Missing {
  kind: string;
  /** Fiscal year, for yearly facts. */
  period?: string;
  /** `credentials`: whether the subject holds one. */
  what: "fact" | "credentials";
  name: Text;
  question: Text;
  unit?: string;
  /** Who can say it. */
  award?: "firm" | "expert" | "register";
}

export interface ClauseResult {
  id: string;
  title: Text;
  verdict: Verdict;
  because: Text;
  source?: Source;
  /** Why the rule itself still needs checking. */
  unverified?: Text;
  note?: Text;
  value?: FoundValue;
  bound?: Bound;
  gap?: Shortfall;
  missing?: Missing[];
  clauses?: ClauseResult[];
  /** For a clause on another rule: which one, in which version. */
  rule?: { id: string; version: string };
}

export interface ScoreLine {
  id: string;
  title: Text;
  min: number;
  max: number;
  /** Most this line can give. */
  cap?: number;
  because: Text;
  source?: Source;
  unverified?: Text;
  facts?: Origin[];
  missing?: Missing[];
  lines?: ScoreLine[];
}

/** Points so far: equal when nothing is missing, a stretch otherwise. */
export interface ScoreResult {
  min: number;
  max: number;
  of: number;
  settled: boolean;
  lines: ScoreLine[];
}

export interface AmountLine {
  id: string;
  title: Text;
  text: Text;
  exact?: string;
  unit?: string;
  because: Text;
  source?: Source;
  unverified?: Text;
}

/** The answer to "may this subject have it, on this day, and why (not)?" */
export interface RuleResult {
  programme: string;
  name: Text;
  /** null when no version is in force on the day. */
  version: string | null;
  asOf: string;
  verdict: Verdict;
  because: Text;
  clauses: ClauseResult[];
  score?: ScoreResult;
  amountFen?: number;
  amount?: AmountLine[];
  /** Facts that would settle it; empty when it is settled. */
  missing: Missing[];
  /** The one to ask next. */
  next?: Missing;
}

export function verdictOf(value: boolean | undefined): Verdict {
  return value === undefined ? "unknown" : value ? "yes" : "no";
}
