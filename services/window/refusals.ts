import { notFound, problem, type FieldProblem, type Problem } from "#kernel/problem.ts";
import type { Text } from "#kernel/text.ts";
import type { VerdictSnapshot } from "./model.ts";

export function caseNotFound(id: string): Problem {
  return notFound({ zh: "办件", en: "Case" }, id);
}

export function programmeNotFound(id: string): Problem {
  return notFound({ zh: "事项", en: "Programme" }, id);
}

export function notificationNotFound(id: string): Problem {
  return notFound({ zh: "通知", en: "Notification" }, id);
}

export function caseExists(programme: Text, year: number, other: { id: string; number: string }): Problem {
  return problem("window.case_exists", 409, { zh: "本年度已有该事项的办件", en: "There is already a case of this programme for this year" }, {
    detail: { zh: `${year} 年“${programme.zh}”已有办件 ${other.number}，每家每年限一件。`, en: `Case ${other.number} of "${programme.en}" exists for ${year}; one a year is allowed.` },
    remedy: { zh: `请打开办件 ${other.number} 继续办理；如需重新申请，请先撤回。`, en: `Open case ${other.number} and go on with it; to apply anew, withdraw it first.` },
    meta: { caseId: other.id, number: other.number },
  });
}

export function draftConflict(kept: { version: number; savedAt: Date; values: unknown }): Problem {
  return problem("window.draft_conflict", 409, { zh: "表单已在别处修改", en: "The form was changed elsewhere" }, {
    detail: { zh: "另一页面或设备保存了更新的内容，您的修改尚未保存。", en: "Another page or device has saved newer content; your change is not saved yet." },
    remedy: { zh: "请对照两份内容，保留需要的部分后再保存。", en: "Compare the two, keep what you need and save again." },
    field: "/formVersion",
    meta: { formVersion: kept.version, savedAt: kept.savedAt.toISOString(), values: kept.values },
  });
}

export function notEditable(state: Text): Problem {
  return problem("window.not_editable", 409, { zh: "现在不能修改表单", en: "The form cannot be changed now" }, {
    detail: { zh: `当前为“${state.zh}”，只有填报和补正时可以修改。`, en: `The state is "${state.en}"; the form can be changed only while drafting or correcting.` },
    remedy: { zh: "如需修改，请联系经办部门退回补正，或撤回后重新申请。", en: "Ask the department to send it back for correction, or withdraw and apply again." },
  });
}

export function commentMissing(step: Text): Problem {
  const message: Text = { zh: `“${step.zh}”须写明理由`, en: `"${step.en}" needs a reason` };
  return problem("window.comment_missing", 422, { zh: "请填写意见", en: "A comment is needed" }, {
    detail: message, field: "/comment", errors: [{ field: "/comment", message }],
    remedy: { zh: "请写明理由后再提交；申请人会看到。", en: "Write the reason and send again; the applicant will see it." },
  });
}

export function formIncomplete(errors: FieldProblem[]): Problem {
  return problem("window.form_incomplete", 422, { zh: "表单尚未填好", en: "The form is not complete" }, {
    detail: { zh: `有 ${errors.length} 处需要更正。`, en: `${errors.length} place(s) need correction.` },
    remedy: { zh: "请按提示逐项更正后再提交。", en: "Correct each as noted, then submit again." },
    ...(errors[0] ? { field: errors[0].field } : {}), errors,
  });
}

export function notEligible(verdict: VerdictSnapshot): Problem {
  const zh = verdict.failing.map((clause) => `${clause.title.zh}（${clause.because.zh.replace(/。$/, "")}）`).join("；");
  const en = verdict.failing.map((clause) => `${clause.title.en} (${clause.because.en.replace(/\.$/, "")})`).join("; ");
  return problem("window.not_eligible", 422, { zh: "不符合申请条件", en: "The conditions are not met" }, {
    detail: { zh: `以下条件不满足：${zh}。`, en: `These conditions do not hold: ${en}.` },
    remedy: { zh: "请在“政策罗盘”中查看各条的数值、界限与差距；数据有误请先更正事实。", en: "See value, bound and gap of each in the compass; if a fact is wrong, have it corrected first." },
    meta: { clauses: verdict.failing, asOf: verdict.asOf },
  });
}
