import { z } from "zod";
import { PUBLIC, query } from "#kernel/command/use-case.ts";
import { notFound } from "#kernel/problem.ts";
import { currentYear, indicatorOf, seriesOf, zSeries, zText } from "../figures.ts";

/** A chapter of the yearbook with every figure in it. */
export const readChapter = query({
  name: "observatory.chapter.read",
  summary: { zh: "年报章节", en: "A chapter of the yearbook" },
  action: PUBLIC,
  input: z.object({ chapter: z.string() }),
  output: z.object({
    id: z.string(), title: zText, summary: zText, runningYear: z.int(), takenAt: z.string(), years: z.array(z.int()),
    sections: z.array(z.object({ title: zText, chart: z.array(z.string()), series: z.array(zSeries) })),
  }),
  async run(ctx, { chapter: id }) {
    const chapter = ctx.tools.observatory.chapters.get(id);
    if (!chapter) throw notFound({ zh: "年报章节", en: "Chapter" }, id);
    const runningYear = currentYear(ctx);
    const sections = [];
    for (const section of chapter.sections) {
      const series = [];
      for (const name of section.series) series.push(await seriesOf(ctx, indicatorOf(ctx, name), runningYear));
      sections.push({ title: section.title, chart: section.chart, series });
    }
    return {
      id: chapter.id, title: chapter.title, summary: chapter.summary, runningYear, takenAt: ctx.now.toISOString(),
      years: [...new Set([...chapter.baselineYears, runningYear])].sort((a, b) => a - b), sections,
    };
  },
});
