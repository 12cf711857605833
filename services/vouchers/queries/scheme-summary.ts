import { z } from "zod";
import { query } from "#kernel/command/use-case.ts";
import { zInstant } from "#kernel/instant.ts";
import { zFen } from "#kernel/money.ts";
import { account, budgetOf } from "../books.ts";
import { dayOf, yearOf } from "../rules/city-day.ts";
import { schemeOn } from "../scheme.ts";
import { totalsOf } from "../scheme-totals.ts";
import { fundingsOf } from "../store/budgets.ts";
import { monthsOf, orderStatesOf } from "../store/figures.ts";
import { zText, zYear } from "../wire.ts";

/** A scheme's year at a glance: the four amounts off the ledger, what happened by month, and the budget. */
export const readSchemeSummary = query({
  name: "vouchers.scheme.summary",
  summary: { zh: "创新券事项年度概况", en: "A voucher scheme's year" },
  action: "vouchers.scheme.read",
  input: z.object({ id: z.string().min(1), year: zYear.optional() }),
  output: z.object({
    scheme: z.string(), name: zText, year: z.int(), vouchers: z.int(),
    grantedFen: zFen, heldFen: zFen, usedFen: zFen, redeemedFen: zFen, expiredFen: zFen, availableFen: zFen,
    budget: z.object({
      account: z.string(), fundedFen: zFen, paidFen: zFen, leftFen: zFen,
      fundings: z.array(z.object({ id: z.uuid(), amountFen: zFen, document: z.string(), at: zInstant })),
    }),
    orders: z.array(z.object({ state: z.string(), count: z.int() })),
    months: z.array(z.object({
      month: z.string(), grants: z.int(), grantedFen: zFen, orders: z.int(), confirmed: z.int(), usedFen: zFen,
      redemptions: z.int(), redeemedFen: zFen,
    })),
  }),
  async run(ctx, input) {
    const scheme = schemeOn(ctx.tools, input.id, dayOf(ctx.now));
    const line = { scheme: scheme.id, year: input.year ?? yearOf(ctx.now) };
    const fundings = await fundingsOf(ctx.db, line.scheme, line.year);
    return {
      ...line, name: scheme.name, ...(await totalsOf(ctx.db, line)),
      budget: {
        account: account.budget(line), ...(await budgetOf(ctx.db, line)),
        fundings: fundings.map(({ id, amountFen, document, at }) => ({ id, amountFen, document, at })),
      },
      orders: await orderStatesOf(ctx.db, line.scheme, line.year),
      months: await monthsOf(ctx.db, line.scheme, line.year),
    };
  },
});
