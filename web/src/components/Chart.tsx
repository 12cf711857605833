import { BarChart, LineChart } from "echarts/charts";
import { GridComponent, LegendComponent, TooltipComponent } from "echarts/components";
import { init, use, type EChartsCoreOption } from "echarts/core";
import { SVGRenderer } from "echarts/renderers";
import { useEffect, useRef, type ReactElement } from "react";

use([BarChart, LineChart, GridComponent, LegendComponent, TooltipComponent, SVGRenderer]);

interface ChartProps {
  /** What the chart shows, for those who cannot see it; the numbers must also stand in a table beside it. */
  label: string;
  option: EChartsCoreOption;
  height?: number;
}

/** The portal's look; the font by name, since the library measures words outside the page. */
function look(): EChartsCoreOption {
  return {
    color: ["#0f6076", "#c8763c", "#5b8c6d", "#7a6aa5", "#b39a3e"],
    textStyle: { fontFamily: getComputedStyle(document.body).fontFamily, color: "#41525c" },
    legend: { top: 0, textStyle: { color: "#41525c" } },
    animation: false,
  };
}

/** Bars and lines. Load it lazily: only pages with charts may carry the chart library. */
export function Chart({ label, option, height = 320 }: ChartProps): ReactElement {
  const element = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!element.current) return undefined;
    const chart = init(element.current, null, { renderer: "svg" });
    chart.setOption({ ...look(), ...option });
    const observer = new ResizeObserver(() => chart.resize());
    observer.observe(element.current);
    return () => {
      observer.disconnect();
      chart.dispose();
    };
  }, [option]);
  return <div ref={element} role="img" aria-label={label} style={{ height }} />;
}
