import { z } from "zod";
import type { QueryContext } from "#kernel/command/use-case.ts";
import { query } from "#kernel/command/use-case.ts";
import { notFound } from "#kernel/problem.ts";
import { amountsOfOne } from "../books.ts";
import type { Voucher } from "../model.ts";
import { schemeName } from "../scheme.ts";
import { ordersOf } from "../store/orders.ts";
import { findVoucher } from "../store/vouchers.ts";
import { orderView, voucherView, zOrder, zVoucher } from "../wire.ts";

/** A voucher by id. @throws Problem `not_found` */
export async function voucherOr404(ctx: Pick<QueryContext, "db">, id: string): Promise<Voucher> {
  const voucher = await findVoucher(ctx.db, id);
  if (!voucher) throw notFound({ zh: "创新券", en: "Voucher" }, id);
  return voucher;
}

/** Whose a voucher is, for judging who may read it. */
export const voucherBelongs = async (ctx: QueryContext, input: { id: string }) =>
  ({ subjects: [(await voucherOr404(ctx, input.id)).subjectId] });

/** One voucher with its amounts, read off the ledger, and its orders. */
export const readVoucher = query({
  name: "vouchers.read",
  summary: { zh: "创新券详情", en: "Read a voucher" },
  action: "vouchers.read",
  belongs: voucherBelongs,
  input: z.object({ id: z.uuid() }),
  output: z.object({ voucher: zVoucher, orders: z.array(zOrder) }),
  async run(ctx, input) {
    const voucher = await voucherOr404(ctx, input.id);
    return {
      voucher: voucherView(voucher, await amountsOfOne(ctx.db, voucher.id), schemeName(ctx.tools, voucher.scheme)),
      orders: (await ordersOf(ctx.db, [voucher.id])).map(orderView),
    };
  },
});
