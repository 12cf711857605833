import { InfoCircleOutlined } from "@ant-design/icons";
import { Button } from "antd";
import type { ReactElement } from "react";
import { Money } from "../../components/Money.tsx";
import { messages, type Text } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import type { Series, SeriesPoint } from "./series.ts";
import styles from "./SeriesTable.module.css";

const m = messages({
  indicator: { zh: "指标", en: "Indicator" },
  unit: { zh: "单位", en: "Unit" },
  running: { zh: "（截至今日）", en: " (to date)" },
  about: (name: string): Text => ({ zh: `${name}：口径与明细`, en: `${name}: definition and rows` }),
  none: { zh: "未报告", en: "not reported" },
});

function Value({ series, point }: { series: Series; point: SeriesPoint | undefined }): ReactElement {
  const t = useText();
  if (point?.value === null || point?.value === undefined) {
    return (
      <span className={styles.none}>
        <span aria-hidden="true">—</span>
        <span className="visually-hidden">{t(m.none)}</span>
      </span>
    );
  }
  if (series.isMoney) return <Money fen={BigInt(point.value)} />;
  return <span className="number">{Number(point.value).toLocaleString("en", { maximumFractionDigits: 6 })}</span>;
}

interface SeriesTableProps {
  caption: Text;
  series: readonly Series[];
  onOpen: (series: Series) => void;
}

/** Indicators by year, reported years beside the running one; each can show its definition and rows. */
export function SeriesTable({ caption, series, onOpen }: SeriesTableProps): ReactElement {
  const t = useText();
  const years = [...new Set(series.flatMap((each) => each.points.map((point) => point.year)))].toSorted((a, b) => a - b);
  const live = new Set(series.flatMap((each) => each.points.filter((point) => point.origin === "live").map((point) => point.year)));
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
                {t(each.name)} <span className={styles.unit}>{t(each.unit)}</span>
                <Button
                  type="text"
                  size="small"
                  icon={<InfoCircleOutlined />}
                  aria-label={t(m.about(t(each.name)))}
                  onClick={() => onOpen(each)}
                />
              </th>
              {years.map((year) => (
                <td key={year} className={live.has(year) ? styles.live : undefined}>
                  <Value series={each} point={each.points.find((point) => point.year === year)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
