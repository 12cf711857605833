import { Tag } from "antd";
import type { ReactElement } from "react";
import type { Text } from "../../language/text.ts";
import { useText } from "../../language/use-text.ts";

const colours: Readonly<Record<string, string>> = { granted: "success", rejected: "error", withdrawn: "default" };

interface StateTagProps {
  label: Text;
  /** How it ended: `granted`, `rejected`, `withdrawn`; null while it goes on. */
  outcome: string | null;
}

/** The state of a case; its word says all, the colour only helps the eye. */
export function StateTag({ label, outcome }: StateTagProps): ReactElement {
  const t = useText();
  return <Tag color={outcome === null ? "processing" : (colours[outcome] ?? "default")}>{t(label)}</Tag>;
}
