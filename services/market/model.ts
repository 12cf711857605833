import type { Fen } from "#kernel/money.ts";

/** Kinds of record that people search for. */
export const DOC_KINDS = ["achievement", "need", "offering", "expert"] as const;
export type DocKind = (typeof DOC_KINDS)[number];

export const ACHIEVEMENT_KINDS = [
  "patent", "software", "know_how", "prototype", "product", "paper", "variety", "standard", "other",
] as const;
export type AchievementKind = (typeof ACHIEVEMENT_KINDS)[number];

export const NEED_KINDS = ["technology", "project_call", "testing", "talent", "finance", "other"] as const;
export type NeedKind = (typeof NEED_KINDS)[number];

export type Disclosure = "public" | "registered" | "on_request";
export type Lang = "zh" | "en" | "zh+en";

interface Sourced {
  source: string;
  sourceId: string;
  /** Covers every field, so that an unchanged row costs no write. */
  contentHash: Buffer;
}

interface Described {
  id: string;
  titleZh: string | null;
  titleEn: string | null;
  industries: string[];
}

/** What an institute or firm offers. */
export interface Achievement extends Described, Sourced {
  /** Public code; null lets the database number it. */
  code: string | null;
  abstractZh: string | null;
  abstractEn: string | null;
  keywordsZh: string[];
  keywordsEn: string[];
  lang: Lang;
  kind: AchievementKind;
  fields: string[];
  ownerId: string | null;
  ownerName: string | null;
  year: number | null;
  /** Technology readiness level, 1 to 9. */
  maturity: number | null;
  dealKinds: string[];
  priceFen: Fen | null;
  disclosure: Disclosure;
}

/** What an enterprise seeks. */
export interface Need extends Described, Sourced {
  code: string | null;
  bodyZh: string | null;
  bodyEn: string | null;
  keywordsZh: string[];
  keywordsEn: string[];
  lang: Lang;
  kind: NeedKind;
  fields: string[];
  ownerId: string | null;
  ownerName: string | null;
  budgetFen: Fen | null;
  maturityMin: number | null;
  publishedOn: string | null;
  deadline: string | null;
  disclosure: Disclosure;
}

/** A service or a shared instrument of an agency, at a price per unit; vouchers are spent on these. */
export interface Offering extends Described, Sourced {
  code: string | null;
  kind: "service" | "instrument";
  /** Voucher class, such as `instrument-sharing` or `technology-transfer`. */
  class: string;
  titleZh: string;
  textZh: string | null;
  textEn: string | null;
  agencyId: string;
  agencyName: string | null;
  priceFen: Fen;
  priceUnit: string;
  district: string | null;
}

export interface Expert extends Sourced {
  id: string;
  code: string | null;
  subjectId: string;
  nameZh: string;
  nameEn: string | null;
  titleZh: string | null;
  titleEn: string | null;
  textZh: string | null;
  textEn: string | null;
  industries: string[];
  fields: string[];
  employerId: string | null;
  employerName: string | null;
}

export function langOf(zh: string | null, en: string | null): Lang {
  return zh && en ? "zh+en" : en ? "en" : "zh";
}
