import { Tag } from "antd";
import type { ReactElement } from "react";
import { useText } from "../../language/use-text.ts";
import { claimStateNames, type ClaimState } from "./claim-view.ts";

const colours: Record<ClaimState, string> = { filed: "processing", approved: "success", rejected: "warning" };

export function ClaimStateTag({ state }: { state: ClaimState }): ReactElement {
  const t = useText();
  return <Tag color={colours[state]}>{t(claimStateNames[state])}</Tag>;
}
