import type { Text } from "../language/text.ts";

/** One question of a form, as the programme's file asks it. */
export interface FormField {
  id: string;
  kind: "text" | "longText" | "number" | "money" | "date" | "choice" | "choices" | "confirm" | "file";
  label: Text;
  hint?: Text | undefined;
  required?: boolean | undefined;
  /** Unit behind a number. */
  unit?: Text | undefined;
  options?: readonly { value: string; label: Text }[] | undefined;
  /** Numbers and money (fen): least and most. */
  min?: number | undefined;
  max?: number | undefined;
  maxLength?: number | undefined;
  /** Where a prefilled answer comes from, such as "tax, fiscal year 2025". */
  prefilledFrom?: Text | undefined;
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
