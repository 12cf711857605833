import { SYSTEM } from "#kernel/command/actor.ts";
import { execute, type Engine } from "#kernel/command/execute.ts";
import { fundBudget } from "#services/vouchers/index.ts";

/** Demo budget of each voucher scheme for the year, in fen: 20 million yuan, an invented figure of an invented city. */
const AMOUNT_FEN = 2_000_000_000;

/** Appropriates the demo city's voucher budgets once a year. */
export async function fundDemoBudgets(engine: Engine): Promise<void> {
  const { catalog } = engine.tools;
  const year = Number(catalog.calendar.dayOf(engine.clock.now()).slice(0, 4));
  for (const programme of catalog.programmes.values()) {
    if (!programme.document.money) continue;
    await execute(engine, fundBudget, {
      actor: SYSTEM, key: `demo-budget:${programme.id}:${year}`,
      input: { scheme: programme.id, year, amountFen: AMOUNT_FEN, document: `演示预算〔${year}〕1号（虚构）` },
    });
  }
}
