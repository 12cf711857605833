import { DownloadOutlined } from "@ant-design/icons";
import { Drawer } from "antd";
import type { ReactElement } from "react";
import { DateTime } from "../../components/DateTime.tsx";
import { Facts } from "../../components/Facts.tsx";
import { PathLink } from "../../components/PathLink.tsx";
import { messages } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { useSession } from "../../session/use-session.ts";
import { FigureRows } from "./FigureRows.tsx";
import { FigureValue } from "./FigureValue.tsx";
import { unitName, type Figure, type Series } from "./series.ts";
import styles from "./Yearbook.module.css";

const m = messages({
  figure: { zh: "数值", en: "Figure" },
  year: { zh: "年度", en: "Year" },
  unit: { zh: "单位", en: "Unit" },
  definition: { zh: "口径", en: "Definition" },
  scope: { zh: "口径差异", en: "Counted otherwise" },
  differs: { zh: "此数的统计单位与本指标不同，与其他年份比较时须留意。", en: "Counted in another unit than the series: compare with care." },
  source: { zh: "来源", en: "Source" },
  quote: { zh: "原文", en: "Source sentence" },
  taken: { zh: "计算时间", en: "Taken at" },
  sql: { zh: "计算语句（SQL）", en: "SQL" },
  rows: { zh: "构成此数的明细", en: "The rows behind this figure" },
  signIn: { zh: "明细供统计、审计和经办人员登录后查看。", en: "Rows are shown to analysts, auditors and officers who have signed in." },
  csv: { zh: "下载本指标（CSV）", en: "Download this indicator (CSV)" },
  all: { zh: "本指标历年数字", en: "All years of this indicator" },
});

export interface OpenedFigure {
  series: Series;
  figure: Figure;
}

/** All that a figure can say for itself. */
export function FigureDrawer({ opened, onClose }: { opened: OpenedFigure | null; onClose: () => void }): ReactElement {
  const t = useText();
  return (
    <Drawer title={opened && t(opened.series.name)} open={opened !== null} onClose={onClose} size="min(640px, 100vw)">
      {opened && <FigureView {...opened} />}
    </Drawer>
  );
}

function FigureView({ series, figure }: OpenedFigure): ReactElement {
  const t = useText();
  const { may } = useSession();
  const live = figure.origin === "live";
  return (
    <div className={styles.drawer}>
      <Facts
        lines={[
          { term: m.figure, value: <strong className={styles.big}><FigureValue figure={figure} /></strong> },
          { term: m.year, value: <span className="number">{figure.year}</span> },
          { term: m.unit, value: t(unitName(figure.unit)) },
          live && { term: m.taken, value: <DateTime value={figure.takenAt} /> },
          { term: m.definition, value: t(series.definition), wide: true },
          figure.scopeDiffers && { term: m.scope, value: t(m.differs), wide: true },
          { term: m.source, value: t(figure.source), wide: true },
          figure.quote !== null && { term: m.quote, value: <q className={styles.quote}>{figure.quote}</q>, wide: true },
          // A long statement scrolls inside; the keyboard must be able to reach it.
          // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
          live && series.sql !== null && { term: m.sql, value: <pre className={styles.sql} tabIndex={0}>{series.sql}</pre>, wide: true },
        ]}
      />
      <p className={styles.links}>
        <a href={`/api/indicators/${series.id}/csv`} download>
          <DownloadOutlined aria-hidden="true" /> {t(m.csv)}
        </a>
        <PathLink path={`/indicators/${series.id}`}>{t(m.all)}</PathLink>
      </p>
      {live && (
        <section>
          <h3 className={styles.heading}>{t(m.rows)}</h3>
          {may("observatory.rows.read") ? <FigureRows id={series.id} year={figure.year} /> : <p className={styles.note}>{t(m.signIn)}</p>}
        </section>
      )}
    </div>
  );
}
