import type { Text } from "../language/text.ts";
import type { Membership, Role } from "./session.ts";

export const roleNames: Record<Role, Text> = {
  applicant: { zh: "企业", en: "Enterprise" },
  agency: { zh: "服务机构", en: "Service agency" },
  bank: { zh: "金融机构", en: "Bank or insurer" },
  expert: { zh: "评审专家", en: "Expert" },
  officer: { zh: "经办人员", en: "Officer" },
  analyst: { zh: "统计分析", en: "Analyst" },
  auditor: { zh: "审计监督", en: "Auditor" },
  administrator: { zh: "系统管理", en: "Administrator" },
};

/** For whom the user acts: the organisation, else the department, else the role alone. */
export function membershipName(membership: Membership): Text {
  return membership.subject?.name ?? membership.department?.name ?? roleNames[membership.role];
}
