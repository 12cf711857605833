import { Link } from "@tanstack/react-router";
import { Tag } from "antd";
import type { ReactElement } from "react";
import { messages } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { serviceClassName } from "../orders/service-classes.ts";
import { Highlight } from "../search/Highlight.tsx";
import { told, type Offering } from "./offering-query.ts";
import styles from "./OfferingRows.module.css";
import { Price } from "./Price.tsx";

const m = messages({ list: { zh: "服务列表", en: "Services" } });

/** Services one below the other: what, by whom, for how much. @param terms words to mark */
export function OfferingRows({ offerings, terms }: { offerings: readonly Offering[]; terms: readonly string[] }): ReactElement {
  const t = useText();
  return (
    <ul className={styles.rows} aria-label={t(m.list)}>
      {offerings.map((offering) => (
        <li key={offering.code} className={styles.row}>
          <div className={styles.words}>
            <h2 className={styles.title}>
              <Link to="/offerings/$code" params={{ code: offering.code }}>
                <Highlight text={t(told(offering.title))} terms={terms} />
              </Link>
            </h2>
            {offering.text && (
              <p className={styles.excerpt}>
                <Highlight text={t(told(offering.text))} terms={terms} />
              </p>
            )}
            <p className={styles.facts}>
              <span className="mono">{offering.code}</span>
              {offering.owner && <span>{offering.owner.name}</span>}
              {offering.fields.map((field) => (
                <Tag key={field}>{t(serviceClassName(field))}</Tag>
              ))}
            </p>
          </div>
          <div className={styles.price}>
            <Price offering={offering} />
          </div>
        </li>
      ))}
    </ul>
  );
}
