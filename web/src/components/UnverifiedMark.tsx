import { ExclamationCircleOutlined } from "@ant-design/icons";
import type { ReactElement } from "react";
import { messages, type Text } from "../language/text.ts";
import { useText } from "../language/use-text.ts";
import styles from "./UnverifiedMark.module.css";

const m = messages({ unverified: { zh: "规则待核实", en: "Rule not yet checked" } });

/** Says that a rule as written here has not been checked against its document, and why. */
export function UnverifiedMark({ why }: { why: Text }): ReactElement {
  const t = useText();
  return (
    <p className={styles.mark}>
      <ExclamationCircleOutlined aria-hidden="true" /> <strong>{t(m.unverified)}</strong>
      <span>{t(why)}</span>
    </p>
  );
}
