import { z } from "zod";
import type { Text } from "#kernel/text.ts";

export const zText = z
  .strictObject({ zh: z.string().min(1), en: z.string().min(1) })
  .meta({ description: "text in Chinese and English" });

const ID = /^[a-z][a-z0-9-]*(\.[a-z0-9][a-z0-9-]*)*$/;
export const zId = z.string().max(80).regex(ID, "lower-case words joined by - and dots");

export const FACT_TYPES = ["money", "count", "ratio", "boolean", "date", "dates", "text", "points"] as const;
export type FactType = (typeof FACT_TYPES)[number];

/** One kind of fact, as the vocabulary file declares it. */
export const zFactKind = z.strictObject({
  name: zText,
  type: z.enum(FACT_TYPES),
  unit: z.string().optional().meta({ description: "base unit: fen, ratio, point, person, item ..." }),
  period: z.enum(["fiscal-year", "point"]),
  question: zText.meta({ description: "what to ask the subject when the fact is missing" }),
  values: z.array(z.string().min(1)).min(1).optional().meta({ description: "the only values a text may have" }),
  labels: z.record(z.string(), zText).optional().meta({ description: "words for the values, for showing" }),
  max: z.number().optional().meta({ description: "above this a number is refused as absurd" }),
  negative: z.boolean().optional().meta({ description: "money that may be below zero" }),
  attribute: z.string().optional().meta({ description: "attribute of the subject that also says it" }),
  award: z.enum(["firm", "expert", "register"]).optional().meta({ description: "who says it" }),
  note: zText.optional(),
  source: z.string().optional(),
  unverified: zText.optional().meta({ description: "why this still needs checking" }),
});

export const zCredentialKind = z.strictObject({ name: zText, source: z.string().optional(), note: zText.optional() });

/** The vocabulary file: all kinds of facts and credentials that rules may read. */
export const zVocabularyFile = z.strictObject({
  life: zId.optional().meta({ description: "date fact from which a subject has fiscal years" }),
  sources: z
    .array(z.strictObject({ id: z.string().min(1), name: zText }))
    .optional()
    .meta({ description: "who may say a fact, most trusted first" }),
  facts: z.record(zId, zFactKind),
  credentials: z.record(zId, zCredentialKind),
});

export type FactKind = z.infer<typeof zFactKind> & { id: string };

/** A published document that clauses cite. */
export interface CitedDocument {
  id: string;
  title: string;
  number?: string | undefined;
  link?: string | undefined;
}

export interface Vocabulary {
  facts: ReadonlyMap<string, FactKind>;
  credentials: ReadonlyMap<string, { name: Text }>;
  documents: ReadonlyMap<string, CitedDocument>;
  /** Date fact that says from when a subject has fiscal years ("three years, or its real life if shorter"). */
  life: string | undefined;
  /** Names of fact sources, most trusted first; when two sources differ the more trusted counts. */
  sources: ReadonlyMap<string, Text>;
}

/** Makes a vocabulary of a checked vocabulary file and the documents that rules may cite. */
export function vocabularyOf(file: z.infer<typeof zVocabularyFile>, documents: Iterable<CitedDocument> = []): Vocabulary {
  return {
    facts: new Map(Object.entries(file.facts).map(([id, kind]) => [id, { ...kind, id }])),
    credentials: new Map(Object.entries(file.credentials)),
    documents: new Map([...documents].map((document) => [document.id, document])),
    life: file.life,
    sources: new Map((file.sources ?? []).map((source) => [source.id, source.name])),
  };
}

/** The unit a fact kind is computed in. */
export function unitOf(kind: FactKind): string {
  if (kind.type === "money") return "fen";
  if (kind.type === "ratio") return "ratio";
  if (kind.type === "points") return "point";
  return kind.unit ?? "item";
}
