import { Tag } from "antd";
import type { ReactElement } from "react";
import { useText } from "../../language/use-text.ts";
import type { CaseRow } from "./case-view.ts";

function colourOf(state: CaseRow["state"]): string {
  if (state.outcome === "granted") return "success";
  if (state.outcome === "rejected") return "error";
  if (state.outcome === "withdrawn") return "default";
  return state.tags.includes("editable") ? "warning" : "processing";
}

/** The state of a case; its word says all, the colour only helps the eye. */
export function StateTag({ state }: { state: CaseRow["state"] }): ReactElement {
  const t = useText();
  return <Tag color={colourOf(state)}>{t(state.label)}</Tag>;
}
