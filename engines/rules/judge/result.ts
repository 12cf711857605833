import { z } from "zod";
import { zText } from "../facts/vocabulary.ts";

export const zVerdict = z.enum(["yes", "no", "unknown"]).meta({ id: "Verdict", description: "unknown: cannot tell, facts are missing" });
export type Verdict = z.infer<typeof zVerdict>;

/** The resolved source of a clause: what a reader can look up. */
const zSource = z
  .strictObject({ document: z.string(), number: z.string().optional(), article: z.string().optional(), link: z.string().optional() })
  .meta({ id: "RuleSource" });

const zOrigin = z
  .strictObject({
    kind: z.string(),
    period: z.string().optional(),
    value: z.union([z.string(), z.boolean(), z.array(z.string()).readonly()]).meta({ description: "numbers as exact text: 41/1000" }),
    unit: z.string().optional(),
    source: z.string().optional(),
  })
  .meta({ id: "FactOrigin", description: "a fact an answer rests on, and who said it" });

const measured = {
  text: zText,
  unit: z.string().optional(),
  exact: z.string().optional().meta({ description: 'exact fraction: "41/1000" or "5"' }),
  decimal: z.string().optional().meta({ description: "cut to six places" }),
};

/** Something that is not known and would help to settle the answer. */
export const zMissing = z
  .strictObject({
    kind: z.string(),
    period: z.string().optional().meta({ description: "fiscal year, for yearly facts" }),
    what: z.enum(["fact", "credentials"]).meta({ description: "credentials: whether the subject holds one" }),
    name: zText,
    question: zText,
    unit: z.string().optional(),
    award: z.enum(["firm", "expert", "register"]).optional().meta({ description: "who can say it" }),
  })
  .meta({ id: "MissingFact" });
export type Missing = z.infer<typeof zMissing>;

const clauseFields = {
  id: z.string(),
  title: zText,
  verdict: zVerdict,
  because: zText,
  source: zSource.optional(),
  unverified: zText.optional().meta({ description: "why the rule itself still needs checking" }),
  note: zText.optional(),
  value: z.strictObject({ ...measured, what: zText, facts: z.array(zOrigin) }).optional(),
  bound: z.strictObject({ ...measured, operator: z.enum(["<", "<=", ">", ">=", "==", "!="]) }).optional(),
  gap: z
    .strictObject({ ...measured, what: zText, direction: z.enum(["more", "less"]) })
    .optional()
    .meta({ description: "the nearest change of one value that would flip the clause" }),
  missing: z.array(zMissing).optional(),
  rule: z.strictObject({ id: z.string(), version: z.string() }).optional().meta({ description: "the other rule that was asked" }),
};
const zClauseFields = z.strictObject(clauseFields);
export type ClauseResult = z.infer<typeof zClauseFields> & { clauses?: ClauseResult[] | undefined };

export const zClauseResult: z.ZodType<ClauseResult> = z
  .strictObject({
    ...clauseFields,
    get clauses(): z.ZodOptional<z.ZodArray<z.ZodType<ClauseResult>>> {
      return z.array(zClauseResult).optional();
    },
  })
  .meta({ id: "ClauseResult" });

const lineFields = {
  id: z.string(),
  title: zText,
  min: z.number(),
  max: z.number(),
  cap: z.number().optional().meta({ description: "most this line can give" }),
  because: zText,
  source: zSource.optional(),
  unverified: zText.optional(),
  facts: z.array(zOrigin).optional(),
  missing: z.array(zMissing).optional(),
};
const zLineFields = z.strictObject(lineFields);
export type ScoreLine = z.infer<typeof zLineFields> & { lines?: ScoreLine[] | undefined };

const zScoreLine: z.ZodType<ScoreLine> = z
  .strictObject({
    ...lineFields,
    get lines(): z.ZodOptional<z.ZodArray<z.ZodType<ScoreLine>>> {
      return z.array(zScoreLine).optional();
    },
  })
  .meta({ id: "ScoreLine" });

/** Points so far: equal when nothing is missing, a stretch otherwise. */
export const zScoreResult = z
  .strictObject({ min: z.number(), max: z.number(), of: z.number(), settled: z.boolean(), lines: z.array(zScoreLine) })
  .meta({ id: "ScoreResult" });
export type ScoreResult = z.infer<typeof zScoreResult>;

const zAmountLine = z
  .strictObject({
    id: z.string(),
    title: zText,
    text: zText,
    exact: z.string().optional(),
    unit: z.string().optional(),
    because: zText,
    source: zSource.optional(),
    unverified: zText.optional(),
  })
  .meta({ id: "AmountLine" });
export type AmountLine = z.infer<typeof zAmountLine>;

/** The answer to "may this subject have it, on this day, and why (not)?" */
export const zRuleResult = z
  .strictObject({
    programme: z.string(),
    name: zText,
    version: z.string().nullable().meta({ description: "null when no version is in force on the day" }),
    asOf: z.string(),
    verdict: zVerdict,
    because: zText,
    clauses: z.array(zClauseResult),
    score: zScoreResult.optional(),
    amountFen: z.int().optional(),
    amount: z.array(zAmountLine).optional(),
    missing: z.array(zMissing).meta({ description: "facts that would settle it; empty when it is settled" }),
    next: zMissing.optional().meta({ description: "the one to ask next" }),
  })
  .meta({ id: "RuleResult" });
export type RuleResult = z.infer<typeof zRuleResult>;

export function verdictOf(value: boolean | undefined): Verdict {
  return value === undefined ? "unknown" : value ? "yes" : "no";
}
