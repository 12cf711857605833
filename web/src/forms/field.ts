import type { Text } from "../language/text.ts";

export type FieldKind =
  | "text"
  | "longText"
  | "number"
  /** A number kept as text, since binary fractions are not exact. */
  | "decimal"
  | "money"
  | "date"
  | "choice"
  | "choices"
  | "yesNo"
  | "confirm"
  | "file"
  | "rows";

/** One question of a form, as the programme's file asks it. */
export interface FormField {
  id: string;
  kind: FieldKind;
  label: Text;
  hint?: Text | undefined;
  required?: boolean | undefined;
  /** Comes from a register and cannot be typed over. */
  fixed?: boolean | undefined;
  /** Asked only while another question of the same level has one of these answers. */
  when?: { field: string; is: readonly (string | boolean)[] } | undefined;
  /** Unit behind a number. */
  unit?: Text | undefined;
  options?: readonly { value: string; label: Text }[] | undefined;
  /** Numbers and money (fen): least and most; rows: how many. */
  min?: number | undefined;
  max?: number | undefined;
  maxLength?: number | undefined;
  decimals?: number | undefined;
  /** Where a prefilled answer comes from, such as "tax, fiscal year 2025". */
  prefilledFrom?: Text | undefined;
  /** The questions of a row. */
  fields?: readonly FormField[] | undefined;
}

export interface FormSection {
  id: string;
  title: Text;
  hint?: Text | undefined;
  fields: readonly FormField[];
}

export interface UploadedFile {
  id: string;
  name: string;
  sizeBytes?: number | undefined;
}

export type Answers = Record<string, unknown>;
export type Upload = (file: File) => Promise<UploadedFile>;

/** True when a question is asked at all, given the other answers of its level. */
export function isAsked(field: Pick<FormField, "when">, answers: Answers): boolean {
  if (!field.when) return true;
  const given = answers[field.when.field];
  return field.when.is.some((wanted) => wanted === given || (Array.isArray(given) && given.includes(wanted)));
}
