import { z } from "zod";
import { post } from "#engines/ledger/index.ts";
import { command } from "#kernel/command/use-case.ts";
import { zFen } from "#kernel/money.ts";
import { account, budgetOf, MONEY, openBudgetAccounts } from "../books.ts";
import { dayOf } from "../rules/city-day.ts";
import { schemeOn } from "../scheme.ts";
import { insertFunding } from "../store/budgets.ts";
import { zAmount, zYear } from "../wire.ts";

/** Puts appropriated money into a scheme's budget of a year. Redemptions are paid from there and stop when it ends. */
export const fundBudget = command({
  name: "vouchers.budget.fund",
  summary: { zh: "下达创新券预算", en: "Fund a voucher scheme's budget" },
  action: "vouchers.budget.fund",
  belongs: async (ctx, input) => ({ department: schemeOn(ctx.tools, input.scheme, dayOf(ctx.now)).department }),
  input: z.object({
    scheme: z.string().min(1).max(100), year: zYear, amountFen: zAmount,
    document: z.string().trim().min(1).max(200).meta({ description: "number of the appropriating document" }),
  }),
  output: z.object({ id: z.uuid(), scheme: z.string(), year: z.int(), fundedFen: zFen, paidFen: zFen, leftFen: zFen }),
  async run(ctx, input) {
    const line = { scheme: schemeOn(ctx.tools, input.scheme, dayOf(ctx.now)).id, year: input.year };
    const [id, transferId] = [ctx.newId(), ctx.newId()];
    await openBudgetAccounts(ctx.tx, line, ctx.now);
    await post(ctx.tx, {
      id: transferId, debit: account.appropriation(line.year), credit: account.budget(line), amount: input.amountFen, unit: MONEY,
      at: ctx.now, ref: `funding:${id}`, metadata: { document: input.document },
    });
    await insertFunding(ctx.tx, {
      id, ...line, amountFen: input.amountFen, document: input.document, transferId, at: ctx.now, byMembership: ctx.actor.membershipId,
    });
    ctx.log({ type: "vouchers.budget.funded", ref: { kind: "budget", id: account.budget(line) }, data: { ...line, amountFen: input.amountFen, transferId } });
    return { id, ...line, ...(await budgetOf(ctx.tx, line)) };
  },
});
