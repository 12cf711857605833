import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { z } from "zod";
import { readBaseline, readIndicators, type Baseline, type Indicator, type IndicatorFinding } from "#engines/metrics/index.ts";
import { problem, type Problem } from "#kernel/problem.ts";

const zText = z.strictObject({ zh: z.string().min(1), en: z.string().min(1) });

const zChapter = z.strictObject({
  id: z.string().regex(/^[a-z0-9-]+$/),
  title: zText,
  summary: zText,
  baselineYears: z.array(z.int()),
  sections: z.array(z.strictObject({ title: zText, series: z.array(z.string()).min(1), chart: z.array(z.string()).default([]) })).min(1),
});

export type Chapter = z.infer<typeof zChapter>;

/** What the observatory shows, read from the catalog's files. */
export interface ObservatoryContent {
  indicators: Map<string, Indicator>;
  baseline: Baseline[];
  chapters: Map<string, Chapter>;
}

declare module "#kernel/command/toolbox.ts" {
  interface Toolbox {
    observatory: ObservatoryContent;
  }
}

/**
 * Reads indicators, baselines and chapters.
 * @throws Problem `observatory.content_invalid` that lists every finding with file, line and column
 */
export async function loadObservatory(catalogDir: string): Promise<ObservatoryContent> {
  const folder = join(catalogDir, "indicators");
  const files = (await readdir(folder)).sort();
  const findings: IndicatorFinding[] = [];
  const indicators = new Map<string, Indicator>();
  for (const file of files.filter((name) => name.endsWith(".yaml"))) {
    const loaded = readIndicators(`indicators/${file}`, await readFile(join(folder, file), "utf8"));
    findings.push(...loaded.findings);
    for (const indicator of loaded.items) {
      if (indicators.has(indicator.id)) findings.push(simple(`indicators/${file}`, `${indicator.id} is defined twice`));
      indicators.set(indicator.id, indicator);
    }
  }
  const baseline: Baseline[] = [];
  for (const file of files.filter((name) => name.endsWith(".csv"))) {
    const loaded = readBaseline(`indicators/${file}`, await readFile(join(folder, file), "utf8"), [...indicators.values()]);
    findings.push(...loaded.findings);
    baseline.push(...loaded.items);
  }
  const chapters = await readChapters(join(catalogDir, "yearbook"), indicators, findings);
  if (findings.length > 0) throw invalid(findings);
  return { indicators, baseline, chapters };
}

async function readChapters(folder: string, indicators: Map<string, Indicator>, findings: IndicatorFinding[]): Promise<Map<string, Chapter>> {
  const chapters = new Map<string, Chapter>();
  for (const file of (await readdir(folder)).filter((name) => name.endsWith(".yaml")).sort()) {
    const parsed = zChapter.safeParse(parse(await readFile(join(folder, file), "utf8")));
    if (!parsed.success) {
      findings.push(simple(`yearbook/${file}`, z.prettifyError(parsed.error)));
      continue;
    }
    const named = parsed.data.sections.flatMap((section) => [...section.series, ...section.chart]);
    for (const id of named.filter((series) => !indicators.has(series))) findings.push(simple(`yearbook/${file}`, `no indicator is called ${id}`));
    chapters.set(parsed.data.id, parsed.data);
  }
  return chapters;
}

function simple(file: string, reason: string): IndicatorFinding {
  return { file, line: 1, column: 1, reason: { zh: `年报内容有误：${reason}`, en: reason } };
}

function invalid(findings: IndicatorFinding[]): Problem {
  return problem("observatory.content_invalid", 422, { zh: "指标或年报文件有误", en: "Indicators or yearbook files are not valid" }, {
    errors: findings.map((f) => ({ field: `${f.file}:${f.line}:${f.column}`, message: f.reason })),
    remedy: { zh: "请按所列位置更正后重新启动。", en: "Correct the places listed and start again." },
  });
}
