import type { Fen } from "#kernel/money.ts";
import type { Id } from "#kernel/ids.ts";
import type { Text } from "#kernel/text.ts";
import type { Uscc } from "./uscc.ts";

export type SubjectId = Id<"subject">;

export const SUBJECT_TYPES = [
  "enterprise", "institute", "university", "agency", "bank", "insurer", "incubator", "government", "other", "person",
] as const;
export type SubjectType = (typeof SUBJECT_TYPES)[number];

export const SUBJECT_STATUSES = ["active", "suspended", "revoked", "deregistered"] as const;
export type SubjectStatus = (typeof SUBJECT_STATUSES)[number];

/** An organisation or a person that can act. */
export interface Subject {
  id: SubjectId;
  kind: "organisation" | "person";
  type: SubjectType;
  uscc: Uscc | null;
  nameZh: string;
  nameEn: string | null;
  district: string | null;
  industries: string[];
  /** ISO day in the city's zone. */
  registeredOn: string | null;
  status: SubjectStatus;
  legalForm: string | null;
  capitalFen: Fen | null;
  scope: string | null;
  address: string | null;
}

/** Where facts come from, least trusted first: a value is never superseded by one from a less trusted source. */
export const FACT_SOURCES = ["declared", "registry", "social_security", "tax", "audited", "official"] as const;
export type FactSource = (typeof FACT_SOURCES)[number];

/**
 * Value of a fact. Whole numbers (counts, fen) are bigint; other numbers are decimal text, so that none passes through
 * a binary float; days are `{ date: "YYYY-MM-DD" }` so that they cannot be mistaken for text.
 */
export type FactValue = bigint | { decimal: string } | boolean | string | { date: string } | string[];

export interface NewFact {
  subject: SubjectId;
  kind: string;
  /** Fiscal year "2024", or "" for a standing fact. */
  period: string;
  value: FactValue;
  unit: string | null;
  source: FactSource;
  asOf: string;
  evidence?: string | null;
}

export interface Fact extends NewFact {
  recordedAt: Date;
}

export interface Credential {
  id: string;
  subject: SubjectId;
  kind: string;
  number: string;
  grade: string | null;
  validFrom: string;
  validTo: string | null;
  grantedByCase: string | null;
  revokedOn: string | null;
}

export const RELATION_KINDS = ["shareholding", "parent", "legal_person", "officer"] as const;
export type RelationKind = (typeof RELATION_KINDS)[number];

/** `from` holds shares in, is parent of, heads, or serves as officer of `to`. */
export interface Relation {
  from: SubjectId;
  to: SubjectId;
  kind: RelationKind;
  /** Basis points; only for a shareholding. */
  shareBp: number | null;
  since: string | null;
  source: string;
}

/** One link in a chain of related parties, with a sentence for people. */
export interface RelationStep {
  from: { id: SubjectId; name: string };
  to: { id: SubjectId; name: string };
  kind: RelationKind;
  shareBp: number | null;
  text: Text;
}
