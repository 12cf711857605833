import type { ReactElement } from "react";
import { Money } from "../../components/Money.tsx";
import { PathLink } from "../../components/PathLink.tsx";
import { messages } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import styles from "./HitList.module.css";
import { docKindNames, maturityName, recordPath, told, type MarketHit } from "./market-names.ts";
import { RangeHighlight } from "./RangeHighlight.tsx";
import { useWords } from "./use-words.ts";

const m = messages({
  why: { zh: "匹配理由", en: "Why" },
  budget: { zh: "预算", en: "Budget" },
  price: { zh: "意向价", en: "Price" },
  results: { zh: "检索结果", en: "Results" },
});

interface HitListProps {
  hits: readonly MarketHit[];
  /** Place of the first hit among all, from 1. */
  from: number;
}

/** Ranked records, each with what matched. */
export function HitList({ hits, from }: HitListProps): ReactElement {
  const t = useText();
  return (
    <ol className={styles.hits} start={from} aria-label={t(m.results)}>
      {hits.map((hit) => (
        <HitItem key={hit.id} hit={hit} />
      ))}
    </ol>
  );
}

function HitItem({ hit }: { hit: MarketHit }): ReactElement {
  const t = useText();
  const { nameOf } = useWords();
  const path = recordPath(hit);
  const name = t(told(hit.title));
  const marked = hit.highlights.find(({ text }) => text === name);
  const title = marked ? <RangeHighlight {...marked} /> : name;
  const excerpts = hit.highlights.filter(({ field }) => field === "textZh" || field === "textEn");
  const excerpt = excerpts.find(({ field }) => field === t({ zh: "textZh", en: "textEn" })) ?? excerpts[0];
  return (
    <li className={styles.hit}>
      <div className={styles.head}>
        <span className={styles.kind}>{t(docKindNames[hit.docKind])}</span>
        <h3 className={styles.title}>{path === null ? title : <PathLink path={path}>{title}</PathLink>}</h3>
      </div>
      {excerpt && (
        <p className={styles.excerpt}>
          <RangeHighlight {...excerpt} />
        </p>
      )}
      <p className={styles.facts}>
        <span className="mono">{hit.code}</span>
        <span>{t(nameOf("kind", hit.kind))}</span>
        {hit.owner && <span>{hit.owner.name}</span>}
        {hit.year !== null && <span className="number">{hit.year}</span>}
        {hit.maturity !== null && <span>{t(maturityName(hit.maturity))}</span>}
        {hit.industries.map((industry) => (
          <span key={industry}>{t(nameOf("industry", industry))}</span>
        ))}
        {hit.priceFen !== null && (
          <span>
            {t(hit.docKind === "need" ? m.budget : m.price)} <Money fen={hit.priceFen} unit="large" />
          </span>
        )}
      </p>
      {hit.why.length > 0 && (
        <p className={styles.reasons}>
          <strong>{t(m.why)}</strong>
          {hit.why.map((reason) => (
            <span key={reason.zh}>{t(reason)}</span>
          ))}
        </p>
      )}
    </li>
  );
}
