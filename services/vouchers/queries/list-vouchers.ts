import { z } from "zod";
import { query } from "#kernel/command/use-case.ts";
import { amountsOf } from "../books.ts";
import { schemeName } from "../scheme.ts";
import { voucherPage } from "../store/vouchers.ts";
import { voucherView, zPaged, zPaging, zVoucher, zYear } from "../wire.ts";

/** Vouchers: a holder's own, or any for those who oversee. */
export const listVouchers = query({
  name: "vouchers.list",
  summary: { zh: "创新券列表", en: "List vouchers" },
  action: "vouchers.read",
  belongs: "self",
  input: z.object({
    ...zPaging, q: z.string().trim().min(1).optional(), scheme: z.string().optional(), year: zYear.optional(),
    status: z.enum(["active", "expired"]).optional(), subjectId: z.uuid().optional(),
  }),
  output: z.object({ items: z.array(zVoucher), ...zPaged }),
  async run(ctx, { page, pageSize, ...filter }) {
    const subjectId = ctx.reach === "any" ? filter.subjectId : (ctx.actor?.subjectId ?? NOBODY);
    const { total, items } = await voucherPage(ctx.db, { ...filter, subjectId }, (page - 1) * pageSize, pageSize);
    const amounts = await amountsOf(ctx.db, items.map((voucher) => voucher.id));
    return {
      total, page, pageSize,
      items: items.flatMap((voucher) => {
        const found = amounts.get(voucher.id);
        return found ? [voucherView(voucher, found, schemeName(ctx.tools, voucher.scheme))] : [];
      }),
    };
  },
});

const NOBODY = "00000000-0000-0000-0000-000000000000";
