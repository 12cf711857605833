import type { components } from "../../api/schema.d.ts";
import type { Text } from "../../language/text.ts";

export type Subject = components["schemas"]["Subject"];
export type Fact = components["schemas"]["Fact"];

export const subjectTypes: Record<Subject["type"], Text> = {
  enterprise: { zh: "企业", en: "Enterprise" },
  institute: { zh: "科研院所", en: "Institute" },
  university: { zh: "高校", en: "University" },
  agency: { zh: "服务机构", en: "Service agency" },
  bank: { zh: "银行", en: "Bank" },
  insurer: { zh: "保险机构", en: "Insurer" },
  incubator: { zh: "孵化器", en: "Incubator" },
  government: { zh: "政府部门", en: "Government" },
  other: { zh: "其他", en: "Other" },
  person: { zh: "个人", en: "Person" },
};

export const subjectStatuses: Record<string, Text> = {
  active: { zh: "存续", en: "Active" },
  suspended: { zh: "停业", en: "Suspended" },
  revoked: { zh: "吊销", en: "Revoked" },
  deregistered: { zh: "注销", en: "Deregistered" },
};

/** The name of a subject, in whichever language it has one. */
export const subjectName = ({ name }: Pick<Subject, "name">): Text => ({ zh: name.zh, en: name.en ?? name.zh });

export function subjectPath({ uscc, id }: Pick<Subject, "uscc" | "id">): string {
  return `/registry/${uscc ?? id}`;
}
