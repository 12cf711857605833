import serialize from "canonicalize";

/**
 * Writes a value as canonical JSON (RFC 8785), so that the same entry always has the same bytes and the same hash.
 * Dates become ISO text, `undefined` members vanish, a bigint becomes a number.
 * @throws TypeError for what JSON cannot say exactly: functions, NaN, lone surrogates, a bigint beyond 2^53
 */
export function canonicalJson(value: unknown): string {
  const text = serialize(plain(value));
  if (text === undefined) throw new TypeError("nothing to write: the value is undefined");
  return text;
}

function plain(value: unknown): unknown {
  if (typeof value === "bigint") return exactNumber(value);
  if (typeof value === "function" || typeof value === "symbol") throw new TypeError(`JSON has no ${typeof value}`);
  if (typeof value !== "object" || value === null) return value;
  if (value instanceof Date) return value.toISOString();
  if (Array.isArray(value)) return value.map((item) => plain(item));
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(members.map(([name, member]) => [name, plain(member)]));
}

function exactNumber(value: bigint): number {
  const number = Number(value);
  if (!Number.isSafeInteger(number)) throw new TypeError(`${value} cannot be written as a JSON number without loss`);
  return number;
}
