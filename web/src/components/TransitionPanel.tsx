import { Button, Input } from "antd";
import { useId, useState, type ReactElement, type ReactNode } from "react";
import { messages, type Text } from "../language/text.ts";
import { useText } from "../language/use-text.ts";
import type { AvailableTransition } from "./available-transition.ts";
import { Panel } from "./Panel.tsx";
import { ProblemAlert } from "./ProblemAlert.tsx";
import styles from "./TransitionPanel.module.css";

const m = messages({
  title: { zh: "办理", en: "What you can do" },
  comment: { zh: "办理意见", en: "Your opinion" },
  needed: { zh: "请先写明内容，对方会看到", en: "Please write it down first; the other side will read it" },
});

interface TransitionPanelProps {
  transitions: readonly AvailableTransition[];
  pending: string | null;
  problem: Error | null;
  onTake: (name: string, comment: string | undefined) => void;
  /** Replaces "your opinion" where something else is to be written. */
  commentLabel?: Text;
  children?: ReactNode;
}

/** The steps open to the reader, with the opinion that goes along; nothing where there are none. */
export function TransitionPanel({ transitions, pending, problem, onTake, commentLabel = m.comment, children }: TransitionPanelProps): ReactElement | null {
  const t = useText();
  const id = useId();
  const [comment, setComment] = useState("");
  const [lacking, setLacking] = useState(false);
  if (transitions.length === 0) return null;
  const takesComment = transitions.some((transition) => transition.comment);

  function take(transition: AvailableTransition): void {
    const text = comment.trim();
    if (transition.comment === "required" && text === "") {
      setLacking(true);
      document.getElementById(id)?.focus();
      return;
    }
    onTake(transition.name, transition.comment && text !== "" ? text : undefined);
  }

  return (
    <Panel title={t(m.title)}>
      <ProblemAlert problem={problem} />
      {children}
      {takesComment && (
        <div className={styles.comment}>
          <label htmlFor={id}>{t(commentLabel)}</label>
          <Input.TextArea
            id={id}
            value={comment}
            autoSize={{ minRows: 3, maxRows: 10 }}
            maxLength={2000}
            status={lacking ? "error" : ""}
            aria-describedby={lacking ? `${id}-needed` : undefined}
            onChange={(event) => {
              setComment(event.target.value);
              setLacking(false);
            }}
          />
          <span id={`${id}-needed`} role="alert" className={styles.needed}>
            {lacking && t(m.needed)}
          </span>
        </div>
      )}
      <div className={styles.buttons}>
        {transitions.map((transition) => (
          <Button
            key={transition.name}
            type={transition.tone === "primary" ? "primary" : "default"}
            danger={transition.tone === "danger"}
            loading={pending === transition.name}
            disabled={pending !== null && pending !== transition.name}
            onClick={() => take(transition)}
          >
            {t(transition.label)}
          </Button>
        ))}
      </div>
    </Panel>
  );
}
