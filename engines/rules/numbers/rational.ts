/** An exact number: n / d with d > 0. Not reduced unless asked; comparison cross-multiplies. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

export const ZERO: Rational = { n: 0n, d: 1n };
export const ONE: Rational = { n: 1n, d: 1n };

/** A fraction in lowest terms. @throws RangeError when the divisor is zero. */
export function rational(n: bigint, d = 1n): Rational {
  if (d === 0n) throw new RangeError("a fraction needs a divisor other than zero");
  if (d === 1n) return { n, d };
  const sign = d < 0n ? -1n : 1n;
  const divisor = gcd(n < 0n ? -n : n, d * sign);
  return { n: (n * sign) / divisor, d: (d * sign) / divisor };
}

export function whole(n: bigint | number): Rational {
  return { n: BigInt(n), d: 1n };
}

export function add(a: Rational, b: Rational): Rational {
  return a.d === b.d ? { n: a.n + b.n, d: a.d } : rational(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, { n: -b.n, d: b.d });
}

export function multiply(a: Rational, b: Rational): Rational {
  return a.d === 1n && b.d === 1n ? { n: a.n * b.n, d: 1n } : rational(a.n * b.n, a.d * b.d);
}

/** @throws RangeError when b is zero. */
export function divide(a: Rational, b: Rational): Rational {
  return rational(a.n * b.d, a.d * b.n);
}

/** -1, 0 or 1. Exact: no division happens. */
export function compare(a: Rational, b: Rational): -1 | 0 | 1 {
  const left = a.d === b.d ? a.n : a.n * b.d;
  const right = a.d === b.d ? b.n : b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The largest whole number that is not above a. */
export function floor(a: Rational): bigint {
  const quotient = a.n / a.d;
  return a.n % a.d < 0n ? quotient - 1n : quotient;
}

/** The smallest whole number that is not below a. */
export function ceil(a: Rational): bigint {
  return -floor({ n: -a.n, d: a.d });
}

/**
 * Decimal text cut (not rounded up) to `places`, trailing zeros dropped: 41/1000 gives "0.041".
 * Cutting keeps 4.99996 % from being shown as the 5 % that it is not.
 */
export function decimalText(a: Rational, places: number): string {
  const scale = 10n ** BigInt(places);
  const negative = a.n < 0n;
  const scaled = ((negative ? -a.n : a.n) * scale) / a.d;
  const digits = scaled.toString().padStart(places + 1, "0");
  const fraction = places === 0 ? "" : digits.slice(-places).replace(/0+$/, "");
  const integer = places === 0 ? digits : digits.slice(0, -places);
  const text = fraction === "" ? integer : `${integer}.${fraction}`;
  return negative && /[1-9]/.test(text) ? `-${text}` : text;
}

/** "41/1000", or "5" when whole. */
export function exactText(a: Rational): string {
  const low = rational(a.n, a.d);
  return low.d === 1n ? low.n.toString() : `${low.n}/${low.d}`;
}

/**
 * Reads a plain decimal ("-12.50", "3e-2") exactly.
 * @returns null when the text is no decimal, or is absurdly long.
 */
export function parseDecimal(text: string): Rational | null {
  if (text.length > 60) return null;
  const match = /^([+-]?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d{1,3}))?$/.exec(text.trim());
  if (!match) return null;
  const [, sign, integer = "0", fraction = "", exponent = "0"] = match;
  const power = Number(exponent) - fraction.length;
  if (Math.abs(power) > 60) return null;
  const digits = BigInt(`${integer}${fraction}`) * (sign === "-" ? -1n : 1n);
  return power >= 0 ? whole(digits * 10n ** BigInt(power)) : rational(digits, 10n ** BigInt(-power));
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}
