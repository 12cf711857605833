import { useCallback } from "react";
import { useLanguage } from "./language-store.ts";
import { inLanguage, type Text } from "./text.ts";

/** `t(text)` in the language on screen. Strings pass through, so that data without a translation needs no special case. */
export function useText(): (text: Text | string) => string {
  const language = useLanguage();
  return useCallback((text) => (typeof text === "string" ? text : inLanguage(text, language)), [language]);
}
