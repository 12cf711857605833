import { z } from "zod";
import { query } from "#kernel/command/use-case.ts";
import { CLAIM_STATES } from "../model.ts";
import { claimPage, paymentsOf, type ClaimFilter } from "../store/claims.ts";
import { claimView, zClaim, zPaged, zPaging } from "../wire.ts";

const NOBODY = "00000000-0000-0000-0000-000000000000";

const zDeskLine = z.object({
  claim: zClaim, orderNumber: z.string(), scheme: z.string(), buyerName: z.string(), agencyName: z.string(), offeringTitle: z.string(),
}).meta({ id: "ClaimDeskLine" });

/** The claim desk: an agency's own claims, a department's, or all. Those that wait longest come first. */
export const listClaims = query({
  name: "vouchers.claims.list",
  summary: { zh: "兑付申请列表", en: "List claims" },
  action: "vouchers.claim.read",
  belongs: "self",
  input: z.object({
    ...zPaging, q: z.string().trim().min(1).optional(), state: z.enum(CLAIM_STATES).optional(), scheme: z.string().optional(),
    orderId: z.uuid().optional(),
  }),
  output: z.object({ items: z.array(zDeskLine), ...zPaged }),
  async run(ctx, { page, pageSize, ...filter }) {
    const narrowed: ClaimFilter = {
      ...filter,
      ...(ctx.reach === "own" ? { agencyId: ctx.actor?.subjectId ?? NOBODY } : {}),
      ...(ctx.reach === "department" ? { department: ctx.actor?.department ?? "" } : {}),
    };
    const { total, items } = await claimPage(ctx.db, narrowed, (page - 1) * pageSize, pageSize);
    const payments = await paymentsOf(ctx.db, items.map((claim) => claim.id));
    return {
      total, page, pageSize,
      items: items.map((claim) => ({
        claim: claimView(claim, payments.get(claim.id) ?? null), orderNumber: claim.orderNumber, scheme: claim.scheme,
        buyerName: claim.buyerName, agencyName: claim.agencyName, offeringTitle: claim.offeringTitle,
      })),
    };
  },
});
