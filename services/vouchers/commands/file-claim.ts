import { z } from "zod";
import type { CommandContext } from "#kernel/command/context.ts";
import { command } from "#kernel/command/use-case.ts";
import { filesByIds, shareFiles, type StoredFile } from "#kernel/files/index.ts";
import type { Order } from "../model.ts";
import { moveOrder, orderBelongs, takeOrder } from "../move-order.ts";
import { fileNotYours, filesMustDiffer, invoiceInFuture, invoiceUsed } from "../refusals.ts";
import { refuseRelated } from "../refuse-related.ts";
import { dayOf, yearOf } from "../rules/city-day.ts";
import { insertClaim } from "../store/claims.ts";
import { claimView, zClaim, zDay } from "../wire.ts";

const DOCUMENTS = ["contractFile", "invoiceFile", "paymentFile"] as const;
type Documents = Record<(typeof DOCUMENTS)[number], string>;

/** The agency asks to be paid for a confirmed order, with contract, invoice and payment proof. */
export const fileClaim = command({
  name: "vouchers.claim.file",
  summary: { zh: "申请兑付", en: "Claim redemption of an order" },
  action: "vouchers.claim.file",
  belongs: async (ctx, input) => ({ subjects: [(await orderBelongs(ctx, input.id)).agencyId] }),
  input: z.object({
    id: z.uuid().meta({ description: "the order" }), contractFile: z.uuid(), invoiceFile: z.uuid(), paymentFile: z.uuid(),
    invoiceNumber: z.string().overwrite((written) => written.replace(/\s/g, "").toUpperCase()).regex(/^[0-9A-Z-]{8,24}$/),
    invoiceDate: zDay,
  }),
  output: zClaim,
  async run(ctx, input) {
    const order = await takeOrder(ctx, input.id, "claim");
    if (order.finalCoveredFen === null) throw new Error(`order ${order.id} is confirmed without an amount`);
    if (input.invoiceDate > dayOf(ctx.now)) throw invoiceInFuture();
    await refuseRelated(ctx, order.buyerId, order.agencyId);
    const documents = await ownDocuments(ctx, order, input);
    const claim = await insertClaim(ctx.tx, {
      id: ctx.newId(), orderId: order.id, agencyId: order.agencyId, department: order.department, amountFen: order.finalCoveredFen,
      contractFile: input.contractFile, invoiceFile: input.invoiceFile, paymentFile: input.paymentFile,
      invoiceNumber: input.invoiceNumber, invoiceDate: input.invoiceDate, filedAt: ctx.now, filedBy: ctx.actor.userId,
    }, yearOf(ctx.now));
    if (!claim) throw invoiceUsed(input.invoiceNumber);
    await shareFiles(ctx.tx, DOCUMENTS.map((name) => input[name]), order.buyerId);
    await moveOrder(ctx, order, "claim", { claimedAt: ctx.now });
    ctx.log({
      type: "vouchers.claim.filed", subject: order.agencyId, ref: { kind: "claim", id: claim.id },
      data: {
        claimId: claim.id, number: claim.number, orderId: order.id, voucherId: order.voucherId, amountFen: claim.amountFen,
        documents: documents.map((file) => file.sha256),
      },
    });
    await ctx.effect("notify", {
      to: { department: order.department }, ref: { kind: "claim", id: claim.id, number: claim.number },
      text: { zh: `${order.agencyName} 提交了兑付申请 ${claim.number}。`, en: `${order.agencyName} filed claim ${claim.number}.` },
    });
    return claimView(claim, null);
  },
});

/** The three documents, each there, different and the agency's own. */
async function ownDocuments(ctx: CommandContext, order: Order, given: Documents): Promise<StoredFile[]> {
  if (new Set(DOCUMENTS.map((name) => given[name])).size < DOCUMENTS.length) throw filesMustDiffer();
  const found = await filesByIds(ctx.tx, DOCUMENTS.map((name) => given[name]));
  const files = DOCUMENTS.map((name) => {
    const file = found.get(given[name]);
    if (!file || file.ownerSubject !== order.agencyId) throw fileNotYours(`/${name}`);
    return file;
  });
  if (new Set(files.map((file) => file.sha256)).size < files.length) throw filesMustDiffer();
  return files;
}
