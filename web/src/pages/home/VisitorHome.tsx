import { Link } from "@tanstack/react-router";
import type { ReactElement } from "react";
import { messages } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { ActionCards } from "./ActionCards.tsx";
import { actionsFor } from "./actions.ts";
import { Chain } from "./Chain.tsx";
import styles from "./VisitorHome.module.css";

const m = messages({
  title: { zh: "一座城市的创新服务，一处办成", en: "A city's innovation services, done in one place" },
  lead: {
    zh: "查政策、办申报、用创新券、找成果、核凭证。每一步说得清依据，查得到去处。",
    en: "Find what you may have, apply, spend vouchers, find technology, check proofs. Every step shows its rule and its record.",
  },
  signIn: { zh: "登录办事", en: "Sign in to begin" },
  open: { zh: "无需登录即可使用", en: "Open to all, no sign-in" },
});

export function VisitorHome(): ReactElement {
  const t = useText();
  return (
    <>
      <div className={styles.hero}>
        <h1 className={styles.title}>{t(m.title)}</h1>
        <p className={styles.lead}>{t(m.lead)}</p>
        <Link to="/sign-in" className={styles.signIn ?? ""}>
          {t(m.signIn)}
        </Link>
      </div>
      <Chain />
      <h2 className={styles.heading}>{t(m.open)}</h2>
      <ActionCards actions={actionsFor("visitor")} />
    </>
  );
}
