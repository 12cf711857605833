import { createHash } from "node:crypto";
import { badInput } from "./problems.ts";

/** How a filterable attribute is stored: one word, several words, or a whole number. */
export type AttributeType = "string" | "strings" | "int";

/**
 * What documents of one index look like.
 * - `fields`: the searchable text fields; a word in a field of weight 3 counts as three. Weights are whole, 1 to 8.
 * - `attributes`: what can be filtered, preferred and counted.
 */
export interface IndexSchema {
  fields: Readonly<Record<string, { weight: number }>>;
  attributes: Readonly<Record<string, AttributeType>>;
}

/** Attributes that every document has beside its own; `id` cannot be counted in facets. */
export const builtInAttributes = { kind: "string", lang: "string" } as const;

/** Raised when segmentation or storage changes so that old folders are rebuilt. */
const layoutVersion = 1;

const nameShape = /^[A-Za-z][A-Za-z0-9_]{0,63}$/;

/** Checks a schema once, when an index is opened. */
export function checkSchema(schema: IndexSchema): IndexSchema {
  const fields = Object.entries(schema.fields);
  const attributes = Object.keys(schema.attributes);
  if (fields.length === 0 || fields.length > 32) throw badInput("schema.fields", "1 到 32 个字段", "1 to 32 fields");
  if (attributes.length > 64) throw badInput("schema.attributes", "至多 64 个属性", "at most 64 attributes");
  for (const [name, { weight }] of fields) {
    if (!nameShape.test(name)) throw badInput(`schema.fields.${name}`, "字母开头的名称", "a name that begins with a letter");
    if (!Number.isInteger(weight) || weight < 1 || weight > 8) {
      throw badInput(`schema.fields.${name}`, "权重为 1 到 8 的整数", "a whole weight from 1 to 8");
    }
  }
  for (const name of attributes) {
    if (!nameShape.test(name) || name in builtInAttributes || name === "id") {
      throw badInput(`schema.attributes.${name}`, "字母开头且未被占用的名称", "a free name that begins with a letter");
    }
  }
  return schema;
}

/** The type of an attribute, own or built in; undefined when the schema has none of that name. */
export function attributeType(schema: IndexSchema, name: string): AttributeType | undefined {
  if (Object.hasOwn(builtInAttributes, name)) return "string";
  return Object.hasOwn(schema.attributes, name) ? schema.attributes[name] : undefined;
}

/** A short name of everything that decides what an index folder holds; another one means: rebuild. */
export function fingerprint(schema: IndexSchema, dictionary: readonly string[]): string {
  const fields = Object.entries(schema.fields).map(([name, { weight }]) => [name, weight] as const).sort(byName);
  const attributes = Object.entries(schema.attributes).sort(byName);
  const whole = JSON.stringify([layoutVersion, fields, attributes, [...dictionary].sort()]);
  return createHash("sha256").update(whole).digest("hex").slice(0, 16);
}

function byName([x]: readonly [string, unknown], [y]: readonly [string, unknown]): number {
  return x < y ? -1 : 1;
}
