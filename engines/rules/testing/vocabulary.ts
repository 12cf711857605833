import { vocabularyOf, type Vocabulary } from "../facts/vocabulary.ts";
import type { Scope } from "../expression/translate.ts";

const text = (word: string): { zh: string; en: string } => ({ zh: `〔${word}〕`, en: word });
const yearly = (type: "money" | "count", unit: string) => ({ type, unit, period: "fiscal-year" as const, question: text("?") });
const point = <T extends string>(type: T) => ({ type, period: "point" as const, question: text("?") });

/** A small vocabulary of no particular city, for tests of the engine. */
export const testVocabulary: Vocabulary = vocabularyOf(
  {
    life: "born",
    sources: [{ id: "audited", name: text("audited") }, { id: "declared", name: text("declared") }],
    facts: {
      sales: { name: text("sales"), ...yearly("money", "fen") },
      research: { name: text("research"), ...yearly("money", "fen") },
      equity: { name: text("equity"), ...yearly("money", "fen"), negative: true },
      staff: { name: text("staff"), ...yearly("count", "person") },
      a: { name: text("a"), ...point("count" as const), unit: "item" },
      b: { name: text("b"), ...point("count" as const), unit: "item" },
      c: { name: text("c"), ...point("count" as const), unit: "item" },
      p: { name: text("p"), ...point("boolean" as const) },
      q: { name: text("q"), ...point("boolean" as const) },
      rate: { name: text("rate"), ...point("ratio" as const) },
      grade: { name: text("grade"), ...point("points" as const), unit: "point", max: 10, award: "expert" },
      field: { name: text("field"), ...point("text" as const), values: ["red", "blue"] },
      born: { name: text("born"), ...point("date" as const), attribute: "registeredOn" },
      accidents: { name: text("accidents"), ...point("dates" as const) },
    },
    credentials: { badge: { name: text("badge") } },
  },
  [{ id: "law", title: "某办法", number: "〔2020〕1号", link: "https://example.org/law" }],
);

export const testScope: Scope = { vocabulary: testVocabulary, settings: new Map([["cap", "fen"]]), steps: new Map() };

export const TITLE = text("title");
