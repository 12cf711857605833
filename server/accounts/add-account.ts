import { z } from "zod";
import { hashPassword } from "#kernel/access/password.ts";
import { findAccount, insertAccount } from "#kernel/access/store.ts";
import { ROLES } from "#kernel/command/actor.ts";
import { command } from "#kernel/command/use-case.ts";
import { notFound, problem } from "#kernel/problem.ts";
import { findSubject } from "#services/registry/index.ts";

const ACTS_FOR_A_SUBJECT = new Set(["applicant", "agency", "bank"]);

/** Gives a person a sign-in with one membership. Members of an organisation name it; officers name their department. */
export const addAccount = command({
  name: "access.account.add", action: "access.account.add",
  summary: { zh: "新增账号", en: "Add an account" },
  input: z.object({
    login: z.string().regex(/^[a-z0-9][a-z0-9._-]{2,49}$/), name: z.string().trim().min(1).max(100), password: z.string().min(12).max(200),
    role: z.enum(ROLES), uscc: z.string().max(40).optional(), department: z.string().max(60).optional(),
  }),
  // A login can be taken once, so a repeat does no harm; and no digest of a password is kept under a key.
  naturallyIdempotent: true,
  output: z.object({ id: z.uuid(), login: z.string(), role: z.enum(ROLES) }),
  async run(ctx, { login, name, password, role, uscc, department }) {
    if (ACTS_FOR_A_SUBJECT.has(role) !== (uscc !== undefined)) throw membership("uscc", { zh: "企业、服务机构、银行账号须指明单位，其他账号不指明", en: "applicants, agencies and banks name an organisation, others do not" });
    if ((role === "officer") !== (department !== undefined)) throw membership("department", { zh: "经办人员须指明部门，其他账号不指明", en: "officers name a department, others do not" });
    if (department !== undefined && !ctx.tools.catalog.city.departments.some((each) => each.id === department)) {
      throw notFound({ zh: "部门", en: "Department" }, department);
    }
    const subject = uscc === undefined ? null : await findSubject(ctx.tx, uscc);
    if (uscc !== undefined && !subject) throw notFound({ zh: "单位", en: "Organisation" }, uscc);
    if (await findAccount(ctx.tx, login)) throw taken(login);
    const id = ctx.newId();
    await insertAccount(ctx.tx, {
      id, login, name, passwordHash: await hashPassword(password), at: ctx.now,
      memberships: [{ id: ctx.newId(), role, subjectId: subject?.id ?? null, department: department ?? null }],
    });
    ctx.log({ type: "access.account_added", subject: subject?.id ?? null, ref: { kind: "account", id }, data: { role, department: department ?? null } });
    return { id, login, role };
  },
});

function membership(field: string, detail: { zh: string; en: string }) {
  return problem("access.membership_invalid", 422, { zh: "身份不完整", en: "The membership is not complete" }, { detail, field: `/${field}` });
}

function taken(login: string) {
  return problem("access.login_taken", 409, { zh: "账号名已被使用", en: "The login is taken" }, {
    detail: { zh: `“${login}”已存在。`, en: `"${login}" exists already.` }, remedy: { zh: "请换一个账号名。", en: "Choose another login." }, field: "/login",
  });
}
