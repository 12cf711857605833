import { Temporal } from "temporal-polyfill";
import type { Period } from "#engines/metrics/index.ts";

/** A calendar year in the city's zone, from inclusive to exclusive. */
export function yearPeriod(year: number, timezone: string): Period {
  return { from: startOf(year, timezone), to: startOf(year + 1, timezone) };
}

/** The year that a moment falls into, in the city's zone. */
export function yearOf(moment: Date, timezone: string): number {
  return Temporal.Instant.fromEpochMilliseconds(moment.getTime()).toZonedDateTimeISO(timezone).year;
}

function startOf(year: number, timezone: string): Date {
  const start = Temporal.PlainDate.from({ year, month: 1, day: 1 }).toZonedDateTime(timezone);
  return new Date(start.epochMilliseconds);
}
