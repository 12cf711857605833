import type { AttributeTest } from "../filters.ts";
import type { IndexSchema } from "../schema.ts";
import { columnOf } from "./columns.ts";

/** The tests as a condition of the table's SQL; undefined when there are none. */
export function filterSql(schema: IndexSchema, tests: readonly AttributeTest[]): string | undefined {
  const parts = tests.flatMap((test) => testSql(columnOf(schema, test.attribute), test));
  return parts.length === 0 ? undefined : parts.join(" AND ");
}

function testSql(column: string, { type, anyOf, noneOf, min, max }: AttributeTest): string[] {
  const oneOf = (values: readonly (string | number)[]): string =>
    type === "strings" ? `array_has_any(${column}, [${values.map(literal).join(", ")}])` : `${column} IN (${values.map(literal).join(", ")})`;
  const parts: string[] = [];
  if (anyOf !== undefined) parts.push(anyOf.length === 0 ? "false" : oneOf(anyOf));
  if (noneOf !== undefined && noneOf.length > 0) parts.push(`(${column} IS NULL OR NOT ${oneOf(noneOf)})`);
  if (min !== undefined) parts.push(`${column} >= ${Math.ceil(min)}`);
  if (max !== undefined) parts.push(`${column} <= ${Math.floor(max)}`);
  return parts;
}

/** A value as an SQL literal. */
export function literal(value: string | number): string {
  return typeof value === "number" ? String(value) : `'${value.replaceAll("'", "''")}'`;
}

/** A condition that names documents by id. */
export function idsSql(ids: Iterable<string>): string {
  return `id IN (${[...ids].map(literal).join(", ")})`;
}
