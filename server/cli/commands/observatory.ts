import { ask } from "#kernel/command/execute.ts";
import { bilingual } from "#kernel/text.ts";
import { listIndicators, readChapter } from "#services/observatory/index.ts";
import { jsonOption, says, withCity, type AddCommand } from "../city-command.ts";
import { print, table } from "../output.ts";

/** `ceyuan indicators` and `ceyuan yearbook`: the observatory on a terminal. */
export const observatory: AddCommand = (program) => {
  program.command("indicators")
    .description(says("列出指标", "list the indicators"))
    .option("--missing", says("只列尚无实时数据的", "only those without a live value"), false)
    .option("--q <words>", says("按词查找", "find by words"))
    .addOption(jsonOption())
    .action((options: { missing: boolean; q?: string; json: boolean }) => withCity(async (city) => {
      const input = { ...(options.missing ? { missing: "true" } : {}), ...(options.q ? { q: options.q } : {}) };
      const found = await ask(city.engine, listIndicators, { actor: null, input });
      print(options.json, found, ({ items }) => table(items.map((each) => [each.id, each.live ? "●" : "○", each.unit, each.name.zh])));
    }));
  program.command("yearbook")
    .argument("[chapter]", says("章节", "chapter"), "vouchers")
    .description(says("年报章节：历年数字与本年度实时数字", "a yearbook chapter: figures of past years beside the running year"))
    .addOption(jsonOption())
    .action((chapter: string, options: { json: boolean }) => withCity(async (city) => {
      const read = await ask(city.engine, readChapter, { actor: null, input: { chapter } });
      print(options.json, read, (c) => [bilingual(c.title), ...c.sections.flatMap((section) => [
        "", bilingual(section.title),
        table([["", ...c.years.map(String)], ...section.series.map((s) => [s.name.zh, ...c.years.map((y) => s.figures.find((f) => f.year === y)?.value ?? "—")])]),
      ])].join("\n"));
    }));
};
