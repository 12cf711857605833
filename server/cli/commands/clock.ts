import { InvalidArgumentError } from "commander";
import { execute } from "#kernel/command/execute.ts";
import { SYSTEM } from "#kernel/command/actor.ts";
import { runDueJobs } from "#kernel/jobs/worker.ts";
import { bilingual } from "#kernel/text.ts";
import { advanceClock } from "../../demo/demo-service.ts";
import { jsonOption, says, withCity, type AddCommand } from "../city-command.ts";
import { print } from "../output.ts";

/** `ceyuan clock advance DAYS`: lets a demo city's publicity end without waiting. */
export const clock: AddCommand = (program) => {
  const group = program.command("clock").description(says("演示城市的时钟", "the demo city's clock"));
  group.command("advance")
    .argument("<days>", says("天数", "days"), days)
    .description(says("拨快时钟并运行到期的任务", "move the clock forward and run what falls due"))
    .addOption(jsonOption())
    .action((amount: number, options: { json: boolean }) => withCity(async (city) => {
      const moved = await execute(city.engine, advanceClock, { actor: SYSTEM, key: city.engine.newId(), input: { days: amount } });
      const jobs = await runDueJobs(city.engine, { handlers: city.handlers });
      print(options.json, { now: moved.now.toISOString(), jobs }, (r) => bilingual({ zh: `现在是 ${r.now}，执行了 ${jobs} 项到期任务`, en: `${jobs} due jobs done` }));
    }));
};

function days(text: string): number {
  const amount = Number(text);
  if (!(amount > 0 && amount <= 400)) throw new InvalidArgumentError("1-400");
  return amount;
}
