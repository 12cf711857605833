import { z } from "zod";
import { query } from "#kernel/command/use-case.ts";
import type { Db } from "#kernel/database/types.ts";
import { filesByIds } from "#kernel/files/index.ts";
import { zFen } from "#kernel/money.ts";
import { notFound } from "#kernel/problem.ts";
import { budgetOf } from "../books.ts";
import type { Claim } from "../model.ts";
import { findClaim, paymentsOf } from "../store/claims.ts";
import { findOrder } from "../store/orders.ts";
import { claimView, orderView, zClaim, zOrder } from "../wire.ts";

async function claimOr404(db: Db, id: string): Promise<Claim> {
  const claim = await findClaim(db, id);
  if (!claim) throw notFound({ zh: "兑付申请", en: "Claim" }, id);
  return claim;
}

const zDocument = z.object({ id: z.uuid(), name: z.string(), mediaType: z.string(), bytes: z.int(), sha256: z.string() });

/** One claim with its order, its documents and what is left of the budget. */
export const readClaim = query({
  name: "vouchers.claims.read",
  summary: { zh: "兑付申请详情", en: "Read a claim" },
  action: "vouchers.claim.read",
  belongs: async (ctx, input) => {
    const claim = await claimOr404(ctx.db, input.id);
    return { subjects: [claim.agencyId], department: claim.department };
  },
  input: z.object({ id: z.uuid() }),
  output: z.object({
    claim: zClaim, order: zOrder, documents: z.object({ contract: zDocument, invoice: zDocument, payment: zDocument }), budgetLeftFen: zFen,
  }),
  async run(ctx, input) {
    const claim = await claimOr404(ctx.db, input.id);
    const order = await findOrder(ctx.db, claim.orderId);
    if (!order) throw new Error(`claim ${claim.id} has no order`);
    const files = await filesByIds(ctx.db, [claim.contractFile, claim.invoiceFile, claim.paymentFile]);
    const document = (id: string) => {
      const file = files.get(id);
      if (!file) throw new Error(`claim ${claim.id} has lost its document ${id}`);
      return { id, name: file.name, mediaType: file.mediaType, bytes: file.bytes, sha256: file.sha256 };
    };
    return {
      claim: claimView(claim, (await paymentsOf(ctx.db, [claim.id])).get(claim.id) ?? null),
      order: orderView(order),
      documents: { contract: document(claim.contractFile), invoice: document(claim.invoiceFile), payment: document(claim.paymentFile) },
      budgetLeftFen: (await budgetOf(ctx.db, order)).leftFen,
    };
  },
});
