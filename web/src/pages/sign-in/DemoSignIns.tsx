import type { ReactElement } from "react";
import { messages } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { roleNames } from "../../session/roles.ts";
import type { Meta } from "../../session/session.ts";
import styles from "./DemoSignIns.module.css";

const m = messages({
  title: { zh: "演示账号", en: "Demo sign-ins" },
  hint: { zh: "点一下即以该身份登录。", en: "One click signs you in." },
});

interface DemoSignInsProps {
  signIns: NonNullable<Meta["signIns"]>;
  busy: boolean;
  onChoose: (credentials: { login: string; password: string }) => void;
}

/** In a demo city: one ready sign-in for each role. */
export function DemoSignIns({ signIns, busy, onChoose }: DemoSignInsProps): ReactElement {
  const t = useText();
  return (
    <section className={styles.section} aria-labelledby="demo-sign-ins">
      <h2 id="demo-sign-ins" className={styles.title}>
        {t(m.title)}
      </h2>
      <p className={styles.hint}>{t(m.hint)}</p>
      <ul className={styles.list}>
        {signIns.map(({ login, password, role, organisation }) => (
          <li key={login}>
            <button type="button" className={styles.choice} disabled={busy} onClick={() => onChoose({ login, password })}>
              <span className={styles.role}>{t(roleNames[role])}</span>
              <span className={styles.organisation}>{t(organisation)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
