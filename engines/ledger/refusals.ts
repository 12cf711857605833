import { z } from "zod";
import { type Problem, problem } from "#kernel/problem.ts";
import type { Text } from "#kernel/text.ts";

interface Refusal {
  status: number;
  title: Text;
  remedy: Text;
}

const refusal = (status: number, titleZh: string, titleEn: string, remedyZh: string, remedyEn: string): Refusal =>
  ({ status, title: { zh: titleZh, en: titleEn }, remedy: { zh: remedyZh, en: remedyEn } });

const NEW_ID = ["重试请发送与首次完全相同的内容；新的请求请用新的编号。", "A retry must equal the first request; give a new request a new id."] as const;
const exists = (zh: string, en: string): Refusal =>
  refusal(409, `该编号已用于${zh}不同的转账`, `The id belongs to a transfer with ${en}`, ...NEW_ID);

/** Every reason why the ledger refuses, by code; `ledger.` goes before it in the Problem. */
export const REFUSALS = {
  exceeds_credits: refusal(409, "余额不足", "The account holds too little", "请减少金额，或先向该账户拨入。", "Lower the amount, or fund the account first."),
  exceeds_debits: refusal(409, "超过可入账上限", "The account would receive more than is due", "请减少金额，或核对应收数。", "Lower the amount, or check what is due."),
  exceeds_pending_amount: refusal(409, "超过冻结余额", "More than the hold keeps", "请以冻结余额为限，超出部分另行转账。", "Capture at most what is left; post the rest by itself."),
  overflows: refusal(409, "金额超出账户可记录的范围", "The account cannot count that far", "请核对金额。", "Check the amount."),
  exists_with_different_kind: exists("种类", "a different kind"),
  exists_with_different_hold: exists("冻结", "a different hold"),
  exists_with_different_accounts: exists("账户", "different accounts"),
  exists_with_different_amount: exists("金额", "a different amount"),
  exists_with_different_rest: exists("余款处理", "another rule for the rest"),
  exists_with_different_unit: exists("计量单位", "a different unit"),
  exists_with_different_expiry: exists("到期时间", "a different expiry"),
  exists_with_different_ref: exists("关联事项", "a different reference"),
  exists_with_different_metadata: exists("附加信息", "different metadata"),
  hold_not_found: refusal(404, "没有这笔冻结", "No such hold", "请核对冻结编号。", "Check the hold's id."),
  hold_expired: refusal(409, "冻结已到期", "The hold has expired", "请重新冻结后再支付。", "Place a new hold, then capture it."),
  hold_not_expired: refusal(409, "冻结尚未到期", "The hold has not expired yet", "请等到期，或主动解冻。", "Wait until it does, or release it."),
  hold_already_resolved: refusal(409, "冻结已支付或已解冻", "The hold was captured or released already", "请查看该冻结的结果，不要重复办理。", "Look at what became of it; do not resolve it twice."),
  hold_not_expected: refusal(422, "此类转账不引用冻结", "This kind of transfer refers to no hold", "请改用支付冻结或解冻。", "Use capture or release."),
  release_must_be_whole: refusal(422, "解冻须为全部余额", "A release gives back all that is left", "请不要填写金额。", "Leave the amount out."),
  account_not_found: refusal(404, "账户不存在", "No such account", "请核对账户代码，或先开户。", "Check the account's code, or open it first."),
  account_closed: refusal(409, "账户已关闭", "The account is closed", "请改用其他账户。", "Use another account."),
  account_has_pending: refusal(409, "账户尚有冻结款项", "Something is still pending on the account", "请先支付或解除全部冻结，再关闭账户。", "Capture or release every hold, then close it."),
  account_exists_with_different_terms: refusal(409, "账户代码已用于条件不同的账户", "The code belongs to an account with other terms", "请使用新的账户代码。", "Choose another code."),
  unit_mismatch: refusal(422, "计量单位不一致", "The units differ", "借贷双方与转账的单位必须相同。", "Both accounts and the transfer must share one unit."),
  accounts_must_differ: refusal(422, "借贷账户相同", "Both sides are the same account", "请选择两个不同的账户。", "Choose two accounts."),
  amount_must_be_positive: refusal(422, "金额必须大于零", "The amount must be above zero", "请填写正整数金额。", "Give a whole number above zero."),
  amount_too_large: refusal(422, "金额过大", "The amount is too large", "请核对金额与单位。", "Check the amount and its unit."),
  expiry_must_be_later: refusal(422, "到期时间须晚于冻结时间", "A hold must expire after it begins", "请填写更晚的到期时间；只有冻结可以设置到期。", "Give a later time; only holds expire."),
  id_must_be_uuid: refusal(422, "编号须为 UUID", "The id must be a UUID", "请为每笔转账生成一个 UUID。", "Make a UUID for each transfer."),
  kind_unknown: refusal(422, "未知的转账种类", "Unknown kind of transfer", "可用：single、hold、capture、release。", "Use single, hold, capture or release."),
} as const satisfies Record<string, Refusal>;

/** Reasons without the `ledger.` before them. */
export type RefusalCode = keyof typeof REFUSALS;

/** Makes the Problem for a reason; `meta` says which request of a batch, which accounts, which amount. */
export function refuse(code: RefusalCode, meta: Record<string, unknown> = {}, cause?: unknown): Problem {
  const { status, title, remedy } = REFUSALS[code];
  const where = describe(meta);
  return problem(`ledger.${code}`, status, title, { remedy, meta, cause, ...(where ? { detail: where } : {}) });
}

function describe(meta: Record<string, unknown>): Text | null {
  const parts = Object.entries(meta).filter(([, value]) => value !== null && value !== undefined);
  if (parts.length === 0) return null;
  const text = parts.map(([name, value]) => `${name} ${String(value)}`).join(", ");
  return { zh: text, en: text };
}

const raisedSchema = z.object({ code: z.string(), message: z.string(), detail: z.string().optional(), constraint: z.string().optional() });
const metaSchema = z.record(z.string(), z.unknown());

const REFUSED = "LEDG1";
const CHECK_VIOLATION = "23514";
// The limits stand as constraints too, for the case that an account changed in a way that the functions did not see.
const CONSTRAINTS: Record<string, RefusalCode> = {
  exceeds_credits: "exceeds_credits",
  exceeds_debits: "exceeds_debits",
  closed_without_pending: "account_closed",
};

/** Turns what the database raised into the Problem it means; any other error comes back unchanged. */
export function asProblem(error: unknown): unknown {
  const raised = raisedSchema.safeParse(error).data;
  if (raised?.code === REFUSED && isRefusal(raised.message)) {
    return refuse(raised.message, metaSchema.parse(JSON.parse(raised.detail ?? "{}")), error);
  }
  const limit = raised?.code === CHECK_VIOLATION ? CONSTRAINTS[raised.constraint ?? ""] : undefined;
  return limit ? refuse(limit, {}, error) : error;
}

function isRefusal(code: string): code is RefusalCode {
  return code in REFUSALS;
}
