import { add, compare, ZERO, type Rational } from "../numbers/rational.ts";
import type { Context } from "../expression/context.ts";
import type { Band, Interval, ScoreItem, ScoreTable } from "./table.ts";

const NOTHING: Interval = { min: ZERO, max: ZERO };

/**
 * Points of one line as an interval: what is missing leaves it open, more knowledge only narrows it.
 */
export function countItem(item: ScoreItem, context: Context): Interval {
  const given = item.settledBy?.read(context);
  if (given !== undefined) return capped({ min: given, max: given }, item.max);
  return capped(rawPoints(item, context), item.max);
}

function rawPoints(item: ScoreItem, context: Context): Interval {
  switch (item.kind) {
    case "bands": {
      const isZero = item.zeroWhen?.test(context) ?? (item.zeroWhen ? undefined : false);
      if (isZero === true) return NOTHING;
      const value = item.read(context);
      const band = value && item.bands.find((candidate) => contains(candidate, value));
      const points = band ? band.points : hull(item.bands.map((candidate) => candidate.points));
      return isZero === undefined ? hull([points, NOTHING]) : points;
    }
    case "cases": {
      const reachable: Interval[] = [];
      for (const { test, points } of item.cases) {
        const holds = test(context);
        if (holds !== false) reachable.push(points);
        if (holds === true) break;
      }
      return hull(reachable);
    }
    case "sum":
      return total(item.items.map((part) => countItem(part, context)));
    default: {
      const parts = item.items.map((part) => countItem(part, context));
      return { min: largest(parts.map((part) => part.min)), max: largest(parts.map((part) => part.max)) };
    }
  }
}

/** Points of the whole table. */
export function countTable(table: ScoreTable, context: Context): Interval {
  return capped(total(table.items.map((item) => countItem(item, context))), table.max);
}

/** Lines that must not be zero: false when one is surely zero, undefined when one may still be. */
export function noForbiddenZero(table: ScoreTable, context: Context): boolean | undefined {
  let result: boolean | undefined = true;
  for (const item of guarded(table.items)) {
    const { min, max } = countItem(item, context);
    if (compare(max, ZERO) <= 0) return false;
    if (compare(min, ZERO) <= 0) result = undefined;
  }
  return result;
}

/** Every line that carries "must not be zero", at any depth. */
export function guarded(items: readonly ScoreItem[]): ScoreItem[] {
  return items.flatMap((item) => [...(item.mustNotBeZero ? [item] : []), ...("items" in item ? guarded(item.items) : [])]);
}

export function isSettled(interval: Interval): boolean {
  return compare(interval.min, interval.max) === 0;
}

/** The band a value falls into. */
export function contains(band: Band, value: Rational): boolean {
  const below = band.from ? compare(value, band.from.value) : 1;
  const above = band.to ? compare(value, band.to.value) : -1;
  return (below > 0 || (below === 0 && band.from?.inclusive === true)) && (above < 0 || (above === 0 && band.to?.inclusive === true));
}

function total(parts: readonly Interval[]): Interval {
  return parts.reduce((sum, part) => ({ min: add(sum.min, part.min), max: add(sum.max, part.max) }), NOTHING);
}

function hull(parts: readonly Interval[]): Interval {
  const [first = NOTHING, ...others] = parts;
  return others.reduce(
    (sum, part) => ({ min: compare(part.min, sum.min) < 0 ? part.min : sum.min, max: compare(part.max, sum.max) > 0 ? part.max : sum.max }),
    first,
  );
}

function capped(interval: Interval, cap: Rational | undefined): Interval {
  if (cap === undefined) return interval;
  return { min: smaller(interval.min, cap), max: smaller(interval.max, cap) };
}

function smaller(a: Rational, b: Rational): Rational {
  return compare(a, b) <= 0 ? a : b;
}

function largest(values: readonly Rational[]): Rational {
  return values.reduce((best, value) => (compare(value, best) > 0 ? value : best), values[0] ?? ZERO);
}
