import type { ReactElement } from "react";
import { SourceLink } from "../../components/SourceLink.tsx";
import { UnverifiedMark } from "../../components/UnverifiedMark.tsx";
import { messages, type Text } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import styles from "./CitedList.module.css";
import type { Programme } from "./programme-query.ts";

const m = messages({
  all: { zh: "以下须全部满足", en: "all of these" },
  any: { zh: "满足以下任一", en: "any of these" },
  none: { zh: "不得有以下情形", en: "none of these" },
  "at-least": { zh: "至少满足以下若干项", en: "at least some of these" },
});

type Source = Programme["sources"][number];

/** A document as the catalog names it: 《title》 number article. */
export function citationText(source: Source): Text {
  const rest = [source.number, source.article].filter(Boolean).join(" ");
  return { zh: `《${source.title.zh}》${rest && ` ${rest}`}`, en: `${source.title.en}${rest && `, ${rest}`}` };
}

export function CitedSource({ source }: { source: Source }): ReactElement {
  return <SourceLink source={{ title: citationText(source), url: source.link ?? undefined }} />;
}

interface Cited {
  id: string;
  title: Text;
  /** How deep it lies inside groups. */
  depth?: number;
  group?: Programme["conditions"][number]["group"];
  note?: Text | null;
  aside?: Text | undefined;
  source: Source | null;
  unverified: Text | null;
}

/** Rules one below the other, each with its source, and marked where it was not checked. */
export function CitedList({ items }: { items: readonly Cited[] }): ReactElement {
  const t = useText();
  return (
    <ul className={styles.list}>
      {items.map(({ id, title, depth = 0, group, note, aside, source, unverified }) => (
        <li key={id} className={styles.item} style={{ marginInlineStart: `${depth * 22}px` }}>
          <p className={depth === 0 ? styles.top : undefined}>
            {t(title)}
            {group && <span className={styles.group}>{t(m[group])}</span>}
            {aside && <span className={styles.group}>{t(aside)}</span>}
          </p>
          {note && <p className={styles.note}>{t(note)}</p>}
          {source && <CitedSource source={source} />}
          {unverified && <UnverifiedMark why={unverified} />}
        </li>
      ))}
    </ul>
  );
}
