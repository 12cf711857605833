import type { ReactElement } from "react";
import { messages, type Text } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import styles from "./Chain.module.css";

const m = messages({ label: { zh: "创新服务链", en: "The chain of services" } });

const links: readonly { title: Text; text: Text }[] = [
  { title: { zh: "亮身份", en: "Who you are" }, text: { zh: "主体、事实、资质", en: "Subjects, facts, credentials" } },
  { title: { zh: "知政策", en: "What you may have" }, text: { zh: "逐条判断，说明差距", en: "Verdicts with reasons and gaps" } },
  { title: { zh: "办申报", en: "Ask and be judged" }, text: { zh: "一窗受理，公示有期", en: "One window, public notice" } },
  { title: { zh: "用得上", en: "Get and spend" }, text: { zh: "创新券：发、用、兑", en: "Vouchers granted, used, redeemed" } },
  { title: { zh: "找得到", en: "Find and prove" }, text: { zh: "成果与需求对接", en: "Achievements meet needs" } },
  { title: { zh: "算得清", en: "Be counted" }, text: { zh: "指标可追到明细", en: "Figures that show their rows" } },
];

/** The city's services in the order in which an enterprise meets them. */
export function Chain(): ReactElement {
  const t = useText();
  return (
    <ol className={styles.chain} aria-label={t(m.label)}>
      {links.map((link) => (
        <li key={link.title.en} className={styles.link}>
          <span className={styles.title}>{t(link.title)}</span>
          <span className={styles.text}>{t(link.text)}</span>
        </li>
      ))}
    </ol>
  );
}
