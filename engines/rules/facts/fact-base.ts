import { yearOf } from "../numbers/days.ts";
import type { CredentialInput } from "./input.ts";
import type { Value } from "./read-value.ts";

/** One known value with where it comes from. */
export interface Entry {
  value: Value;
  /** Fiscal year or day; empty for a value that came without one. */
  period: string;
  /** As the input wrote it, for showing. */
  unit: string;
  source: string | undefined;
}

/** Everything known about one subject on one day. Looking up is a map access; nothing here guesses. */
export interface FactBase {
  readonly asOf: string;
  /** The last completed fiscal year (fiscal years are calendar years). */
  readonly latestYear: number;
  /** First fiscal year of the subject's life, when known. */
  readonly firstYear: number | undefined;
  readonly years: ReadonlyMap<string, ReadonlyMap<number, Entry>>;
  readonly points: ReadonlyMap<string, Entry>;
  /** undefined: nothing is known about credentials. */
  readonly credentials: readonly CredentialInput[] | undefined;
}

/** The value of a fiscal year, `back` years before the latest completed one. */
export function yearEntry(base: FactBase, kind: string, back: number): Entry | undefined {
  return base.years.get(kind)?.get(base.latestYear - back);
}

/** The value that holds on the day. */
export function pointEntry(base: FactBase, kind: string): Entry | undefined {
  return base.points.get(kind);
}

/** What is known of the last n fiscal years, newest first; years before the subject's life are left out. */
export interface Span {
  known: Entry[];
  missing: number[];
}

export function spanOf(base: FactBase, kind: string, years: number): Span {
  const series = base.years.get(kind);
  const span: Span = { known: [], missing: [] };
  for (let year = base.latestYear; year > base.latestYear - years; year -= 1) {
    const entry = series?.get(year);
    if (entry) span.known.push(entry);
    else if (base.firstYear === undefined || year >= base.firstYear) span.missing.push(year);
  }
  return span;
}

/** The credential of a kind that is valid on the day (both ends included), the longest-lived first. */
export function validCredential(base: FactBase, kind: string, grade: string | undefined): CredentialInput | undefined {
  return base.credentials
    ?.filter((credential) => credential.kind === kind && (grade === undefined || credential.grade === grade))
    .filter((credential) => credential.validFrom <= base.asOf && (credential.validTo ?? "9999") >= base.asOf)
    .sort((a, b) => (b.validTo ?? "9999").localeCompare(a.validTo ?? "9999"))[0];
}

/** The last completed fiscal year on a day. */
export function latestFiscalYear(asOf: string): number {
  return yearOf(asOf) - 1;
}
