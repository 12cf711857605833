import type { ReactElement } from "react";
import { PathLink } from "../../components/PathLink.tsx";
import { messages, type Text } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { Highlight } from "./Highlight.tsx";
import type { Hit } from "./hit.ts";
import styles from "./HitList.module.css";

const m = messages({
  why: { zh: "匹配理由", en: "Why" },
  achievement: { zh: "成果", en: "Achievement" },
  need: { zh: "需求", en: "Need" },
  offering: { zh: "服务", en: "Offering" },
  expert: { zh: "专家", en: "Expert" },
  terms: (count: number): Text => ({ zh: `命中 ${count} 个词：`, en: `${count} terms matched: ` }),
});

interface HitListProps {
  hits: readonly Hit[];
  /** Place of the first hit among all, from 1. */
  from: number;
  pathOf: (hit: Hit) => string;
}

/** Ranked records, each with what matched. */
export function HitList({ hits, from, pathOf }: HitListProps): ReactElement {
  const t = useText();
  return (
    <ol className={styles.hits} start={from}>
      {hits.map((hit) => (
        <li key={hit.code} className={styles.hit}>
          <div className={styles.head}>
            <span className={styles.kind}>{t(m[hit.kind])}</span>
            <h3 className={styles.title}>
              <PathLink path={pathOf(hit)}>
                <Highlight text={t(hit.title)} terms={hit.terms} />
              </PathLink>
            </h3>
          </div>
          {hit.excerpt && (
            <p className={styles.excerpt}>
              <Highlight text={t(hit.excerpt)} terms={hit.terms} />
            </p>
          )}
          <p className={styles.facts}>
            <span className="mono">{hit.code}</span>
            {hit.facts.map((fact) => (
              <span key={fact.zh}>{t(fact)}</span>
            ))}
          </p>
          {(hit.terms.length > 0 || hit.reasons.length > 0) && (
            <p className={styles.reasons}>
              <strong>{t(m.why)}</strong>
              {hit.terms.length > 0 && (
                <span>
                  {t(m.terms(hit.terms.length))}
                  {hit.terms.slice(0, 8).join(t({ zh: "、", en: ", " }))}
                </span>
              )}
              {hit.reasons.map((reason) => (
                <span key={reason.zh}>{t(reason)}</span>
              ))}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
}
