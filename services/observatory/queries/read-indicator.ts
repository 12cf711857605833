import { z } from "zod";
import { PUBLIC, query } from "#kernel/command/use-case.ts";
import { indicatorOf, seriesOf, zSeries } from "../figures.ts";

/** One series with its definition, its SQL and its figures. */
export const readIndicator = query({
  name: "observatory.indicator.read",
  summary: { zh: "指标详情", en: "One indicator" },
  action: PUBLIC,
  input: z.object({ id: z.string() }),
  output: zSeries,
  run: async (ctx, { id }) => seriesOf(ctx, indicatorOf(ctx, id)),
});
