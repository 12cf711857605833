import type { ReactElement } from "react";
import { messages, type Text } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";
import { roleNames } from "../../session/roles.ts";
import type { Role } from "../../session/session.ts";
import { mainWay, type FlowGraph } from "./flow-way.ts";
import styles from "./FlowWay.module.css";

const m = messages({
  next: { zh: "下一步", en: "Next" },
  aside: { zh: "也可能", en: "Or" },
  system: { zh: "系统到期自动", en: "by itself, in time" },
});

function whoText(who: readonly string[]): Text {
  const names = who.map((each) => (each in roleNames ? roleNames[each as Role] : m.system));
  return { zh: names.map((name) => name.zh).join("、"), en: names.map((name) => name.en).join(", ") };
}

/** A flow drawn as steps: each state, what leads on and who does it, and what else may happen there. */
export function FlowWay({ flow }: { flow: FlowGraph }): ReactElement {
  const t = useText();
  const labelOf = (id: string): Text => flow.states.find((state) => state.id === id)?.label ?? { zh: id, en: id };
  return (
    <ol className={styles.way}>
      {mainWay(flow).map(({ state, onward, aside }, index) => (
        <li key={state.id} className={`${styles.stop} ${state.final ? styles.end : ""}`}>
          <span className={styles.dot} aria-hidden="true">
            {index + 1}
          </span>
          <div className={styles.words}>
            <h3 className={styles.state}>{t(state.label)}</h3>
            {state.hint && <p className={styles.hint}>{t(state.hint)}</p>}
            {onward && (
              <p className={styles.onward}>
                {t(m.next)}：{t(onward.label)} <span className={styles.who}>{t(whoText(onward.who))}</span>
              </p>
            )}
            {aside.length > 0 && (
              <p className={styles.aside}>
                {t(m.aside)}：
                {aside.map((step) => (
                  <span key={`${step.event}:${step.to}`} className={styles.other}>
                    {t(step.label)} → {t(labelOf(step.to))} <span className={styles.who}>{t(whoText(step.who))}</span>
                  </span>
                ))}
              </p>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
