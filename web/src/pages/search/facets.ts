import type { Text } from "../../language/text.ts";
import type { MarketAnswer } from "./market-names.ts";

export interface Facet {
  field: FacetName;
  title: Text;
  values: readonly { value: string; label: Text; count?: number | undefined }[];
}

export type FacetName = "kind" | "industry" | "field" | "lang";

export const facetTitles: Record<FacetName, Text> = {
  kind: { zh: "类型", en: "Kind" },
  industry: { zh: "产业", en: "Industry" },
  field: { zh: "领域", en: "Field" },
  lang: { zh: "语言", en: "Language" },
};

export const facetNames = Object.keys(facetTitles) as FacetName[];

/** Facets that one may choose from. What is chosen stays in sight, also where nothing of it is left. */
export function facetsOf(answer: MarketAnswer, chosen: Readonly<Record<string, readonly string[]>>, nameOf: (of: FacetName, id: string) => Text): Facet[] {
  return facetNames.flatMap((field) => {
    const counted = answer.facets[field].map(({ value, name, count }) => ({ value, label: name, count }));
    const lost = (chosen[field] ?? [])
      .filter((value) => !counted.some((each) => each.value === value))
      .map((value) => ({ value, label: nameOf(field, value), count: 0 }));
    const values = [...lost, ...counted];
    return values.length > 1 || lost.length > 0 ? [{ field, title: facetTitles[field], values }] : [];
  });
}
