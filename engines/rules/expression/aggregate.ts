import { add, compare, divide, rational, subtract, whole, ZERO, ONE, type Rational } from "../numbers/rational.ts";
import type { AggregateFunction } from "./tree.ts";

/** Combines yearly values, newest first; undefined when the result does not exist. */
export type Combine = (values: readonly Rational[]) => Rational | undefined;

export function aggregateOf(name: AggregateFunction): Combine {
  if (name === "sum") return sum;
  if (name === "average") return (values) => (values.length === 0 ? undefined : divide(sum(values), whole(values.length)));
  return meanGrowth;
}

function sum(values: readonly Rational[]): Rational {
  return values.reduce(add, ZERO);
}

/**
 * Mean of the yearly growth rates: 1/2 x (Y2/Y1 + Y3/Y2) - 1 for three years.
 * A first year of zero or less is left out (the later years count); a later base of zero or less,
 * or fewer than two years, has no rate.
 */
function meanGrowth(newestFirst: readonly Rational[]): Rational | undefined {
  const values = [...newestFirst].reverse();
  while (values.length > 2 && compare(values[0] ?? ZERO, ZERO) <= 0) values.shift();
  if (values.length < 2) return undefined;
  let total = ZERO;
  for (let index = 1; index < values.length; index += 1) {
    const [before, now] = [values[index - 1] ?? ZERO, values[index] ?? ZERO];
    if (compare(before, ZERO) <= 0) return undefined;
    total = add(total, divide(now, before));
  }
  return subtract(divide(total, rational(BigInt(values.length - 1))), ONE);
}
