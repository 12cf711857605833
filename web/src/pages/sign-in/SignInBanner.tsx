import type { ReactElement } from "react";
import { messages } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { useMeta } from "../../session/use-session.ts";
import { Logo } from "../../shell/Logo.tsx";
import styles from "./SignInBanner.module.css";

const m = messages({
  brand: { zh: "策源", en: "Ceyuan" },
  motto: { zh: "一座城市的创新服务，一处办成", en: "A city's innovation services, done in one place" },
  see: { zh: "看得清", en: "See it" },
  seeMore: { zh: "能享受什么政策，差在哪一条，逐条说明依据", en: "What you may have, what is lacking, article by article" },
  use: { zh: "办得成", en: "Get it done" },
  useMore: { zh: "申报、审核、公示、用券、兑付，一条链走到底", en: "Apply, review, publish, spend and redeem along one chain" },
  prove: { zh: "查得到", en: "Prove it" },
  proveMore: { zh: "每一步留痕存证，人人可核验", en: "Every step leaves a proof that anyone can check" },
});

const promises = [
  [m.see, m.seeMore],
  [m.use, m.useMore],
  [m.prove, m.proveMore],
] as const;

export function SignInBanner(): ReactElement {
  const t = useText();
  const meta = useMeta();
  return (
    <header className={styles.banner}>
      <div className={styles.brand}>
        <Logo size={44} onDark />
        <div>
          <div className={styles.word}>{t(m.brand)}</div>
          {meta && <div className={styles.city}>{t(meta.name)}</div>}
        </div>
      </div>
      <p className={styles.motto}>{t(m.motto)}</p>
      <dl className={styles.promises}>
        {promises.map(([head, more]) => (
          <div key={head.en}>
            <dt>{t(head)}</dt>
            <dd>{t(more)}</dd>
          </div>
        ))}
      </dl>
      <svg className={styles.water} viewBox="0 0 600 200" preserveAspectRatio="none" aria-hidden="true" focusable="false">
        <path d="M0 90c75-60 150-60 225 0s150 60 225 0 112-52 150-30v140H0z" fill="#0f6076" opacity=".45" />
        <path d="M0 130c75-50 150-50 225 0s150 50 225 0 112-44 150-24v94H0z" fill="#0f6076" opacity=".6" />
        <path d="M0 90c75-60 150-60 225 0s150 60 225 0 112-52 150-30" fill="none" stroke="#f0a56a" strokeWidth="2.5" vectorEffect="non-scaling-stroke" />
      </svg>
    </header>
  );
}
