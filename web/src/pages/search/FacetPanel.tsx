import { Button, Checkbox } from "antd";
import { useId, useState, type ReactElement } from "react";
import { messages, type Text } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import styles from "./FacetPanel.module.css";
import type { Facet } from "./facets.ts";

const m = messages({
  filters: { zh: "筛选", en: "Filters" },
  clear: { zh: "清除", en: "Clear" },
  more: (title: Text, count: number): Text => ({ zh: `更多${title.zh}（${count}）`, en: `More: ${title.en} (${count})` }),
});

export type Chosen = Readonly<Record<string, readonly string[]>>;

/** How many values of a facet are shown before one asks for more. */
const FIRST = 8;

interface FacetPanelProps {
  facets: readonly Facet[];
  chosen: Chosen;
  onChange: (chosen: Chosen) => void;
}

function FacetGroup({ facet, chosen, onChange }: { facet: Facet; chosen: readonly string[]; onChange: (values: string[]) => void }): ReactElement {
  const t = useText();
  const id = useId();
  const [all, setAll] = useState(false);
  const values = all ? facet.values : facet.values.filter(({ value }, index) => index < FIRST || chosen.includes(value));
  return (
    <fieldset className={styles.group} aria-labelledby={id}>
      <legend id={id} className={styles.title}>
        {t(facet.title)}
      </legend>
      {values.map(({ value, label, count }) => (
        <div key={value} className={styles.value}>
          <Checkbox
            checked={chosen.includes(value)}
            onChange={(event) => onChange(event.target.checked ? [...chosen, value] : chosen.filter((each) => each !== value))}
          >
            {t(label)}
          </Checkbox>
          {count !== undefined && <span className={styles.count}>{count.toLocaleString("en")}</span>}
        </div>
      ))}
      {values.length < facet.values.length && (
        <Button type="link" size="small" onClick={() => setAll(true)}>
          {t(m.more(facet.title, facet.values.length - values.length))}
        </Button>
      )}
    </fieldset>
  );
}

/** Narrowing a search; several values of one facet widen it, several facets narrow it. */
export function FacetPanel({ facets, chosen, onChange }: FacetPanelProps): ReactElement {
  const t = useText();
  const any = Object.values(chosen).some((values) => values.length > 0);
  return (
    <section aria-label={t(m.filters)}>
      <div className={styles.head}>
        <h2 className={styles.heading}>{t(m.filters)}</h2>
        {any && (
          <Button type="link" size="small" onClick={() => onChange({})}>
            {t(m.clear)}
          </Button>
        )}
      </div>
      {facets.map((facet) => (
        <FacetGroup
          key={facet.field}
          facet={facet}
          chosen={chosen[facet.field] ?? []}
          onChange={(values) => onChange({ ...chosen, [facet.field]: values })}
        />
      ))}
    </section>
  );
}
