import { z } from "zod";
import { problem, type Problem } from "../problem.ts";

const zh = z.locales.zhCN().localeError;
const en = z.locales.en().localeError;

/** Turns what zod found into one refusal that names every field, in both languages. */
export function invalidInput(error: z.ZodError): Problem {
  const errors = error.issues.slice(0, 50).map((issue) => ({
    field: `/${issue.path.map(String).join("/")}`,
    message: { zh: message(issue, zh), en: message(issue, en) },
  }));
  const first = errors[0];
  return problem("input.invalid", 422, { zh: "填写内容有误", en: "The input is not valid" }, {
    ...(first ? {
      detail: { zh: `${first.field}：${first.message.zh}`, en: `${first.field}: ${first.message.en}` },
      field: first.field,
    } : {}),
    remedy: { zh: "请按提示更正所列各项后重新提交。", en: "Correct the listed fields and send again." },
    errors,
  });
}

function message(issue: z.core.$ZodIssue, locale: z.core.$ZodErrorMap): string {
  if (issue.code === "custom" && issue.message) return issue.message;
  const made = locale(issue as never);
  return (typeof made === "string" ? made : made?.message) ?? issue.message;
}
