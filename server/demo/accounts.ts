import { hashPassword } from "#kernel/access/password.ts";
import { insertAccount } from "#kernel/access/store.ts";
import type { Role } from "#kernel/command/actor.ts";
import type { Engine } from "#kernel/command/execute.ts";
import type { Text } from "#kernel/text.ts";
import { findSubject } from "#services/registry/index.ts";
import { heroes } from "./heroes.ts";

/** Password of every demo sign-in. The demo city is fictitious and listens on this machine only. */
export const DEMO_PASSWORD = "yunting-demo";

export interface DemoSignIn {
  login: string;
  role: Role;
  person: string;
  /** Key of a hero organisation, for roles that act for one. */
  hero?: keyof typeof heroes;
  department?: string;
  note: Text;
}

/** The people of the demo city, one for each part in the chain. */
export const demoSignIns: DemoSignIn[] = [
  { login: "enterprise", role: "applicant", person: "演示·苏晓禾", hero: "enterprise", note: { zh: "符合条件的科技型中小企业", en: "An eligible technology SME" } },
  { login: "startup", role: "applicant", person: "演示·陆一帆", hero: "startup", note: { zh: "资料尚不齐全的企业", en: "An enterprise with missing facts" } },
  { login: "agency", role: "agency", person: "演示·方知行", hero: "agency", note: { zh: "检测与技术服务机构", en: "A testing and technology service agency" } },
  { login: "related", role: "agency", person: "演示·郑同舟", hero: "relatedAgency", note: { zh: "与演示企业有关联的机构", en: "An agency related to the demo enterprise" } },
  { login: "officer", role: "officer", person: "演示·何清", department: "voucher-centre", note: { zh: "创新券经办", en: "Voucher desk" } },
  { login: "bank", role: "bank", person: "演示·钱守正", hero: "bank", note: { zh: "银行", en: "Bank" } },
  { login: "expert", role: "expert", person: "演示·林问渠", note: { zh: "技术专家", en: "Technical expert" } },
  { login: "analyst", role: "analyst", person: "演示·秦观澜", note: { zh: "年报分析", en: "Yearbook analyst" } },
  { login: "auditor", role: "auditor", person: "演示·严明", note: { zh: "审计", en: "Auditor" } },
  { login: "admin", role: "administrator", person: "演示·管理员", note: { zh: "系统管理", en: "System administrator" } },
];

/** Adds the demo people; those who are there stay as they are. */
export async function createDemoAccounts(engine: Engine): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD);
  for (const signIn of demoSignIns) {
    const subject = signIn.hero ? await findSubject(engine.db, heroes[signIn.hero].uscc) : null;
    await insertAccount(engine.db, {
      id: engine.newId(), login: signIn.login, name: signIn.person, passwordHash, at: engine.clock.now(),
      memberships: [{ id: engine.newId(), role: signIn.role, subjectId: subject?.id ?? null, department: signIn.department ?? null }],
    });
  }
}
