import { ApartmentOutlined } from "@ant-design/icons";
import type { ReactElement } from "react";
import { ApiProblem } from "../../api/problem.ts";
import { isText, messages, type Text } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import styles from "./RelationChain.module.css";

const m = messages({ title: { zh: "关联关系", en: "How the two are related" } });

interface Link {
  from: { id: string; name: string };
  to: { id: string; name: string };
  text: Text;
}

function chainOf(problem: Error | null): Link[] {
  if (!(problem instanceof ApiProblem) || problem.code !== "vouchers.related_party") return [];
  const { chain } = problem.meta;
  return Array.isArray(chain) ? (chain as Link[]).filter((link) => isText(link.text)) : [];
}

/** Where an order was refused for related parties: the chain that relates them, link by link. */
export function RelationChain({ problem }: { problem: Error | null }): ReactElement | null {
  const t = useText();
  const chain = chainOf(problem);
  if (chain.length === 0) return null;
  return (
    <section className={styles.chain} aria-label={t(m.title)}>
      <h3 className={styles.title}>
        <ApartmentOutlined aria-hidden="true" /> {t(m.title)}
      </h3>
      <ol className={styles.links}>
        {chain.map((link) => (
          <li key={`${link.from.id}:${link.to.id}`}>{t(link.text)}</li>
        ))}
      </ol>
    </section>
  );
}
