import type { FormSection } from "../../forms/field.ts";
import { sectionsOf } from "../../forms/form-definition.ts";
import { periodText, sourceText } from "../../facts/fact-text.ts";
import type { Vocabulary } from "../../facts/vocabulary.ts";
import type { Text } from "../../language/text.ts";
import type { Case } from "./case-view.ts";

function originText(origin: Case["origins"][string], vocabulary: Vocabulary | undefined): Text {
  const parts = [origin.label, periodText(origin.period), sourceText(origin.source, vocabulary)].filter((part) => part !== undefined);
  return { zh: parts.map((part) => part.zh).join("，"), en: parts.map((part) => part.en).join(", ") };
}

/** A case's form as the portal asks it, with where each prefilled answer came from. */
export function caseSections({ form, origins }: Pick<Case, "form" | "origins">, vocabulary: Vocabulary | undefined): FormSection[] {
  return sectionsOf(form, (field) => {
    const origin = origins[field];
    return origin && originText(origin, vocabulary);
  });
}
