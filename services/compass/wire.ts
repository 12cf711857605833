import { z } from "zod";

/** Wire forms of the compass's answers: the engine's results as JSON, described for OpenAPI. */

export const zText = z.object({ zh: z.string(), en: z.string() });
export const zVerdict = z.enum(["yes", "no", "unknown"]);

export const zSource = z.object({
  document: z.string().meta({ description: "id of the policy in the catalog" }),
  number: z.string().optional(), article: z.string().optional(), link: z.string().optional(),
}).meta({ id: "RuleSource" });

export const zMissing = z.object({
  kind: z.string(), period: z.string().optional(), what: z.enum(["fact", "credentials"]), name: zText, question: zText,
  unit: z.string().optional(), award: z.enum(["firm", "expert", "register"]).optional(),
}).meta({ id: "MissingFact" });

const zOrigin = z.object({
  kind: z.string(), period: z.string().optional(), value: z.union([z.string(), z.boolean(), z.array(z.string()).readonly()]),
  unit: z.string().optional(), source: z.string().optional(),
}).meta({ id: "FactOrigin" });

const measured = { text: zText, unit: z.string().optional(), exact: z.string().optional(), decimal: z.string().optional() };

const zClause = z.object({
  id: z.string(), title: zText, verdict: zVerdict, because: zText, source: zSource.optional(),
  unverified: zText.optional(), note: zText.optional(),
  value: z.object({ ...measured, what: zText, facts: z.array(zOrigin) }).optional(),
  bound: z.object({ ...measured, operator: z.string() }).optional(),
  gap: z.object({ ...measured, what: zText, direction: z.enum(["more", "less"]) }).optional(),
  missing: z.array(zMissing).optional(),
  rule: z.object({ id: z.string(), version: z.string() }).optional(),
  get clauses() {
    return z.array(zClause).optional();
  },
}).meta({ id: "Clause" });

const zScoreLine = z.object({
  id: z.string(), title: zText, min: z.number(), max: z.number(), cap: z.number().optional(), because: zText,
  source: zSource.optional(), unverified: zText.optional(), facts: z.array(zOrigin).optional(), missing: z.array(zMissing).optional(),
  get lines() {
    return z.array(zScoreLine).optional();
  },
}).meta({ id: "ScoreLine" });

const zScore = z.object({ min: z.number(), max: z.number(), of: z.number(), settled: z.boolean(), lines: z.array(zScoreLine) });

const zAmountLine = z.object({
  id: z.string(), title: zText, text: zText, exact: z.string().optional(), unit: z.string().optional(), because: zText,
  source: zSource.optional(), unverified: zText.optional(),
}).meta({ id: "AmountLine" });

/** The whole answer to "may this subject have it, and why (not)?" */
export const zRuleResult = z.object({
  programme: z.string(), name: zText, version: z.string().nullable(), asOf: z.string(), verdict: zVerdict, because: zText,
  clauses: z.array(zClause), score: zScore.optional(), amountFen: z.number().optional(), amount: z.array(zAmountLine).optional(),
  missing: z.array(zMissing), next: zMissing.optional(),
}).meta({ id: "RuleResult" });

export const zSubject = z.object({ uscc: z.string(), name: zText, district: z.string().nullable() });
