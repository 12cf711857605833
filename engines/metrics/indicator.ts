import { z } from "zod";

const zText = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

/** SQL over published views; `:from` and `:to` bound the period (from inclusive, to exclusive). */
const zLive = z.strictObject({
  /** One row, one column `value`. */
  value: z.string().min(1),
  /** The rows behind the value, so that a reader may count them again. */
  rows: z.string().min(1),
});

export const zIndicator = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  name: zText,
  unit: z.string().min(1),
  /** A flow adds up over a period; a stock stands at a moment. */
  kind: z.enum(["flow", "stock"]),
  definition: zText,
  live: zLive.optional(),
  /** Why there is no live value yet. */
  awaiting: zText.optional(),
}).refine((indicator) => (indicator.live === undefined) !== (indicator.awaiting === undefined), {
  message: "an indicator has either `live` or `awaiting`",
});

/** One series of figures: what it is called, what it means, how it is computed. */
export type Indicator = z.infer<typeof zIndicator>;

export const zBaseline = z.strictObject({
  series: z.string().min(1),
  /** Year that the figure speaks of. */
  year: z.coerce.number().int().min(1900).max(2200),
  /** Exact decimal text in the series' unit. */
  value: z.string().regex(/^-?\d+(\.\d+)?$/),
  unit: z.string().min(1),
  qualifier: z.string().min(1),
  source: z.string().min(1),
  quote: z.string(),
});

/** A figure of a year before the city went live, as a document states it. */
export type Baseline = z.infer<typeof zBaseline>;

/** A period, from inclusive to exclusive. */
export interface Period {
  from: Date;
  to: Date;
}
