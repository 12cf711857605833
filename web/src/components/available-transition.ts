import type { Text } from "../language/text.ts";

/** A step that the reader may take in a case or an order now. */
export interface AvailableTransition {
  name: string;
  label: Text;
  comment?: "required" | "optional" | undefined;
  /** The step that moves things on, against those that send back or end. */
  tone: "primary" | "plain" | "danger";
}
