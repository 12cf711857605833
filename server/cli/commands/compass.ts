import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { Option } from "commander";
import { zRuleInput, type ClauseResult, type RuleInput, type RuleResult } from "#engines/rules/index.ts";
import { SYSTEM } from "#kernel/command/actor.ts";
import { ask } from "#kernel/command/execute.ts";
import { invalidInput } from "#kernel/command/invalid-input.ts";
import { problem } from "#kernel/problem.ts";
import { bilingual } from "#kernel/text.ts";
import { judgeAll, loadCatalog, readCompass } from "#services/compass/index.ts";
import { CATALOG } from "../../city/open-city.ts";
import { jsonOption, says, withCity, type AddCommand } from "../city-command.ts";
import { print } from "../output.ts";

const SIGNS = { yes: "✓", no: "✗", unknown: "?" } as const;

/** `ceyuan compass`: every programme's verdict, for a subject of the city or for typed-in facts. */
export const compass: AddCommand = (program) => {
  program.command("compass")
    .description(says("我能享受什么：所有事项的判断", "what may I have: every programme's verdict"))
    .addOption(new Option("--subject <uscc>", says("统一社会信用代码", "unified social credit code")).conflicts("facts"))
    .addOption(new Option("--facts <file>", says("事实文件（无需数据库）", "file of facts (no database needed)")))
    .option("--as-of <date>", says("判断日期 YYYY-MM-DD", "day of the judgement"))
    .addOption(jsonOption())
    .action(async (options: { subject?: string; facts?: string; asOf?: string; json: boolean }) => {
      const results = options.facts
        ? await fromFile(options.facts, options.asOf)
        : await fromCity(options.subject, options.asOf);
      print(options.json, results, (all) => all.map(inWords).join("\n\n"));
    });
};

async function fromFile(file: string, asOf: string | undefined): Promise<RuleResult[]> {
  const catalog = await loadCatalog(fileURLToPath(CATALOG));
  return judgeAll(catalog, await readFactsFile(file), asOf ?? catalog.calendar.dayOf(new Date()));
}

async function fromCity(uscc: string | undefined, asOf: string | undefined): Promise<RuleResult[]> {
  if (!uscc) throw problem("cli.subject_missing", 400, { zh: "请用 --subject 或 --facts 说明是谁", en: "Say who it is with --subject or --facts" });
  return withCity(async (city) => {
    const { programmes } = await ask(city.engine, readCompass, { actor: SYSTEM, input: { uscc, ...(asOf ? { asOf } : {}) } });
    return programmes as RuleResult[];
  });
}

/** Reads facts as the rules engine takes them. @throws Problem that names the file and the field */
export async function readFactsFile(file: string): Promise<RuleInput> {
  let given: unknown;
  try {
    given = JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    throw problem("cli.unreadable_file", 400, { zh: `无法读取 ${file}`, en: `Cannot read ${file}` }, {
      detail: { zh: String(error), en: String(error) }, remedy: { zh: "请检查路径，并确认文件是 JSON。", en: "Check the path and that the file is JSON." },
    });
  }
  const parsed = zRuleInput.safeParse(given);
  if (!parsed.success) throw invalidInput(parsed.error);
  return parsed.data;
}

/** A verdict with its clauses, for a terminal. */
export function inWords(result: RuleResult): string {
  const lines = [`${SIGNS[result.verdict]} ${bilingual(result.name)}（${result.version ?? "—"}，${result.asOf}）`, `  ${result.because.zh}`];
  lines.push(...result.clauses.flatMap((clause) => clauseLines(clause, 1)));
  if (result.next) lines.push(`  → ${result.next.question.zh}`);
  return lines.join("\n");
}

/** A clause with its members below it, each deeper by one step. */
function clauseLines(clause: ClauseResult, depth: number): string[] {
  const indent = "  ".repeat(depth);
  const gap = clause.gap ? [`${indent}    差距：${clause.gap.what.zh} ${clause.gap.text.zh}`] : [];
  return [`${indent}${SIGNS[clause.verdict]} ${clause.title.zh}：${clause.because.zh}`, ...gap, ...(clause.clauses ?? []).flatMap((inner) => clauseLines(inner, depth + 1))];
}
