import { randomBytes } from "node:crypto";
import { text } from "node:stream/consumers";
import { Option } from "commander";
import { ROLES, SYSTEM, type Role } from "#kernel/command/actor.ts";
import { execute } from "#kernel/command/execute.ts";
import { bilingual } from "#kernel/text.ts";
import { addAccount } from "../../accounts/add-account.ts";
import { jsonOption, says, withCity, type AddCommand } from "../city-command.ts";
import { print } from "../output.ts";

interface Options {
  name: string;
  role: Role;
  subject?: string;
  department?: string;
  passwordStdin: boolean;
  json: boolean;
}

/** `ceyuan account add`: a sign-in for a real person. */
export const account: AddCommand = (program) => {
  const group = program.command("account").description(says("账号", "accounts"));
  group.command("add")
    .argument("<login>", says("账号名", "login"))
    .description(says("新增账号；不从标准输入给出密码则生成一个并只显示一次", "add an account; without a password on standard input one is made and shown once"))
    .requiredOption("--name <name>", says("姓名", "name of the person"))
    .addOption(new Option("--role <role>", says("角色", "role")).choices(ROLES).makeOptionMandatory())
    .option("--subject <uscc>", says("所属单位的统一社会信用代码（企业、机构、银行）", "credit code of the organisation (applicant, agency, bank)"))
    .option("--department <id>", says("部门（经办人员）", "department (officer)"))
    .option("--password-stdin", says("从标准输入读取密码", "read the password from standard input"), false)
    .addOption(jsonOption())
    .action((login: string, options: Options) => withCity(async (city) => {
      const given = options.passwordStdin ? (await text(process.stdin)).replace(/\r?\n$/, "") : null;
      const password = given ?? randomBytes(15).toString("base64url");
      const made = await execute(city.engine, addAccount, {
        actor: SYSTEM,
        input: {
          login, name: options.name, role: options.role, password,
          ...(options.subject ? { uscc: options.subject } : {}), ...(options.department ? { department: options.department } : {}),
        },
      });
      print(options.json, { ...made, ...(given === null ? { password } : {}) }, () => bilingual({
        zh: `✓ 已新增账号 ${login}${given === null ? `，密码：${password}` : ""}`, en: `account ${login} added`,
      }));
    }));
};
