import { fileURLToPath } from "node:url";
import { FindingsError, findingLine } from "#engines/rules/index.ts";
import { bilingual } from "#kernel/text.ts";
import { loadCatalog, type Catalog } from "#services/compass/index.ts";
import { loadObservatory } from "#services/observatory/index.ts";
import { offeredEffects } from "../../city/wire.ts";
import { CATALOG } from "../../city/open-city.ts";
import { jsonOption, says, type AddCommand } from "../city-command.ts";
import { print, table, toJson } from "../output.ts";

/** `ceyuan catalog check|list`: needs no database. */
export const catalog: AddCommand = (program, setExit) => {
  const group = program.command("catalog").description(says("城市目录（事项、流程、事实、政策、指标）", "the city's catalog"));
  group.command("check")
    .argument("[dir]", says("目录", "folder"), fileURLToPath(CATALOG))
    .description(says("检查整个目录", "check the whole catalog"))
    .addOption(jsonOption())
    .action(async (dir: string, options: { json: boolean }) => {
      try {
        const read = await loadCatalog(dir, { effects: offeredEffects() });
        const observatory = await loadObservatory(dir);
        const counts = { programmes: read.programmes.size, flows: read.flows.size, facts: read.vocabulary.facts.size, policies: read.policies.size, indicators: observatory.indicators.size };
        print(options.json, { ok: true, ...counts }, () => bilingual({
          zh: `✓ 目录无误：${counts.programmes} 个事项，${counts.flows} 个流程，${counts.facts} 种事实，${counts.policies} 份政策，${counts.indicators} 个指标`,
          en: `${counts.programmes} programmes, ${counts.flows} flows, ${counts.facts} facts, ${counts.policies} policies, ${counts.indicators} indicators`,
        }));
      } catch (error) {
        if (!(error instanceof FindingsError)) throw error;
        process.stderr.write(`${options.json ? toJson({ ok: false, findings: error.findings }) : error.findings.map(findingLine).join("\n")}\n`);
        setExit(1);
      }
    });
  group.command("list")
    .description(says("列出事项", "list the programmes"))
    .addOption(jsonOption())
    .action(async (options: { json: boolean }) => {
      const read = await loadCatalog(fileURLToPath(CATALOG));
      print(options.json, describe(read), (items) => table(items.map((each) => [each.id, each.name.zh, each.versions.join(","), `${each.examples} 例`, `${each.sources.length} 来源`])));
    });
};

function describe(read: Catalog) {
  return [...read.programmes.values()].map(({ id, document }) => ({
    id, name: document.name, category: document.category, department: document.department,
    versions: document.versions.map((version) => version.version),
    examples: document.examples?.cases.length ?? 0,
    sources: [...read.policies.values()].filter((policy) => JSON.stringify(document).includes(`"${policy.id}"`)).map((policy) => policy.id),
  }));
}
