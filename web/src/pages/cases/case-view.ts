import type { Text } from "../../language/text.ts";

export interface CaseRow {
  id: string;
  number: string;
  programme: Text;
  subject: Text;
  state: { id: string; label: Text; outcome?: "granted" | "rejected" | "withdrawn" | undefined; tags: readonly string[] };
  submittedAt?: string | undefined;
  updatedAt: string;
  /** Day by which the next step is due. */
  due?: string | undefined;
}
