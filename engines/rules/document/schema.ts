import { z } from "zod";
import type { Text } from "#kernel/text.ts";
import { zId, zText } from "../facts/vocabulary.ts";

const zCel = z.string().min(1).meta({ description: "CEL expression; the supported subset stands in engines/rules/README.md" });
const zDay = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "a day like 2026-05-01");
const zNumberText = z.union([z.number(), z.string().min(1)]).meta({ description: 'number or quantity: 0.05, "5%", "5000万元", "300000 yuan"' });

/** Where a rule stands: a document of the policies folder and the article in it. */
export const zSourceRef = z.strictObject({
  document: zId.meta({ description: "id of a document in policies/" }),
  article: z.string().optional(),
  link: z.string().optional(),
});

const cited = {
  source: zSourceRef.optional(),
  unverified: z.boolean().optional().meta({ description: "true where the rule still needs checking; say why" }),
  why: zText.optional(),
  note: zText.optional(),
};

const clauseBase = { id: zId, title: zText, ...cited };

interface CitedSource {
  id: string;
  title: Text;
  source?: SourceRef | undefined;
  unverified?: boolean | undefined;
  why?: Text | undefined;
  note?: Text | undefined;
}

export interface ClauseSource extends CitedSource {
  when?: string | undefined;
  all?: ClauseSource[] | undefined;
  any?: ClauseSource[] | undefined;
  none?: ClauseSource[] | undefined;
  atLeast?: { count: number; of: ClauseSource[] } | undefined;
  score?: { atLeast: number | string } | { above: number | string } | undefined;
  meets?: string | undefined;
}

/** A condition with its title and source, or a group of such. */
export const zClause: z.ZodType<ClauseSource> = z
  .strictObject({
    ...clauseBase,
    when: zCel.optional(),
    get all(): z.ZodOptional<z.ZodArray<z.ZodType<ClauseSource>>> {
      return z.array(zClause).min(1).optional();
    },
    get any(): z.ZodOptional<z.ZodArray<z.ZodType<ClauseSource>>> {
      return z.array(zClause).min(1).optional();
    },
    get none(): z.ZodOptional<z.ZodArray<z.ZodType<ClauseSource>>> {
      return z.array(zClause).min(1).optional();
    },
    get atLeast(): z.ZodOptional<z.ZodType<{ count: number; of: ClauseSource[] }>> {
      return z.strictObject({ count: z.int().min(1), of: z.array(zClause).min(1) }).optional();
    },
    score: z
      .union([z.strictObject({ atLeast: zNumberText }), z.strictObject({ above: zNumberText })])
      .optional()
      .meta({ description: "the version's score table reaches a bound" }),
    meets: zId.optional().meta({ description: "id of another rule file whose conditions must hold on the same day" }),
  })
  .meta({ id: "Clause", description: "exactly one of when, all, any, none, atLeast, score, meets" });

const zPoints = z.union([z.number(), z.tuple([z.number(), z.number()])]).meta({ description: "points, or [least, most] where experts choose" });

export const zBand = z.strictObject({
  atLeast: zNumberText.optional(),
  above: zNumberText.optional(),
  below: zNumberText.optional(),
  atMost: zNumberText.optional(),
  points: zPoints,
});

export const zCase = z.strictObject({ when: zCel.optional(), points: zPoints }).meta({ description: "the first case that holds counts; the last has no when" });

export interface ScoreItemSource extends CitedSource {
  max?: number | undefined;
  mustNotBeZero?: boolean | undefined;
  of?: string | undefined;
  bands?: z.infer<typeof zBand>[] | undefined;
  zeroWhen?: string | undefined;
  cases?: z.infer<typeof zCase>[] | undefined;
  sum?: ScoreItemSource[] | undefined;
  best?: ScoreItemSource[] | undefined;
  settledBy?: string | undefined;
}

/** One line of a score table: bands of a number, cases, a sum of parts, or the better of alternatives. */
export const zScoreItem: z.ZodType<ScoreItemSource> = z
  .strictObject({
    ...clauseBase,
    max: z.number().positive().optional().meta({ description: "cap of this line" }),
    mustNotBeZero: z.boolean().optional().meta({ description: "the whole test fails when this line gets no points" }),
    of: zCel.optional().meta({ description: "the number that bands are read with" }),
    bands: z.array(zBand).min(1).optional(),
    zeroWhen: zCel.optional().meta({ description: "no points when this holds, whatever the bands say" }),
    cases: z.array(zCase).min(1).optional(),
    get sum(): z.ZodOptional<z.ZodArray<z.ZodType<ScoreItemSource>>> {
      return z.array(zScoreItem).min(1).optional();
    },
    get best(): z.ZodOptional<z.ZodArray<z.ZodType<ScoreItemSource>>> {
      return z.array(zScoreItem).min(1).optional();
    },
    settledBy: zId.optional().meta({ description: "fact that holds the points the experts gave" }),
  })
  .meta({ id: "ScoreItem", description: "exactly one of bands (with of), cases, sum, best" });

export const zScoreTable = z.strictObject({
  title: zText,
  max: z.number().positive(),
  ...cited,
  items: z.array(zScoreItem).min(1),
});

export const zAmountStep = z.strictObject({ id: zId, title: zText, value: zCel, ...cited });

/** How much: steps that build on each other, the last one is the amount. */
export const zAmount = z.strictObject({ title: zText, steps: z.array(zAmountStep).min(1) });

/** A value that changes by date: a yearly cap, a rate. */
export const zSettingValue = z.strictObject({ from: zDay, to: zDay.optional(), value: zNumberText, ...cited });

export const zVersion = z.strictObject({
  version: z.string().min(1).max(60),
  from: zDay.meta({ description: "first day on which an application is judged by this version" }),
  to: zDay.optional(),
  source: zSourceRef.optional(),
  unverified: z.boolean().optional(),
  why: zText.optional(),
  conditions: z.array(zClause).min(1).meta({ description: "all must hold" }),
  score: zScoreTable.optional(),
  amount: zAmount.optional(),
});

const zExampleFacts = z
  .record(z.string(), z.unknown())
  .meta({ description: 'kind: value, or kind: {2025: value}; money as "1200万元", ratios as "5%"' });

const zExampleCredential = z.strictObject({
  kind: zId,
  grade: z.string().optional(),
  number: z.string().optional(),
  validFrom: zDay,
  validTo: zDay.optional(),
});

export const zExample = z.strictObject({
  name: zText,
  asOf: zDay,
  facts: zExampleFacts.optional().meta({ description: "laid over the given facts" }),
  without: z.array(zId).optional().meta({ description: "given facts to leave out" }),
  credentials: z.array(zExampleCredential).nullable().optional().meta({ description: "null: nothing is known about them" }),
  expect: z.strictObject({
    verdict: z.enum(["yes", "no", "unknown"]),
    clauses: z.record(zId, z.enum(["yes", "no", "unknown"])).optional(),
    score: z.union([z.number(), z.tuple([z.number(), z.number()])]).optional(),
    missing: z.array(z.string()).optional().meta({ description: "kinds of the facts that would settle it" }),
    amountFen: z.int().optional(),
    gap: z.record(zId, z.string()).optional().meta({ description: 'clause id: "more 1350000 yuan" as English text' }),
  }),
});

/** Everything a rule file must hold for this engine; a caller extends it with its own parts. */
export const zRuleDocument = z.strictObject({
  id: zId,
  name: zText,
  settings: z.record(zId, z.array(zSettingValue).min(1)).optional(),
  versions: z.array(zVersion).min(1),
  examples: z
    .strictObject({
      given: zExampleFacts.optional(),
      credentials: z.array(zExampleCredential).optional(),
      cases: z.array(zExample).min(1),
    })
    .optional(),
});

export type RuleDocument = z.infer<typeof zRuleDocument>;
export type ScoreTableSource = z.infer<typeof zScoreTable>;
export type VersionSource = z.infer<typeof zVersion>;
export type Example = z.infer<typeof zExample>;
export type SourceRef = z.infer<typeof zSourceRef>;
