import { stringify } from "csv-stringify/sync";
import { PUBLIC } from "#kernel/command/use-case.ts";
import { rawRoute } from "#kernel/http/route.ts";
import { indicatorOf, seriesOf } from "./figures.ts";

/** A series as CSV at a stable address, for whoever wants to compute on. */
export const exportCsv = rawRoute({
  method: "GET", path: "/api/indicators/:id/csv", name: "observatory.indicator.csv", action: PUBLIC,
  summary: { zh: "以 CSV 下载指标", en: "One indicator as CSV" }, produces: ["text/csv"],
  async handle({ request, reply, engine, actor, reach }) {
    const { id } = request.params as { id: string };
    const ctx = { db: engine.db, tools: engine.tools, now: engine.clock.now(), actor, reach };
    const series = await seriesOf(ctx, indicatorOf(ctx, id));
    const rows = series.figures.map((f) => [series.id, series.name.zh, f.year, f.value, f.unit, f.qualifier, f.origin, f.source.zh, f.takenAt]);
    const text = stringify([["series", "name", "year", "value", "unit", "qualifier", "origin", "source", "taken_at"], ...rows], { bom: true });
    return reply.type("text/csv; charset=utf-8").header("content-disposition", `attachment; filename="${series.id}.csv"`).send(text);
  },
});
