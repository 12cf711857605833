import type { Text } from "../../language/text.ts";

/** One record found, with the reasons why. */
export interface Hit {
  code: string;
  kind: "achievement" | "need" | "offering" | "expert";
  title: Text;
  excerpt?: Text | undefined;
  /** Terms of the query that stand in the record. */
  terms: readonly string[];
  /** Further reasons, such as a shared industry. */
  reasons: readonly Text[];
  /** Small facts: owner, year, maturity. */
  facts: readonly Text[];
}

export interface Facet {
  field: string;
  title: Text;
  values: readonly { value: string; label: Text; count?: number | undefined }[];
}
