import { CheckOutlined, CloseOutlined } from "@ant-design/icons";
import type { ReactElement, ReactNode } from "react";
import { messages, type Text } from "../language/text.ts";
import { useText } from "../language/use-text.ts";
import styles from "./StateSteps.module.css";

export interface Step {
  id: string;
  title: Text;
  state: "done" | "current" | "next" | "failed";
  /** A date, a deadline or who is to act. */
  note?: ReactNode;
}

const m = messages({
  label: { zh: "办理进度", en: "Progress" },
  done: { zh: "已完成", en: "done" },
  current: { zh: "进行中", en: "now" },
  next: { zh: "待办理", en: "to come" },
  failed: { zh: "未通过", en: "ended here" },
});

/** The way of a case or an order: what is done, what is going on, what comes next. */
export function StateSteps({ steps }: { steps: readonly Step[] }): ReactElement {
  const t = useText();
  return (
    <ol className={styles.steps} aria-label={t(m.label)}>
      {steps.map((step, index) => (
        <li key={step.id} className={`${styles.step} ${styles[step.state]}`} aria-current={step.state === "current" ? "step" : undefined}>
          <span className={styles.dot} aria-hidden="true">
            {step.state === "done" ? <CheckOutlined /> : step.state === "failed" ? <CloseOutlined /> : index + 1}
          </span>
          <span className={styles.words}>
            <span className={styles.title}>
              {t(step.title)} <span className="visually-hidden">({t(m[step.state])})</span>
            </span>
            {step.note && <span className={styles.note}>{step.note}</span>}
          </span>
        </li>
      ))}
    </ol>
  );
}
