import { Option, InvalidArgumentError } from "commander";
import { bilingual } from "#kernel/text.ts";
import { ensureDemoCity, FIRST_RUN } from "../../demo/ensure-demo-city.ts";
import { demoState } from "../../demo/demo-state.ts";
import { problem } from "#kernel/problem.ts";
import type { CitySizeName } from "../../demo/sizes.ts";
import { jsonOption, says, withCity, type AddCommand } from "../city-command.ts";
import { print } from "../output.ts";
import { progressBar } from "../progress.ts";

/** `ceyuan demo`: writes a fictitious city into an empty database. */
export const demo: AddCommand = (program) => {
  program.command("demo")
    .description(says("生成一座虚构的演示城市（相同种子，相同城市）", "write a fictitious demo city (same seed, same city)"))
    .addOption(new Option("--size <size>", says("规模", "size")).choices(["small", "city", "nation"]).default(FIRST_RUN.size))
    .option("--seed <n>", says("随机种子", "seed"), wholeNumber, FIRST_RUN.seed)
    .addOption(jsonOption())
    .action((options: { size: CitySizeName; seed: number; json: boolean }) => withCity(async (city) => {
      const before = await demoState(city.engine.db);
      if (before) throw alreadyThere(before.size, before.seed);
      const bar = progressBar({ zh: "正在生成演示城市", en: "Creating the demo city" });
      const began = performance.now();
      const made = await ensureDemoCity(city, bar, { size: options.size, seed: options.seed });
      bar.stop();
      if (!made) throw notEmpty();
      const seconds = (performance.now() - began) / 1000;
      print(options.json, { size: options.size, seed: options.seed, seconds }, () => bilingual({ zh: `✓ 演示城市已生成（${seconds.toFixed(1)} 秒）`, en: `created in ${seconds.toFixed(1)} s` }));
    }));
};

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0) throw new InvalidArgumentError("0, 1, 2 ...");
  return value;
}

function alreadyThere(size: string, seed: number) {
  return problem("demo.already_there", 409, { zh: "已有一座演示城市", en: "There is a demo city already" }, {
    detail: { zh: `规模 ${size}，种子 ${seed}。`, en: `Size ${size}, seed ${seed}.` },
    remedy: { zh: "请用 CEYUAN_DATA 指定另一个数据目录。", en: "Point CEYUAN_DATA at another folder." },
  });
}

function notEmpty() {
  return problem("demo.not_empty", 409, { zh: "数据库中已有主体，不会混入虚构数据", en: "The database holds subjects already; nothing fictitious is mixed in" }, {
    remedy: { zh: "请用 CEYUAN_DATA 指定另一个数据目录。", en: "Point CEYUAN_DATA at another folder." },
  });
}
