import { useQuery } from "@tanstack/react-query";
import { useParams } from "@tanstack/react-router";
import { lazy, Suspense, useMemo, useState, type ReactElement } from "react";
import { answer, api } from "../../api/client.ts";
import { Facts } from "../../components/Facts.tsx";
import { MoneyUnitSwitch } from "../../components/MoneyUnitSwitch.tsx";
import { PageError } from "../../components/PageError.tsx";
import { PageLoading } from "../../components/PageLoading.tsx";
import { PageTitle } from "../../components/PageTitle.tsx";
import { Panel } from "../../components/Panel.tsx";
import { messages } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { FigureDrawer, type OpenedFigure } from "../yearbook/FigureDrawer.tsx";
import { unitName } from "../yearbook/series.ts";
import { SeriesTable } from "../yearbook/SeriesTable.tsx";
import styles from "../yearbook/Yearbook.module.css";

const SeriesChart = lazy(async () => ({ default: (await import("../yearbook/SeriesChart.tsx")).SeriesChart }));

const m = messages({
  about: { zh: "口径", en: "Definition" },
  definition: { zh: "定义", en: "What it counts" },
  unit: { zh: "单位", en: "Unit" },
  id: { zh: "代码", en: "Id" },
  sql: { zh: "计算语句（SQL）", en: "SQL" },
  awaiting: { zh: "尚未实时计算的原因", en: "Why it is not computed live yet" },
  figures: { zh: "历年数字", en: "Figures by year" },
});

/** One indicator with all its years. */
export function IndicatorPage(): ReactElement {
  const t = useText();
  const { id = "" } = useParams({ strict: false });
  const [opened, setOpened] = useState<OpenedFigure | null>(null);
  const found = useQuery({ queryKey: ["indicators", id], queryFn: () => answer(api.GET("/api/indicators/{id}", { params: { path: { id } } })) });
  const series = useMemo(() => (found.data ? [found.data] : []), [found.data]);
  const [one] = series;
  if (found.error && !one) return <PageError problem={found.error} onRetry={() => void found.refetch()} />;
  if (!one) return <PageLoading />;
  return (
    <div className="stack">
      <PageTitle actions={<MoneyUnitSwitch />}>{t(one.name)}</PageTitle>
      <Panel title={t(m.about)}>
        <Facts
          lines={[
            { term: m.definition, value: t(one.definition), wide: true },
            { term: m.unit, value: t(unitName(one.unit)) },
            { term: m.id, value: <code>{one.id}</code> },
            one.awaiting && { term: m.awaiting, value: t(one.awaiting), wide: true },
            // A long statement scrolls inside; the keyboard must be able to reach it.
            // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
            one.sql !== null && { term: m.sql, value: <pre className={styles.sql} tabIndex={0}>{one.sql}</pre>, wide: true },
          ]}
        />
      </Panel>
      <Panel title={t(m.figures)} flush>
        <div className={styles.chart}>
          <Suspense fallback={<PageLoading />}>
            <SeriesChart title={one.name} series={series} />
          </Suspense>
        </div>
        <SeriesTable caption={one.name} series={series} onOpen={(chosen, figure) => setOpened({ series: chosen, figure })} />
      </Panel>
      <FigureDrawer opened={opened} onClose={() => setOpened(null)} />
    </div>
  );
}
