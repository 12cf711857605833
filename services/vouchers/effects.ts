import { z } from "zod";
import { post } from "#engines/ledger/index.ts";
import type { CommandContext, Effect } from "#kernel/command/context.ts";
import { fen } from "#kernel/money.ts";
import { notFound } from "#kernel/problem.ts";
import { findSubjectById } from "#services/registry/index.ts";
import { account, ENTITLEMENT, openVoucherAccounts } from "./books.ts";
import type { Voucher } from "./model.ts";
import { alreadyGranted } from "./refusals.ts";
import { dayOf, endOfDay } from "./rules/city-day.ts";
import { schemeOn } from "./scheme.ts";
import { insertVoucher, voucherOfCase, voucherOfYear } from "./store/vouchers.ts";

/** What the applicant asked for, where the programme's form has such a field: fen, as the wire carries it. */
const zForm = z.object({ amountWanted: z.int().positive().optional().catch(undefined) });

/** Either the case that runs the effect, as flows give it, or the same by itself. */
const zGrant = z.union([
  z.object({
    case: z.object({ id: z.uuid(), subjectId: z.uuid(), programmeId: z.string(), year: z.int(), form: zForm.default({}) }),
  }).transform(({ case: { id, form, ...rest } }) => ({ ...rest, caseId: id, amountFen: form.amountWanted })),
  z.object({ caseId: z.uuid(), subjectId: z.uuid(), programmeId: z.string(), year: z.int(), amountFen: z.int().positive().optional() }),
]);
type Grant = z.output<typeof zGrant>;

/**
 * Effect `vouchers.grant`: puts the amount asked for, or else the yearly cap, into a new purse. A case grants once, however often the effect is run.
 * @throws Problem `vouchers.already_granted` when another case granted the holder's voucher of this year
 */
export const grantVoucher: Effect = async (ctx, params) => {
  const grant = zGrant.parse(params);
  const known = await voucherOfCase(ctx.tx, grant.caseId);
  const voucher = known ?? (await newVoucher(ctx, grant));
  return { voucherId: voucher.id, number: voucher.number, grantedFen: Number(voucher.grantedFen), validTo: voucher.validTo };
};

async function newVoucher(ctx: CommandContext, grant: Grant): Promise<Voucher> {
  const today = dayOf(ctx.now);
  const scheme = schemeOn(ctx.tools, grant.programmeId, today);
  const subject = await findSubjectById(ctx.tx, grant.subjectId);
  if (!subject) throw notFound({ zh: "主体", en: "Subject" }, grant.subjectId);
  const grantedFen = grant.amountFen !== undefined && BigInt(grant.amountFen) < scheme.capFen ? fen(grant.amountFen) : scheme.capFen;
  const line = { scheme: scheme.id, year: grant.year };
  const id = ctx.newId();
  const grantTransferId = ctx.newId();
  const voucher = await insertVoucher(ctx.tx, {
    id, ...line, subjectId: subject.id, subjectName: subject.nameZh, district: subject.district, department: scheme.department,
    caseId: grant.caseId, capFen: scheme.capFen, grantedFen, ratioBp: scheme.ratioBp, serviceClasses: scheme.serviceClasses,
    validFrom: today, validTo: scheme.validTo ?? `${grant.year}-12-31`, grantedAt: ctx.now, grantTransferId,
  });
  if (!voucher) return stoodInTheWay(ctx, grant, line);
  await openVoucherAccounts(ctx.tx, id, line, ctx.now);
  await post(ctx.tx, {
    id: grantTransferId, debit: account.issued(line), credit: account.purse(id), amount: grantedFen, unit: ENTITLEMENT,
    at: ctx.now, ref: `voucher:${id}`, metadata: { caseId: grant.caseId },
  });
  await ctx.enqueue({ kind: "vouchers.expire", payload: { voucherId: id }, runAt: endOfDay(voucher.validTo), key: `vouchers.expire:${id}` });
  ctx.log({
    type: "vouchers.granted", subject: subject.id, ref: { kind: "voucher", id },
    data: {
      voucherId: id, number: voucher.number, scheme: line.scheme, year: line.year, caseId: grant.caseId, amountFen: voucher.grantedFen,
      validTo: voucher.validTo, transferId: grantTransferId,
    },
  });
  return voucher;
}

/** Another transaction was quicker: with the same case it is the answer, with another one a refusal. */
async function stoodInTheWay(ctx: CommandContext, grant: Grant, line: { scheme: string; year: number }): Promise<Voucher> {
  const same = await voucherOfCase(ctx.tx, grant.caseId);
  if (same) return same;
  const other = await voucherOfYear(ctx.tx, line.scheme, line.year, grant.subjectId);
  if (other) throw alreadyGranted(other);
  throw new Error(`voucher of case ${grant.caseId} was not written`);
}
