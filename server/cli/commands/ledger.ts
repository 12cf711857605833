import { trialBalance, verifyLedger } from "#engines/ledger/index.ts";
import type { Finding } from "#kernel/finding.ts";
import { formatYuan } from "#kernel/money.ts";
import { bilingual } from "#kernel/text.ts";
import { jsonOption, says, withCity, type AddCommand } from "../city-command.ts";
import { print, table } from "../output.ts";

/** `ceyuan ledger balance|verify`. */
export const ledger: AddCommand = (program, setExit) => {
  const group = program.command("ledger").description(says("账本", "the ledger"));
  group.command("balance")
    .description(says("试算平衡表", "the trial balance"))
    .addOption(jsonOption())
    .action((options: { json: boolean }) => withCity(async (city) => {
      const lines = await trialBalance(city.engine.db);
      if (lines.some((line) => line.debits !== line.credits)) setExit(1);
      print(options.json, lines, (all) => all.length === 0 ? bilingual({ zh: "账本为空", en: "the ledger is empty" })
        : table(all.map((line) => [line.unit, formatYuan(line.debits), formatYuan(line.credits), formatYuan(line.debits - line.credits)])));
    }));
  group.command("verify")
    .description(says("由分录重算一切，指出第一处不符", "recompute everything from the entries and name the first disagreement"))
    .addOption(jsonOption())
    .action((options: { json: boolean }) => withCity(async (city) => {
      let first: Finding | null = null;
      for await (const finding of verifyLedger(city.engine.db)) {
        first = finding;
        break;
      }
      if (first) setExit(1);
      print(options.json, { clean: first === null, first }, () => first ? `✗ ${first.where}: ${bilingual(first.message)}` : bilingual({ zh: "✓ 账本无误", en: "the ledger agrees" }));
    }));
};
