import { InfoCircleOutlined } from "@ant-design/icons";
import { Button, Drawer } from "antd";
import { useState, type ReactElement, type ReactNode } from "react";
import { messages, type Text } from "../language/text.ts";
import { useText } from "../language/use-text.ts";
import { DateTime } from "./DateTime.tsx";
import styles from "./FigureWithProvenance.module.css";

const m = messages({
  open: (title: string): Text => ({ zh: `${title}：口径与来源`, en: `${title}: definition and source` }),
  definition: { zh: "口径", en: "Definition" },
  unit: { zh: "单位", en: "Unit" },
  source: { zh: "来源", en: "Source" },
  computed: { zh: "计算时间", en: "Computed at" },
  rows: { zh: "查看构成此数的明细", en: "See the rows behind this figure" },
});

export interface Provenance {
  definition: Text;
  unit?: Text | undefined;
  source?: Text | undefined;
  computedAt?: string | undefined;
  /** Where the rows behind the figure can be read. */
  rows?: ReactNode;
}

interface FigureProps {
  title: Text;
  value: ReactNode;
  /** Small line under the value: a period, a change. */
  note?: ReactNode;
  provenance: Provenance;
}

/** A figure that can answer for itself: what it means, where it comes from, which rows make it up. */
export function FigureWithProvenance({ title, value, note, provenance }: FigureProps): ReactElement {
  const t = useText();
  const [open, setOpen] = useState(false);
  const { definition, unit, source, computedAt, rows } = provenance;
  return (
    <div className={styles.figure}>
      <div className={styles.title}>
        {t(title)}
        <Button
          type="text"
          size="small"
          aria-label={t(m.open(t(title)))}
          icon={<InfoCircleOutlined aria-hidden="true" />}
          onClick={() => setOpen(true)}
        />
      </div>
      <div className={`${styles.value} number`}>{value}</div>
      {note && <div className={styles.note}>{note}</div>}
      <Drawer title={t(title)} open={open} onClose={() => setOpen(false)} size="min(480px, 100vw)">
        <dl className={styles.facts}>
          <dt>{t(m.definition)}</dt>
          <dd>{t(definition)}</dd>
          {unit && (
            <>
              <dt>{t(m.unit)}</dt>
              <dd>{t(unit)}</dd>
            </>
          )}
          {source && (
            <>
              <dt>{t(m.source)}</dt>
              <dd>{t(source)}</dd>
            </>
          )}
          {computedAt && (
            <>
              <dt>{t(m.computed)}</dt>
              <dd>
                <DateTime value={computedAt} />
              </dd>
            </>
          )}
        </dl>
        {rows && (
          <>
            <h3 className={styles.rows}>{t(m.rows)}</h3>
            {rows}
          </>
        )}
      </Drawer>
    </div>
  );
}
