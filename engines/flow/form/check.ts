import type { Text } from "#kernel/text.ts";
import { fieldsOf, type Form } from "./schema.ts";

/** Something wrong with a form as data. The path leads to it inside the form. */
export interface FormFinding {
  code: string;
  path: (string | number)[];
  message: Text;
}

/** Looks for fields that collide, conditions on fields that do not exist, patterns that are none and unknown sources. */
export function checkForm(form: Form, known: { sources?: ReadonlySet<string> } = {}): FormFinding[] {
  const ids = fieldsOf(form).map((field) => field.id);
  return form.sections.flatMap((section, s) => section.fields.flatMap((field, f) => {
    const path = ["sections", s, "fields", f];
    const found: FormFinding[] = [];
    const say = (code: string, at: string, zh: string, en: string) => found.push({ code: `form.${code}`, path: [...path, at], message: { zh, en } });
    if (ids.indexOf(field.id) !== ids.lastIndexOf(field.id)) say("duplicate_field", "id", `项“${field.id}”重复`, `field "${field.id}" appears twice`);
    if (field.when && (field.when.field === field.id || !ids.includes(field.when.field))) say("unknown_field", "when", `没有项“${field.when.field}”`, `there is no other field "${field.when.field}"`);
    if (field.from && known.sources && !known.sources.has(field.from)) say("unknown_source", "from", `没有来源“${field.from}”`, `there is no source "${field.from}"`);
    if (field.type === "text" && field.pattern !== undefined && !isPattern(field.pattern)) say("bad_pattern", "pattern", "不是合法的正则表达式", "not a valid pattern");
    if (field.type === "rows" && new Set(field.fields.map((cell) => cell.id)).size !== field.fields.length) say("duplicate_field", "fields", "列重复", "a column appears twice");
    return found;
  }));
}

function isPattern(source: string): boolean {
  try {
    return new RegExp(source, "u").source.length > 0;
  } catch {
    return false;
  }
}
