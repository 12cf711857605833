import { attributeWords, type Document } from "./document.ts";
import { badInput } from "./problems.ts";
import { type AttributeType, attributeType, type IndexSchema } from "./schema.ts";
import type { Filter } from "./search-index.ts";

export const filterLimits = { values: 1_000 } as const;

/** A filter in its one form; `anyOf` and `noneOf` hold texts for word attributes and numbers for int ones. */
export interface AttributeTest {
  attribute: string;
  type: AttributeType;
  anyOf?: readonly (string | number)[];
  noneOf?: readonly (string | number)[];
  min?: number;
  max?: number;
}

/** Brings filters into one form; throws a Problem that names the attribute. */
export function attributeTests(schema: IndexSchema, filters: Readonly<Record<string, Filter>> | undefined): AttributeTest[] {
  return Object.entries(filters ?? {}).map(([attribute, filter]) => {
    const field = `filters.${attribute}`;
    const type = attributeType(schema, attribute);
    if (type === undefined) throw badInput(field, "结构中声明的属性", "an attribute that the schema declares");
    const test: AttributeTest = { attribute, type, ...oneForm(filter, field) };
    for (const values of [test.anyOf, test.noneOf]) if (values !== undefined) checkValues(values, type, field);
    for (const bound of [test.min, test.max]) {
      if (bound !== undefined && (type !== "int" || !Number.isFinite(bound))) {
        throw badInput(field, "仅整数属性可用上下限", "bounds only on whole-number attributes");
      }
    }
    return test;
  });
}

function oneForm(filter: Filter, field: string): Omit<AttributeTest, "attribute" | "type"> {
  if (typeof filter === "string" || typeof filter === "number") return { anyOf: [filter] };
  if (typeof filter !== "object" || filter === null) throw badInput(field, "值、列表或条件", "a value, a list or a condition");
  if (isList(filter)) return { anyOf: filter };
  const { anyOf, noneOf, min, max } = filter;
  return {
    ...(anyOf === undefined ? {} : { anyOf }),
    ...(noneOf === undefined ? {} : { noneOf }),
    ...(min === undefined ? {} : { min }),
    ...(max === undefined ? {} : { max }),
  };
}

/** Array.isArray knows nothing of read-only lists. */
function isList(filter: Filter): filter is readonly (string | number)[] {
  return Array.isArray(filter);
}

function checkValues(values: readonly (string | number)[], type: AttributeType, field: string): void {
  const fits = (value: string | number): boolean => (type === "int" ? Number.isInteger(value) : typeof value === "string" && !value.includes("\0"));
  if (!Array.isArray(values) || values.length > filterLimits.values || !values.every(fits)) {
    throw badInput(field, type === "int" ? "整数" : "文本", type === "int" ? "whole numbers" : "texts");
  }
}

/** A document's values of an attribute, as words or numbers. */
export function valuesOf(doc: Document, attribute: string): readonly (string | number)[] {
  if (attribute === "kind") return [doc.kind];
  if (attribute === "lang") return doc.lang === undefined ? [] : [doc.lang];
  const value = doc.attrs[attribute];
  return typeof value === "number" ? [value] : attributeWords(value);
}

/** True when the document passes every test; an absent value passes only `noneOf`. */
export function passes(doc: Document, tests: readonly AttributeTest[]): boolean {
  return tests.every((test) => {
    const values = valuesOf(doc, test.attribute);
    if (test.anyOf !== undefined && !values.some((value) => test.anyOf?.includes(value))) return false;
    if (test.noneOf !== undefined && values.some((value) => test.noneOf?.includes(value))) return false;
    const { min, max } = test;
    if (min === undefined && max === undefined) return true;
    return values.some((value) => typeof value === "number" && (min === undefined || value >= min) && (max === undefined || value <= max));
  });
}
