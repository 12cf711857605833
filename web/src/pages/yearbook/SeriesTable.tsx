import { Tooltip } from "antd";
import type { ReactElement } from "react";
import { messages, type Text } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { FigureValue } from "./FigureValue.tsx";
import { figureOf, isMoney, unitName, yearsOf, type Figure, type Series } from "./series.ts";
import styles from "./SeriesTable.module.css";

const m = messages({
  indicator: { zh: "指标", en: "Indicator" },
  running: { zh: "（截至今日）", en: " (to date)" },
  about: (name: string, year: number): Text => ({ zh: `${name}，${year} 年：口径与来源`, en: `${name}, ${year}: definition and source` }),
  differs: (unit: Text): Text => ({ zh: `按${unit.zh}计`, en: `in ${unit.en}` }),
  awaiting: { zh: "待接入", en: "awaits its service" },
});

interface SeriesTableProps {
  caption: Text;
  series: readonly Series[];
  onOpen: (series: Series, figure: Figure) => void;
}

/** Indicators by year, reported years beside the running one; each figure opens its definition, source and rows. */
export function SeriesTable({ caption, series, onOpen }: SeriesTableProps): ReactElement {
  const t = useText();
  const years = yearsOf(series);
  const live = new Set(series.flatMap((each) => each.figures.filter((figure) => figure.origin === "live").map((figure) => figure.year)));
  return (
    // Wide figures scroll inside; the keyboard must be able to reach them.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <div className={styles.scroll} tabIndex={0} role="group" aria-label={t(caption)}>
      <table className={styles.table}>
        <caption className="visually-hidden">{t(caption)}</caption>
        <thead>
          <tr>
            <th scope="col">{t(m.indicator)}</th>
            {years.map((year) => (
              <th key={year} scope="col" className={live.has(year) ? styles.live : undefined}>
                {year}
                {live.has(year) && t(m.running)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {series.map((each) => (
            <tr key={each.id}>
              <th scope="row">
                {t(each.name)} {!isMoney(each.unit) && <span className={styles.unit}>{t(unitName(each.unit))}</span>}
              </th>
              {years.map((year) => (
                <td key={year} className={live.has(year) ? styles.live : undefined}>
                  <FigureCell series={each} year={year} running={live.has(year)} onOpen={onOpen} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

interface FigureCellProps {
  series: Series;
  year: number;
  running: boolean;
  onOpen: SeriesTableProps["onOpen"];
}

function FigureCell({ series, year, running, onOpen }: FigureCellProps): ReactElement {
  const t = useText();
  const figure = figureOf(series, year);
  if (!figure) {
    return running && series.awaiting ? (
      <Tooltip title={t(series.awaiting)}>
        <span className={styles.unit}>{t(m.awaiting)}</span>
      </Tooltip>
    ) : (
      <FigureValue figure={undefined} />
    );
  }
  return (
    <Tooltip title={figure.quote ?? t(figure.source)}>
      <button type="button" className={styles.figure} onClick={() => onOpen(series, figure)}>
        <FigureValue figure={figure} />
        {/* The figure itself must stay part of the button's name. */}
        <span className="visually-hidden">{t(m.about(t(series.name), year))}</span>
        {figure.scopeDiffers && <span className={styles.differs}>{t(m.differs(unitName(figure.unit)))}</span>}
      </button>
    </Tooltip>
  );
}
