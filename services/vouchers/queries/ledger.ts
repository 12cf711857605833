import { z } from "zod";
import { balance, statement, trialBalance } from "#engines/ledger/index.ts";
import { query } from "#kernel/command/use-case.ts";
import { zInstant } from "#kernel/instant.ts";
import { fen, zFen } from "#kernel/money.ts";

/** The trial balance: sums of all accounts by unit; every difference must be zero, at any moment. */
export const readTrialBalance = query({
  name: "vouchers.ledger.trial_balance",
  summary: { zh: "试算平衡", en: "Trial balance" },
  action: "vouchers.ledger.read",
  input: z.object({}),
  output: z.object({
    balanced: z.boolean(),
    units: z.array(z.object({
      unit: z.string(), debitsFen: zFen, creditsFen: zFen, differenceFen: zFen,
      debitsPendingFen: zFen, creditsPendingFen: zFen, pendingDifferenceFen: zFen,
    })),
  }),
  async run(ctx) {
    const lines = await trialBalance(ctx.db);
    return {
      balanced: lines.every((line) => line.difference === 0n && line.pendingDifference === 0n),
      units: lines.map((line) => ({
        unit: line.unit, debitsFen: fen(line.debits), creditsFen: fen(line.credits), differenceFen: fen(line.difference),
        debitsPendingFen: fen(line.debitsPending), creditsPendingFen: fen(line.creditsPending), pendingDifferenceFen: fen(line.pendingDifference),
      })),
    };
  },
});

/** One account's entries with running sums, newest first. */
export const readAccountStatement = query({
  name: "vouchers.ledger.statement",
  summary: { zh: "账户流水", en: "An account's statement" },
  action: "vouchers.ledger.read",
  input: z.object({
    code: z.string().min(1).max(200).meta({ description: "such as budget:voucher-instrument:2026" }),
    after: z.string().regex(/^\d{1,18}$/).optional().meta({ description: "`next` of the page before" }),
    limit: z.coerce.number().int().min(1).max(500).default(50),
  }),
  output: z.object({
    account: z.object({
      code: z.string(), kind: z.string(), unit: z.string(), debitsFen: zFen, creditsFen: zFen,
      debitsPendingFen: zFen, creditsPendingFen: zFen, balanceFen: zFen, availableFen: zFen,
    }),
    lines: z.array(z.object({
      version: z.string(), at: zInstant, kind: z.string(), side: z.enum(["debit", "credit"]), amountFen: zFen, counterpart: z.string(),
      debitsFen: zFen, creditsFen: zFen, transferId: z.uuid(), ref: z.string().nullable(),
    })),
    next: z.string().nullable(),
  }),
  async run(ctx, input) {
    const account = await balance(ctx.db, input.code);
    const page = await statement(ctx.db, input.code, { limit: input.limit, ...(input.after === undefined ? {} : { after: BigInt(input.after) }) });
    return {
      account: {
        code: account.code, kind: account.kind, unit: account.unit, debitsFen: fen(account.debitsPosted), creditsFen: fen(account.creditsPosted),
        debitsPendingFen: fen(account.debitsPending), creditsPendingFen: fen(account.creditsPending),
        balanceFen: fen(account.balance), availableFen: fen(account.available),
      },
      lines: page.lines.map((line) => ({
        version: String(line.version), at: line.at, kind: line.kind, side: line.side, amountFen: fen(line.amount),
        counterpart: line.counterpart, debitsFen: fen(line.debits), creditsFen: fen(line.credits), transferId: line.transferId, ref: line.ref,
      })),
      next: page.next === null ? null : String(page.next),
    };
  },
});
