import { useMemo, type ReactElement } from "react";
import { Chart } from "../../components/Chart.tsx";
import { messages, type Text } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { figureOf, isMoney, unitName, yearsOf, type Figure, type Series } from "./series.ts";

const m = messages({
  tenThousands: { zh: "万元", en: "10 000 yuan" },
  running: (year: number): Text => ({ zh: `${year}（截至今日）`, en: `${year} (to date)` }),
  gap: { zh: "…", en: "…" },
});

/** Years side by side; an ellipsis stands where years between are missing. */
function categories(years: readonly number[]): (number | null)[] {
  return years.flatMap((year, index) => (index > 0 && year - (years[index - 1] ?? year) > 1 ? [null, year] : [year]));
}

/** Only the drawing is rounded; the table beside it has the exact figure. */
function drawn(figure: Figure | undefined): number | null {
  if (figure?.value === null || figure?.value === undefined) return null;
  return isMoney(figure.unit) ? Math.round(Number(figure.value) / 10_000) : Number(figure.value);
}

/** Bars for each year. What is counted otherwise than its series is drawn pale with a dashed edge, the running year lighter. */
export function SeriesChart({ title, series }: { title: Text; series: readonly Series[] }): ReactElement {
  const t = useText();
  const option = useMemo(() => {
    const places = categories(yearsOf(series));
    const live = new Set(series.flatMap((each) => each.figures.filter((figure) => figure.origin === "live").map((figure) => figure.year)));
    return {
      grid: { left: 72, right: 16, top: 64, bottom: 28 },
      tooltip: { trigger: "axis" },
      xAxis: {
        type: "category",
        axisTick: { show: false },
        data: places.map((year) => (year === null ? t(m.gap) : live.has(year) ? t(m.running(year)) : String(year))),
      },
      yAxis: { type: "value", name: t(isMoney(series[0]?.unit ?? "") ? m.tenThousands : unitName(series[0]?.unit ?? "")), nameTextStyle: { align: "right" } },
      series: series.map((each) => ({
        type: "bar",
        name: t(each.name),
        barMaxWidth: 36,
        itemStyle: { borderRadius: [3, 3, 0, 0] },
        data: places.map((year) => {
          const figure = year === null ? undefined : figureOf(each, year);
          const value = drawn(figure);
          if (!figure || value === null) return null;
          if (figure.scopeDiffers) return { value, itemStyle: { opacity: 0.35, borderType: "dashed", borderColor: "#14232b", borderWidth: 1 } };
          return figure.origin === "live" ? { value, itemStyle: { opacity: 0.7 } } : value;
        }),
      })),
    };
  }, [series, t]);
  return <Chart label={t(title)} option={option} />;
}
