import { CheckCircleFilled, CloseCircleFilled, QuestionCircleFilled } from "@ant-design/icons";
import type { ComponentType, ReactElement } from "react";
import { messages, type Text } from "../language/text.ts";
import { useText } from "../language/use-text.ts";
import styles from "./VerdictTag.module.css";

export type Verdict = "yes" | "no" | "unknown";

const m = messages({
  yes: { zh: "符合", en: "Yes" },
  no: { zh: "不符合", en: "No" },
  unknown: { zh: "暂不能判断", en: "Cannot tell" },
});

const looks: Record<Verdict, { icon: ComponentType; className: string | undefined }> = {
  yes: { icon: CheckCircleFilled, className: styles.yes },
  no: { icon: CloseCircleFilled, className: styles.no },
  unknown: { icon: QuestionCircleFilled, className: styles.unknown },
};

interface VerdictTagProps {
  verdict: Verdict;
  /** Replaces the standard word. */
  label?: Text;
  /** Icon alone; the word stays for screen readers. */
  compact?: boolean;
}

/** A verdict as icon, word and colour: never colour alone. */
export function VerdictTag({ verdict, label, compact = false }: VerdictTagProps): ReactElement {
  const t = useText();
  const { icon: Icon, className } = looks[verdict];
  return (
    <span className={`${compact ? styles.compact : styles.tag} ${className}`}>
      <span aria-hidden="true">
        <Icon />
      </span>
      <span className={compact ? "visually-hidden" : undefined}>{t(label ?? m[verdict])}</span>
    </span>
  );
}
