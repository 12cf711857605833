import { z } from "zod";
import { query } from "#kernel/command/use-case.ts";
import { ORDER_STATES } from "../model.ts";
import { orderPage } from "../store/orders.ts";
import { orderView, zOrder, zPaged, zPaging } from "../wire.ts";

const NOBODY = "00000000-0000-0000-0000-000000000000";

/** Orders: one's own as buyer or as agency, or any for those who oversee. */
export const listOrders = query({
  name: "vouchers.orders.list",
  summary: { zh: "创新券订单列表", en: "List voucher orders" },
  action: "vouchers.order.read",
  belongs: "self",
  input: z.object({
    ...zPaging, q: z.string().trim().min(1).optional(), state: z.enum(ORDER_STATES).optional(), scheme: z.string().optional(),
    voucherId: z.uuid().optional(), buyerId: z.uuid().optional(), agencyId: z.uuid().optional(),
  }),
  output: z.object({ items: z.array(zOrder), ...zPaged }),
  async run(ctx, { page, pageSize, ...filter }) {
    const partyId = ctx.reach === "any" ? null : (ctx.actor?.subjectId ?? NOBODY);
    const { total, items } = await orderPage(ctx.db, { ...filter, partyId }, (page - 1) * pageSize, pageSize);
    return { total, page, pageSize, items: items.map(orderView) };
  },
});
