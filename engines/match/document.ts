import { badInput } from "./problems.ts";
import type { IndexSchema } from "./schema.ts";

export type FieldValue = string | readonly string[];
export type AttributeValue = string | number | readonly string[];

/** What is indexed. Ids are unique in an index; `kind` tells apart what shares one (it filters like an attribute). */
export interface Document {
  id: string;
  kind: string;
  /** "zh", "en", ...: filterable, has no bearing on segmentation. */
  lang?: string;
  /** Text by field name; fields that the schema does not name are refused. */
  fields: Readonly<Record<string, FieldValue>>;
  /** Values by attribute name; absent ones match no filter. */
  attrs: Readonly<Record<string, AttributeValue>>;
}

/** One change, in the order in which it happened. */
export type Change = { op: "upsert"; id: string; doc: Document } | { op: "delete"; id: string };

export const documentLimits = { idChars: 200, fieldChars: 200_000, attributeValues: 1_000 } as const;

/** The text of a field in one piece. */
export function fieldText(value: FieldValue | undefined): string {
  if (value === undefined) return "";
  return typeof value === "string" ? value : value.join("；");
}

/** An attribute's words, whatever its type. */
export function attributeWords(value: AttributeValue | undefined): readonly string[] {
  if (value === undefined) return [];
  return typeof value === "object" ? value : [String(value)];
}

/** Checks a document against the schema; throws a Problem that names the field. */
export function checkDocument(schema: IndexSchema, doc: Document): Document {
  checkId(doc.id);
  if (typeof doc.kind !== "string" || doc.kind === "") throw badInput("kind", "非空文本", "a text that is not empty");
  for (const [name, value] of Object.entries(doc.fields)) {
    if (!Object.hasOwn(schema.fields, name)) throw badInput(`fields.${name}`, "结构中声明的字段", "a field that the schema declares");
    const texts = typeof value === "string" ? [value] : value;
    if (!Array.isArray(texts) || texts.some((text) => typeof text !== "string")) {
      throw badInput(`fields.${name}`, "文本或文本列表", "a text or a list of texts");
    }
    if (texts.reduce((sum, text) => sum + text.length, 0) > documentLimits.fieldChars) {
      throw badInput(`fields.${name}`, `至多 ${documentLimits.fieldChars} 字`, `at most ${documentLimits.fieldChars} characters`);
    }
  }
  for (const [name, value] of Object.entries(doc.attrs)) checkAttribute(schema, name, value);
  return doc;
}

/** Checks an id: what a key in any store can hold. */
export function checkId(id: unknown): asserts id is string {
  if (typeof id !== "string" || id === "" || id.length > documentLimits.idChars || id.includes("\0")) {
    throw badInput("id", `1 到 ${documentLimits.idChars} 个字符`, `1 to ${documentLimits.idChars} characters`);
  }
}

function checkAttribute(schema: IndexSchema, name: string, value: AttributeValue): void {
  const type = Object.hasOwn(schema.attributes, name) ? schema.attributes[name] : undefined;
  if (type === undefined) throw badInput(`attrs.${name}`, "结构中声明的属性", "an attribute that the schema declares");
  if (type === "int" && (typeof value !== "number" || !Number.isInteger(value) || Math.abs(value) > 2 ** 31 - 1)) {
    throw badInput(`attrs.${name}`, "32 位整数", "a 32-bit whole number");
  }
  if (type === "string" && typeof value !== "string") throw badInput(`attrs.${name}`, "文本", "a text");
  if (type === "strings") {
    if (!Array.isArray(value) || value.length > documentLimits.attributeValues || value.some((word) => typeof word !== "string")) {
      throw badInput(`attrs.${name}`, "文本列表", "a list of texts");
    }
  }
}
