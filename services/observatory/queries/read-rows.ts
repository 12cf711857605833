import { z } from "zod";
import { rowsBehind } from "#engines/metrics/index.ts";
import { query } from "#kernel/command/use-case.ts";
import { problem } from "#kernel/problem.ts";
import { currentYear, indicatorOf } from "../figures.ts";
import { yearPeriod } from "../periods.ts";

/** The rows behind a live figure, so that anyone who may see them can count again. */
export const readRows = query({
  name: "observatory.indicator.rows",
  summary: { zh: "指标数字背后的明细", en: "The rows behind a figure" },
  action: "observatory.rows.read",
  input: z.object({
    id: z.string(), year: z.coerce.number().int().min(1900).max(2200).optional(),
    page: z.coerce.number().int().min(1).default(1), pageSize: z.coerce.number().int().min(1).max(1000).default(20),
  }),
  output: z.object({
    id: z.string(), year: z.int(), sql: z.string(), total: z.int(), page: z.int(), pageSize: z.int(),
    columns: z.array(z.string()), items: z.array(z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]))),
  }),
  async run(ctx, input) {
    const indicator = indicatorOf(ctx, input.id);
    const year = input.year ?? currentYear(ctx);
    const period = yearPeriod(year, ctx.tools.catalog.city.timezone);
    const found = await rowsBehind(ctx.db, indicator, period, { offset: (input.page - 1) * input.pageSize, limit: input.pageSize });
    if (!found || !indicator.live) throw notLive(input.id);
    const items = found.rows.map(wireRow);
    return {
      id: input.id, year, sql: indicator.live.rows, total: found.total, page: input.page, pageSize: input.pageSize,
      columns: Object.keys(items[0] ?? {}), items,
    };
  },
});

type Cell = string | number | boolean | null;

function wireRow(row: Record<string, unknown>): Record<string, Cell> {
  return Object.fromEntries(Object.entries(row).map(([name, value]) => [name, wire(value)]));
}

function wire(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === "bigint") return Number(value);
  if (value instanceof Date) return value.toISOString();
  if (typeof value === "string" || typeof value === "number" || typeof value === "boolean") return value;
  return JSON.stringify(value);
}

function notLive(id: string) {
  return problem("observatory.not_live", 404, { zh: "该指标尚无明细", en: "This indicator has no rows yet" }, {
    detail: { zh: `${id} 等待相应服务，或只有年度报告所载的数字。`, en: `${id} awaits its service, or is known from reports only.` },
    remedy: { zh: "请查看指标的来源说明。", en: "See the indicator's source." },
  });
}
