import { useMemo, type ReactElement } from "react";
import { Chart } from "../../components/Chart.tsx";
import { messages } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import type { SchemeMonth } from "./scheme-view.ts";

const m = messages({
  label: { zh: "按月发放、使用和兑付金额（万元），数字见下表", en: "Granted, used and redeemed by month (10 000 yuan); figures in the table below" },
  granted: { zh: "发放", en: "Granted" },
  used: { zh: "使用", en: "Used" },
  redeemed: { zh: "兑付", en: "Redeemed" },
  unit: { zh: "万元", en: "10 000 yuan" },
});

/** Only the drawing is rounded; the table below has the exact figure. */
const tenThousands = (fen: number): number => Math.round(fen / 10_000) / 100;

/** A scheme's year by month. */
export function MonthsChart({ months }: { months: readonly SchemeMonth[] }): ReactElement {
  const t = useText();
  const option = useMemo(() => {
    const bar = (name: string, value: (month: SchemeMonth) => number): object => ({ type: "bar", name, barMaxWidth: 22, data: months.map((month) => tenThousands(value(month))) });
    return {
      grid: { left: 56, right: 12, top: 48, bottom: 28 },
      tooltip: { trigger: "axis" },
      xAxis: { type: "category", data: months.map((month) => month.month), axisTick: { show: false } },
      yAxis: { type: "value", name: t(m.unit) },
      series: [bar(t(m.granted), (month) => month.grantedFen), bar(t(m.used), (month) => month.usedFen), bar(t(m.redeemed), (month) => month.redeemedFen)],
    };
  }, [months, t]);
  return <Chart label={t(m.label)} option={option} height={260} />;
}
