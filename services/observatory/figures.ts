import { z } from "zod";
import { measure, type Indicator } from "#engines/metrics/index.ts";
import type { QueryContext } from "#kernel/command/use-case.ts";
import { notFound } from "#kernel/problem.ts";
import { yearOf, yearPeriod } from "./periods.ts";
import { zText } from "#kernel/text.ts";

export { zText };


/** One figure of one year, with where it comes from. */
export const zFigure = z.object({
  year: z.int(),
  value: z.string().nullable().meta({ description: "exact decimal in the series' unit; null when there is nothing" }),
  unit: z.string(),
  qualifier: z.string().meta({ description: "exact, over, near, about ...: how the source words it" }),
  origin: z.enum(["report", "live"]),
  source: zText,
  quote: z.string().nullable(),
  takenAt: z.string().nullable().meta({ description: "when a live figure was computed, in the city's time" }),
  scopeDiffers: z.boolean().meta({ description: "counted in another unit than the series: compare with care" }),
}).meta({ id: "Figure" });

export const zSeries = z.object({
  id: z.string(), name: zText, unit: z.string(), kind: z.enum(["flow", "stock"]), definition: zText,
  sql: z.string().nullable(), awaiting: zText.nullable(), figures: z.array(zFigure),
}).meta({ id: "Series" });

export type Figure = z.infer<typeof zFigure>;
export type Series = z.infer<typeof zSeries>;

/** The indicator of an id. @throws Problem 404 */
export function indicatorOf(ctx: Pick<QueryContext, "tools">, id: string): Indicator {
  const indicator = ctx.tools.observatory.indicators.get(id);
  if (!indicator) throw notFound({ zh: "指标", en: "Indicator" }, id);
  return indicator;
}

/** A series: figures of the reports for the years before go-live, and the running year from the books. */
export async function seriesOf(ctx: QueryContext, indicator: Indicator, runningYear = currentYear(ctx)): Promise<Series> {
  const reported = ctx.tools.observatory.baseline
    .filter((row) => row.series === indicator.id)
    .map((row): Figure => ({
      year: row.year, value: row.value, unit: row.unit, qualifier: row.qualifier, origin: "report",
      source: { zh: row.source, en: row.source }, quote: row.quote || null, takenAt: null, scopeDiffers: row.unit !== indicator.unit,
    }));
  const live = await liveFigure(ctx, indicator, runningYear);
  return {
    id: indicator.id, name: indicator.name, unit: indicator.unit, kind: indicator.kind, definition: indicator.definition,
    sql: indicator.live?.value ?? null, awaiting: indicator.awaiting ?? null,
    figures: [...reported, ...(live ? [live] : [])].sort((a, b) => a.year - b.year),
  };
}

/** The year in which the city stands now. */
export function currentYear(ctx: Pick<QueryContext, "tools" | "now">): number {
  return yearOf(ctx.now, ctx.tools.catalog.city.timezone);
}

async function liveFigure(ctx: QueryContext, indicator: Indicator, year: number): Promise<Figure | null> {
  const taken = await measure(ctx.db, indicator, yearPeriod(year, ctx.tools.catalog.city.timezone));
  if (!taken) return null;
  return {
    year, value: taken.value, unit: indicator.unit, qualifier: "exact", origin: "live",
    source: { zh: "由本平台账本实时计算", en: "Computed from this platform's books" },
    quote: null, takenAt: ctx.now.toISOString(), scopeDiffers: false,
  };
}
