import type { Text } from "../text.ts";

/** The roles in which people act. What each may do stands in the permission table. */
export const ROLES = ["applicant", "agency", "bank", "expert", "officer", "analyst", "auditor", "administrator"] as const;
export type Role = (typeof ROLES)[number];

/** Names of the roles as shown to people. */
export const ROLE_NAMES: Record<Role, Text> = {
  applicant: { zh: "企业", en: "Enterprise" },
  agency: { zh: "服务机构", en: "Service agency" },
  bank: { zh: "银行", en: "Bank" },
  expert: { zh: "专家", en: "Expert" },
  officer: { zh: "经办人员", en: "Officer" },
  analyst: { zh: "分析人员", en: "Analyst" },
  auditor: { zh: "审计人员", en: "Auditor" },
  administrator: { zh: "管理员", en: "Administrator" },
};

/** Somebody who acts: a user through one of the memberships, or the system itself. */
export interface Actor {
  kind: "user" | "system";
  userId: string | null;
  membershipId: string | null;
  role: Role | "system";
  /** The organisation in whose name the user acts, if any. */
  subjectId: string | null;
  /** The officer's department, if any. */
  department: string | null;
}

/** Timers, jobs and commands of the machine's administrator act in this name. */
export const SYSTEM: Actor = {
  kind: "system", userId: null, membershipId: null, role: "system", subjectId: null, department: null,
};
