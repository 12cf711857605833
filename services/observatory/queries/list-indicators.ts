import { z } from "zod";
import { PUBLIC, query } from "#kernel/command/use-case.ts";
import { zText } from "../figures.ts";

/** Every indicator, those awaiting their service included; found by words in either language. */
export const listIndicators = query({
  name: "observatory.indicators.list",
  summary: { zh: "指标目录", en: "The list of indicators" },
  action: PUBLIC,
  input: z.object({ q: z.string().max(100).optional(), missing: z.stringbool().optional() }),
  output: z.object({ items: z.array(z.object({ id: z.string(), name: zText, unit: z.string(), kind: z.string(), live: z.boolean(), baselineYears: z.array(z.int()) })) }),
  async run(ctx, { q, missing }) {
    const words = (q ?? "").toLowerCase().split(/\s+/).filter(Boolean);
    const { indicators, baseline } = ctx.tools.observatory;
    const items = [...indicators.values()]
      .filter((each) => words.every((word) => `${each.id} ${each.name.zh} ${each.name.en}`.toLowerCase().includes(word)))
      .filter((each) => !missing || !each.live)
      .map((each) => ({
        id: each.id, name: each.name, unit: each.unit, kind: each.kind, live: each.live !== undefined,
        baselineYears: baseline.filter((row) => row.series === each.id).map((row) => row.year),
      }));
    return { items };
  },
});
