import type { FormInstance } from "antd";
import { inLanguage, type Language } from "../language/text.ts";
import { ApiProblem } from "./problem.ts";

/**
 * Puts a problem's field errors at the form's items and brings the first into view.
 * @param under the part of the request that the form is, such as `values`
 * @returns true when every field error found its item, so that the alert above need not repeat them
 */
export function showAtFields(form: FormInstance, problem: Error, language: Language, under?: string): boolean {
  if (!(problem instanceof ApiProblem) || problem.errors.length === 0) return false;
  const known = new Set([...Object.keys(form.getFieldsValue() as object), ...Object.keys(form.getFieldsValue(true) as object)]);
  const prefix = under === undefined ? "" : `${under}.`;
  const located = problem.errors.flatMap((error) => {
    const field = error.field.startsWith(prefix) ? error.field.slice(prefix.length) : error.field;
    return known.has(field.split(".")[0] ?? "") ? [{ ...error, field }] : [];
  });
  form.setFields(
    located.map((error) => ({
      name: error.field.split(".").map((part) => (/^\d+$/u.test(part) ? Number(part) : part)),
      errors: [inLanguage(error.message, language)],
    })),
  );
  const first = located[0];
  if (first) form.scrollToField(first.field.split("."), { block: "center", focus: true });
  return located.length === problem.errors.length;
}
