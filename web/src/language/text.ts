/** A text a person reads, Chinese first. The server sends these as they are. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}

export type Language = "zh" | "en";

/** Names the messages of one feature; a message is a text, or a function that makes one from its values. */
export function messages<const T extends Record<string, Text | ((...values: never[]) => Text)>>(table: T): T {
  return table;
}

export function isText(value: unknown): value is Text {
  return (
    typeof value === "object" &&
    value !== null &&
    typeof (value as Record<string, unknown>)["zh"] === "string" &&
    typeof (value as Record<string, unknown>)["en"] === "string"
  );
}

/** The text in the language asked for; where a translation is empty, the other language rather than nothing. */
export function inLanguage(text: Text, language: Language): string {
  return text[language] || text.zh || text.en;
}
