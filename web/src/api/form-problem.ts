import type { FormInstance } from "antd";
import { inLanguage, type Language } from "../language/text.ts";
import { ApiProblem } from "./problem.ts";

/**
 * Puts a problem's field errors at the form's items and brings the first into view.
 * @returns true when every field error found its item, so that the alert above need not repeat them
 */
export function showAtFields(form: FormInstance, problem: Error, language: Language): boolean {
  if (!(problem instanceof ApiProblem) || problem.errors.length === 0) return false;
  const known = new Set(Object.keys(form.getFieldsValue(true) as object));
  const located = problem.errors.filter((error) => known.has(error.field.split(".")[0] ?? ""));
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
