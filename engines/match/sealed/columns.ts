import { Field, Int32, List, Schema, Utf8 } from "apache-arrow";
import { attributeWords, type Document } from "../document.ts";
import { type AttributeType, builtInAttributes, type IndexSchema } from "../schema.ts";

/** A row of the table: the terms that are indexed, the document as it came, and a column for each attribute. */
export type Row = Record<string, string | number | readonly string[] | null>;

/**
 * The column of an attribute. Own attributes are numbered in the order of their names,
 * so that no name of the caller's ever stands in a query text.
 */
export function columnOf(schema: IndexSchema, attribute: string): string {
  return Object.hasOwn(builtInAttributes, attribute) ? attribute : `a${Object.keys(schema.attributes).sort().indexOf(attribute)}`;
}

/** Attributes, built in ones too, with their columns. */
export function attributeColumns(schema: IndexSchema): { attribute: string; column: string; type: AttributeType }[] {
  const all: Record<string, AttributeType> = { ...builtInAttributes, ...schema.attributes };
  return Object.entries(all).map(([attribute, type]) => ({ attribute, column: columnOf(schema, attribute), type }));
}

/** The table's Arrow schema. */
export function tableSchema(schema: IndexSchema): Schema {
  const attributes = attributeColumns(schema).map(({ column, type }) => {
    if (type === "int") return new Field(column, new Int32(), true);
    return new Field(column, type === "string" ? new Utf8() : new List(new Field("item", new Utf8(), true)), true);
  });
  return new Schema([
    new Field("id", new Utf8(), false),
    new Field("terms", new Utf8(), false),
    new Field("source", new Utf8(), false),
    ...attributes,
  ]);
}

export function rowOf(schema: IndexSchema, doc: Document, bag: string): Row {
  const row: Row = { id: doc.id, terms: bag, source: JSON.stringify({ fields: doc.fields, attrs: doc.attrs }), kind: doc.kind, lang: doc.lang ?? null };
  for (const [attribute, type] of Object.entries(schema.attributes)) {
    const value = doc.attrs[attribute];
    row[columnOf(schema, attribute)] = type === "strings" ? attributeWords(value) : (value ?? null);
  }
  return row;
}

/** A row as it is read: `source` is JSON. */
export function documentOf(row: { id: string; kind: string; lang: string | null; source: string }): Document {
  const { fields, attrs }: Pick<Document, "fields" | "attrs"> = JSON.parse(row.source);
  return { id: row.id, kind: row.kind, ...(row.lang === null ? {} : { lang: row.lang }), fields, attrs };
}
