import type { ReactElement } from "react";
import { Money } from "../../components/Money.tsx";
import { messages } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { fenOfYuan, isMoney, qualifierName, type Figure } from "./series.ts";
import styles from "./SeriesTable.module.css";

const m = messages({ none: { zh: "未报告", en: "not reported" } });

/** A figure as its source words it: 超 18.6 亿 is not 18.6 亿. */
export function FigureValue({ figure }: { figure: Figure | undefined }): ReactElement {
  const t = useText();
  if (figure?.value === null || figure?.value === undefined) {
    return (
      <span className={styles.none}>
        <span aria-hidden="true">—</span>
        <span className="visually-hidden">{t(m.none)}</span>
      </span>
    );
  }
  return (
    <span className={styles.value}>
      {t(qualifierName(figure.qualifier))}
      {isMoney(figure.unit) ? (
        <Money fen={fenOfYuan(figure.value)} />
      ) : (
        <span className="number">{Number(figure.value).toLocaleString("en", { maximumFractionDigits: 6 })}</span>
      )}
    </span>
  );
}
