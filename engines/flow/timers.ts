import type { After } from "./schema.ts";

/** The end of the n-th day after the day of a moment, in the caller's calendar and time zone. */
export type EndOfDays = (from: Date, n: number, unit: "workingDays" | "calendarDays") => Date;

/** A span as the caller may supply it for a `$name`. */
export type Span = { workingDays: number } | { calendarDays: number } | { hours: number };

/** Values of `$names` that a flow mentions, without the dollar sign. */
export type SpanValues = Record<string, number | Span>;

/**
 * When a timer fires. The day on which it is started does not count; the last day counts in full.
 * @throws Error when the flow mentions a name that the caller does not supply
 */
export function dueAt(after: After, from: Date, calendar: EndOfDays, values: SpanValues = {}): Date {
  const span = spanOf(after, values);
  if ("hours" in span) return new Date(from.getTime() + span.hours * 3_600_000);
  return "workingDays" in span ? calendar(from, span.workingDays, "workingDays") : calendar(from, span.calendarDays, "calendarDays");
}

/** A timer's length with every `$name` replaced. */
export function spanOf(after: After, values: SpanValues = {}): Span {
  if (typeof after === "string") {
    const value = lookUp(after, values);
    if (typeof value === "object") return value;
    throw new Error(`${after} is used as a whole span and must be given with its unit`);
  }
  if ("workingDays" in after) return { workingDays: count(after.workingDays, values) };
  if ("calendarDays" in after) return { calendarDays: count(after.calendarDays, values) };
  return { hours: count(after.hours, values) };
}

function count(given: number | string, values: SpanValues): number {
  const n = typeof given === "number" ? given : lookUp(given, values);
  if (typeof n === "number") return n;
  throw new Error(`${given} must be a number`);
}

/** The names that a timer's length mentions. */
export function referencesOf(after: After): string[] {
  const values = typeof after === "string" ? [after] : Object.values(after);
  return values.filter((value): value is string => typeof value === "string").map((name) => name.slice(1));
}

function lookUp(reference: string, values: SpanValues): number | Span {
  const value = values[reference.slice(1)];
  if (value === undefined) throw new Error(`nobody supplied ${reference}`);
  return value;
}
