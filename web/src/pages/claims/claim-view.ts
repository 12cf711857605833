import type { components } from "../../api/schema.d.ts";
import type { Text } from "../../language/text.ts";

export type Claim = components["schemas"]["Claim"];
export type ClaimState = Claim["state"];

export const claimStateNames: Record<ClaimState, Text> = {
  filed: { zh: "待审核", en: "To be checked" },
  approved: { zh: "已通过", en: "Approved" },
  rejected: { zh: "已退回", en: "Sent back" },
};
