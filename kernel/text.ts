import { z } from "zod";

/** Text shown to people, in both languages of the house. Chinese is the one that counts; English follows it. */
export type Text = { zh: string; en: string };

/** Wire form of a text. */
export const zText = z.object({ zh: z.string(), en: z.string() });

/** Languages that a reader may choose. */
export type Language = keyof Text;

/** Both languages in one line, for terminals and logs. */
export function bilingual(text: Text): string {
  return text.zh === text.en ? text.zh : `${text.zh} / ${text.en}`;
}
