import { z } from "zod";
import { query } from "#kernel/command/use-case.ts";
import { findSubjectById } from "#services/registry/index.ts";
import { amountsOfOne } from "../books.ts";
import { schemeName } from "../scheme.ts";
import { voucherView, zVoucher } from "../wire.ts";
import { voucherBelongs, voucherOr404 } from "./read-voucher.ts";

/** What a voucher's certificate says, with the receipt that proves the grant stands in the log. */
export const readCertificate = query({
  name: "vouchers.certificate",
  summary: { zh: "创新券证书", en: "A voucher's certificate" },
  action: "vouchers.read",
  belongs: voucherBelongs,
  input: z.object({ id: z.uuid() }),
  output: z.object({
    voucher: zVoucher,
    holder: z.object({ id: z.uuid(), name: z.string(), nameEn: z.string().nullable(), uscc: z.string().nullable() }),
    receipt: z.unknown().meta({ description: "receipt of the log entry vouchers.granted; null when there is none" }),
  }),
  async run(ctx, input) {
    const voucher = await voucherOr404(ctx, input.id);
    const holder = await findSubjectById(ctx.db, voucher.subjectId);
    return {
      voucher: voucherView(voucher, await amountsOfOne(ctx.db, voucher.id), schemeName(ctx.tools, voucher.scheme)),
      holder: { id: voucher.subjectId, name: voucher.subjectName, nameEn: holder?.nameEn ?? null, uscc: holder?.uscc ?? null },
      receipt: await ctx.tools.log.receiptFor({ kind: "voucher", id: voucher.id }, "vouchers.granted"),
    };
  },
});
