import { Link } from "@tanstack/react-router";
import { Tag } from "antd";
import type { ReactElement } from "react";
import { Money } from "../../components/Money.tsx";
import { messages, type Text } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { categoryName } from "./categories.ts";
import type { ProgrammeLine } from "./programme-query.ts";
import styles from "./ProgrammeRows.module.css";

const m = messages({
  open: { zh: "可在本平台申请", en: "Apply here" },
  closed: { zh: "不在本平台申请", en: "Not applied for here" },
  cap: { zh: "年度额度上限", en: "Yearly cap" },
  ratio: (percent: number): Text => ({ zh: `按合同额的 ${percent}% 兑付`, en: `pays ${percent} % of the contract sum` }),
});

/** Programmes one below the other: what each is, who runs it, what it is worth. */
export function ProgrammeRows({ programmes }: { programmes: readonly ProgrammeLine[] }): ReactElement {
  const t = useText();
  return (
    <ul className={styles.rows}>
      {programmes.map(({ id, name, summary, category, department, open, money }) => (
        <li key={id} className={styles.row}>
          <div className={styles.head}>
            <h2 className={styles.name}>
              <Link to="/programmes/$id" params={{ id }}>
                {t(name)}
              </Link>
            </h2>
            <Tag color={open ? "success" : "default"}>{t(open ? m.open : m.closed)}</Tag>
          </div>
          <p className={styles.summary}>{t(summary)}</p>
          <p className={styles.facts}>
            <span>{t(categoryName(category))}</span>
            <span>{t(department.name)}</span>
            {money && (
              <span>
                {t(m.cap)} <Money fen={money.capFen} />
              </span>
            )}
            {money && <span>{t(m.ratio(money.ratioBp / 100))}</span>}
          </p>
        </li>
      ))}
    </ul>
  );
}
