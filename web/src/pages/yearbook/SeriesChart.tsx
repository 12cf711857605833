import { useMemo, type ReactElement } from "react";
import { Chart } from "../../components/Chart.tsx";
import type { Text } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import type { Series } from "./series.ts";

/** Series side by side as bars for each year. Money is drawn in 万元 (ten thousand yuan). */
export function SeriesChart({ title, series }: { title: Text; series: readonly Series[] }): ReactElement {
  const t = useText();
  const option = useMemo(() => {
    const years = [...new Set(series.flatMap((each) => each.points.map((point) => point.year)))].toSorted((a, b) => a - b);
    const money = series.some((each) => each.isMoney);
    const unit = money ? t({ zh: "万元", en: "10 000 yuan" }) : t(series[0]?.unit ?? "");
    return {
      grid: { left: 64, right: 16, top: 56, bottom: 28 },
      tooltip: { trigger: "axis" },
      xAxis: { type: "category", data: years.map(String), axisTick: { show: false } },
      yAxis: { type: "value", name: unit, nameTextStyle: { align: "right" } },
      series: series.map((each) => ({
        type: "bar",
        name: t(each.name),
        barMaxWidth: 36,
        itemStyle: { borderRadius: [3, 3, 0, 0] },
        data: years.map((year) => {
          const value = each.points.find((point) => point.year === year)?.value;
          if (value === null || value === undefined) return null;
          // Only the drawing is rounded; the table beside it has the exact figure.
          return each.isMoney ? Math.round(Number(value) / 1_000_000) : Number(value);
        }),
      })),
    };
  }, [series, t]);
  return <Chart label={t(title)} option={option} />;
}
