import type { components } from "../api/schema.d.ts";
import type { Text } from "../language/text.ts";
import type { FormField, FormSection } from "./field.ts";

/** A form as the catalog defines it. */
export type FormDefinition = components["schemas"]["FormDefinition"];
type Defined = FormDefinition["sections"][number]["fields"][number];

/** A form as the portal asks it. @param prefilledFrom says of a field where its first answer came from */
export function sectionsOf(form: FormDefinition, prefilledFrom: (field: string) => Text | undefined): FormSection[] {
  return form.sections.map((section, index) => ({
    id: String(index),
    title: section.title,
    hint: section.hint,
    fields: section.fields.map((field) => ({ ...fieldOf(field), prefilledFrom: prefilledFrom(field.id) })),
  }));
}

function fieldOf(field: Defined): FormField {
  const { id, label, hint, required, fixed, when } = field;
  const shared = { id, label, hint, required, fixed, when };
  switch (field.type) {
    case "text":
      return { ...shared, kind: field.multiline ? "longText" : "text", maxLength: field.maxLength };
    case "integer":
      return { ...shared, kind: "number", unit: field.unit, min: field.min, max: field.max };
    case "decimal":
      return { ...shared, kind: "decimal", unit: field.unit, min: field.min, max: field.max, decimals: field.decimals };
    case "money":
      return { ...shared, kind: "money", min: field.minFen, max: field.maxFen };
    case "date":
      return { ...shared, kind: "date" };
    case "boolean":
      return { ...shared, kind: field.mustBeTrue ? "confirm" : "yesNo" };
    case "choice":
      return { ...shared, kind: "choice", options: field.options };
    case "choices":
      return { ...shared, kind: "choices", options: field.options, max: field.max };
    case "rows":
      return { ...shared, kind: "rows", min: field.min, max: field.max, fields: field.fields.map(fieldOf) };
  }
}
