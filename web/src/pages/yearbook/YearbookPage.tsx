import { DownloadOutlined } from "@ant-design/icons";
import { useQuery } from "@tanstack/react-query";
import { Button } from "antd";
import { lazy, Suspense, useState, type ReactElement } from "react";
import { answer, api } from "../../api/client.ts";
import type { Got } from "../../api/got.ts";
import { csvText } from "../../components/csv.ts";
import { DateTime } from "../../components/DateTime.tsx";
import { download } from "../../components/download.ts";
import { MoneyUnitSwitch } from "../../components/MoneyUnitSwitch.tsx";
import { PageError } from "../../components/PageError.tsx";
import { PageLoading } from "../../components/PageLoading.tsx";
import { PageTitle } from "../../components/PageTitle.tsx";
import { Panel } from "../../components/Panel.tsx";
import { PathLink } from "../../components/PathLink.tsx";
import { messages, type Text } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { FigureDrawer, type OpenedFigure } from "./FigureDrawer.tsx";
import { SeriesTable } from "./SeriesTable.tsx";
import styles from "./Yearbook.module.css";

const SeriesChart = lazy(async () => ({ default: (await import("./SeriesChart.tsx")).SeriesChart }));

const m = messages({
  taken: { zh: "本年度数字计算于", en: "Running year computed at" },
  chart: (title: Text): Text => ({ zh: `${title.zh}：历年图，数字见下表`, en: `${title.en}: years as bars; figures in the table below` }),
  table: (title: Text): Text => ({ zh: `${title.zh}：历年数字`, en: `${title.en}: figures by year` }),
  key: {
    zh: "“…”表示其间年份没有数字；浅色虚线柱的统计口径与其他年份不同，本年度截至今日。",
    en: "An ellipsis stands for years without figures; pale dashed bars are counted otherwise than the rest; the running year is to date.",
  },
  hint: { zh: "点选表中数字，可看口径、来源原文、计算语句和明细。", en: "Choose a figure in the tables for its definition, source, SQL and rows." },
  csv: { zh: "下载本章数据（CSV）", en: "Download this chapter (CSV)" },
  indicators: { zh: "指标目录", en: "All indicators" },
});

type Chapter = Got<"/api/yearbook/{chapter}">;

function saveCsv(chapter: Chapter, t: (text: Text) => string): void {
  const heads = ["series", "name", "year", "value", "unit", "qualifier", "origin", "source", "quote", "taken_at"];
  const lines = chapter.sections.flatMap((section) =>
    section.series.flatMap((series) =>
      series.figures.map((f) => [series.id, t(series.name), f.year, f.value, f.unit, f.qualifier, f.origin, t(f.source), f.quote, f.takenAt]),
    ),
  );
  download(`yearbook-${chapter.id}.csv`, csvText([heads, ...lines]), "text/csv");
}

/** The chapter on vouchers: reported years beside the running one, as charts and tables. */
export function YearbookPage(): ReactElement {
  const t = useText();
  const [opened, setOpened] = useState<OpenedFigure | null>(null);
  const found = useQuery({
    queryKey: ["yearbook", "vouchers"],
    queryFn: () => answer(api.GET("/api/yearbook/{chapter}", { params: { path: { chapter: "vouchers" } } })),
  });
  if (found.error && !found.data) return <PageError problem={found.error} onRetry={() => void found.refetch()} />;
  if (!found.data) return <PageLoading />;
  const chapter = found.data;
  return (
    <div className="stack">
      <PageTitle
        lead={t(chapter.summary)}
        actions={
          <>
            <MoneyUnitSwitch />
            <Button icon={<DownloadOutlined aria-hidden="true" />} onClick={() => saveCsv(chapter, t)}>
              {t(m.csv)}
            </Button>
          </>
        }
      >
        {t(chapter.title)}
      </PageTitle>
      <p className={styles.note}>
        {t(m.taken)} <DateTime value={chapter.takenAt} /> · {t(m.hint)} · <PathLink path="/indicators">{t(m.indicators)}</PathLink>
      </p>
      {chapter.sections.map((section) => {
        const charted = section.series.filter((series) => section.chart.includes(series.id));
        return (
          <Panel key={section.title.en} title={t(section.title)} flush>
            {charted.length > 0 && (
              <>
                <div className={styles.chart}>
                  <Suspense fallback={<PageLoading />}>
                    <SeriesChart title={m.chart(section.title)} series={charted} />
                  </Suspense>
                </div>
                <p className={styles.key}>{t(m.key)}</p>
              </>
            )}
            <SeriesTable caption={m.table(section.title)} series={section.series} onOpen={(series, figure) => setOpened({ series, figure })} />
          </Panel>
        );
      })}
      <FigureDrawer opened={opened} onClose={() => setOpened(null)} />
    </div>
  );
}
