import type { Id } from "#kernel/ids.ts";
import type { Text } from "#kernel/text.ts";
import type { FlowEffect, FormValues, Span } from "#engines/flow/index.ts";

export type CaseId = Id<"case">;

/** Where a prefilled value came from. */
export interface Origin {
  /** The name that the form gives, such as `fact.staff.total` or `subject.nameZh`. */
  from: string;
  label: Text;
  /** Fiscal year or day that the value is of; empty where it has none. */
  period: string;
  source: string;
  asOf: string | null;
}

/** What the programme promised when the case was opened. */
export interface Terms {
  publicity: Span | null;
  /** Effects that a flow brings about where it says `programme.outcome`. */
  outcome: FlowEffect[];
}

export type VerdictValue = "yes" | "no" | "unknown";

/** The compass's answer as it was when the applicant submitted, kept word for word. */
export interface VerdictSnapshot {
  verdict: VerdictValue;
  /** ISO day of the judgement. */
  asOf: string;
  version: string;
  /** Clauses that do not hold, then those that cannot be told. */
  failing: ClauseMention[];
  unclear: ClauseMention[];
  /** The whole explanation. */
  document: unknown;
}

export interface ClauseMention {
  id: string;
  title: Text;
  /** Value, bound and gap in a sentence. */
  because: Text;
}

export interface CaseRecord {
  id: CaseId;
  number: string;
  programmeId: string;
  programmeVersion: string;
  flowId: string;
  flowRevision: string;
  formRevision: string;
  terms: Terms;
  subjectId: string;
  district: string | null;
  department: string;
  year: number;
  state: string;
  taken: Record<string, number>;
  outcome: string | null;
  holdsPlace: boolean;
  form: FormValues;
  formVersion: number;
  formSavedAt: Date;
  origins: Record<string, Origin>;
  verdict: VerdictSnapshot | null;
  sendBacks: number;
  events: number;
  createdAt: Date;
  submittedAt: Date | null;
  decidedAt: Date | null;
  updatedAt: Date;
}

export interface CaseEvent {
  seq: number;
  at: Date;
  event: string;
  fromState: string | null;
  toState: string;
  userId: string | null;
  membershipId: string | null;
  role: string;
  department: string | null;
  comment: string | null;
  effects: { name: string; result: Record<string, unknown> }[];
  formSha256: string;
}

export interface Publicity {
  id: string;
  caseId: CaseId;
  fromDay: string;
  untilDay: string;
  workingDays: number | null;
  calendarDays: number | null;
  dueAt: Date;
  endedAt: Date | null;
  endedBy: "over" | "stopped" | null;
}

/** Stands in a flow for the effects that the programme names as its outcome. */
export const OUTCOME = "programme.outcome";

/** Tags of states that the window understands. */
export const TAGS = { editable: "editable", publicity: "publicity" } as const;

/** Outcome that keeps a case's place: nobody may be granted the same twice in a year. */
export const GRANTED = "granted";

/** The event under which the opening of a case is kept. */
export const OPENED = "open";

/** Job kind of timers. */
export const TIMER = "window.timer";

/** What effects get to know of the case that ran them; under `case` in their parameters. */
export interface CaseInEffect {
  id: CaseId;
  number: string;
  programmeId: string;
  programmeVersion: string;
  subjectId: string;
  district: string | null;
  department: string;
  year: number;
  form: FormValues;
}
