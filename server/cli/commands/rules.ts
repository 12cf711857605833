import { fileURLToPath } from "node:url";
import { bilingual } from "#kernel/text.ts";
import { judge, loadCatalog } from "#services/compass/index.ts";
import { CATALOG } from "../../city/open-city.ts";
import { jsonOption, says, type AddCommand } from "../city-command.ts";
import { print } from "../output.ts";
import { inWords, readFactsFile } from "./compass.ts";

/** `ceyuan rules eval`: one programme on a file of facts; needs no database. */
export const rules: AddCommand = (program) => {
  const group = program.command("rules").description(says("规则引擎", "the rules engine"));
  group.command("eval")
    .description(says("用一份事实文件判断一个事项", "judge one programme on a file of facts"))
    .requiredOption("--programme <id>", says("事项编号", "id of the programme"))
    .requiredOption("--facts <file>", bilingual({ zh: "事实文件", en: "file of facts" }))
    .option("--as-of <date>", says("判断日期 YYYY-MM-DD", "day of the judgement"))
    .addOption(jsonOption())
    .action(async (options: { programme: string; facts: string; asOf?: string; json: boolean }) => {
      const catalog = await loadCatalog(fileURLToPath(CATALOG));
      const facts = await readFactsFile(options.facts);
      print(options.json, judge(catalog, options.programme, facts, options.asOf ?? catalog.calendar.dayOf(new Date())), inWords);
    });
};
