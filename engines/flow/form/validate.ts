import type { FieldProblem } from "#kernel/problem.ts";
import type { Text } from "#kernel/text.ts";
import { fieldsOf, type Form, type FormField, type FormValues } from "./schema.ts";
import { problemOf } from "./value.ts";

/**
 * Everything that is wrong with what was filled in, all at once, in the order of the form.
 * @param base JSON Pointer of the values within the request, such as `/values`
 * @param complete whether required fields must be there; a draft may leave them out
 */
export function validateForm(form: Form, values: FormValues, options: { base?: string; complete: boolean }): FieldProblem[] {
  const base = options.base ?? "";
  const known = new Set(fieldsOf(form).map((field) => field.id));
  const strangers = Object.keys(values).filter((id) => !known.has(id));
  return [
    ...fieldsOf(form).flatMap((field) => problemsOf(field, values, base, options.complete)),
    ...(options.complete ? strangers.map((id) => ({ field: `${base}/${escape(id)}`, message: UNKNOWN })) : []),
  ];
}

/** True when a field is asked at all, given the other values of its level. */
export function isAsked(field: Pick<FormField, "when">, values: FormValues): boolean {
  if (!field.when) return true;
  const value = values[field.when.field];
  return field.when.is.some((wanted) => wanted === value || (Array.isArray(value) && value.includes(wanted)));
}

/** The values of the fields that are asked, and nothing else: what is judged, signed and digested. */
export function askedValues(form: Form, values: FormValues): FormValues {
  return Object.fromEntries(fieldsOf(form)
    .filter((field) => isAsked(field, values) && !isBlank(values[field.id]))
    .map((field) => [field.id, values[field.id]]));
}

const UNKNOWN: Text = { zh: "表单中没有这一项", en: "The form has no such field" };
const MISSING: Text = { zh: "此项必填", en: "This field is required" };

function problemsOf(field: FormField, values: FormValues, base: string, complete: boolean): FieldProblem[] {
  if (!isAsked(field, values)) return [];
  const at = `${base}/${field.id}`;
  const value = values[field.id];
  if (isBlank(value)) return complete && field.required ? [{ field: at, message: MISSING }] : [];
  if (field.type !== "rows") {
    const message = problemOf(field, value);
    return message ? [{ field: at, message }] : [];
  }
  if (!Array.isArray(value)) return [{ field: at, message: { zh: "应为表格行", en: "Rows are expected" } }];
  const rows: unknown[] = value;
  const size = rowCount(rows.length, field.min, field.max, complete);
  const inside = rows.flatMap((row, i) => (isRow(row)
    ? field.fields.flatMap((cell) => problemsOf(cell, row, `${at}/${i}`, complete))
    : [{ field: `${at}/${i}`, message: { zh: "应为一行", en: "A row is expected" } }]));
  return [...(size ? [{ field: at, message: size }] : []), ...inside];
}

function rowCount(n: number, min: number, max: number, complete: boolean): Text | null {
  if (n > max) return { zh: `最多 ${max} 行`, en: `At most ${max} rows` };
  return complete && n < min ? { zh: `至少 ${min} 行`, en: `At least ${min} rows` } : null;
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === "string" && value.trim() === "") || (Array.isArray(value) && value.length === 0);
}

function isRow(value: unknown): value is FormValues {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** RFC 6901. */
function escape(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
