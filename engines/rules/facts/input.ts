import { z } from "zod";

export const zFactValue = z.union([z.number(), z.string(), z.boolean(), z.array(z.string()).max(1000), z.bigint()]);

/** One value about the subject. */
export const zFactInput = z.strictObject({
  kind: z.string().max(200),
  period: z
    .union([z.string().max(10), z.int()])
    .optional()
    .meta({ description: "fiscal year (2025) or day (2026-05-01)" }),
  value: zFactValue.meta({ description: "number, decimal text, true/false, day, list of days, or one of the allowed words" }),
  unit: z.string().max(40).optional().meta({ description: "fen, yuan, wan-yuan, yi-yuan, ratio, percent, person, item ..." }),
  source: z.string().max(80).optional().meta({ description: "who says it: audited, tax, registry, declared ..." }),
});

/** A status the subject holds or held. */
export const zCredentialInput = z.strictObject({
  kind: z.string().max(200),
  grade: z.string().max(80).optional(),
  number: z.string().max(120).optional(),
  validFrom: z.string().max(10),
  validTo: z.string().max(10).optional().meta({ description: "last day of validity; absent when it has no end" }),
});

/**
 * What a rule is judged on. A fact that is not there is unknown, never zero and never "no".
 * `credentials` present means the list is complete; absent means nothing is known about them.
 */
export const zRuleInput = z.strictObject({
  subject: z.record(z.string(), z.unknown()).optional(),
  facts: z.array(zFactInput).max(20_000).default([]),
  credentials: z.array(zCredentialInput).max(2000).optional(),
});

export type RuleInput = z.input<typeof zRuleInput>;
export type FactInput = z.infer<typeof zFactInput>;
export type CredentialInput = z.infer<typeof zCredentialInput>;
