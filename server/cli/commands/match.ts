import { InvalidArgumentError, Option } from "commander";
import { SYSTEM } from "#kernel/command/actor.ts";
import { ask } from "#kernel/command/execute.ts";
import { problem } from "#kernel/problem.ts";
import { bilingual } from "#kernel/text.ts";
import { matchNeed, matchText, type AnswerView, type HitView } from "#services/market/index.ts";
import { reindex, withIndex } from "../../search/with-index.ts";
import { jsonOption, says, withCity, type AddCommand } from "../city-command.ts";
import { print } from "../output.ts";
import { progressBar } from "../progress.ts";

interface MatchOptions {
  text?: string;
  need?: string;
  industry?: string[];
  field?: string[];
  kind?: string[];
  yearFrom?: number;
  yearTo?: number;
  owner?: string;
  maturity?: number;
  page: number;
  pageSize: number;
  json: boolean;
}

const BUILDING = { zh: "正在建立检索索引", en: "Building the search index" };

/** `ceyuan match`: achievements that fit a text or a need on record; `ceyuan reindex`: builds the search index anew. */
export const match: AddCommand = (program) => {
  program.command("match")
    .description(says("为一段文字或一条需求匹配成果", "achievements that fit a text, or a need on record"))
    .addOption(new Option("--text <text>", says("需求文字，中文或英文", "what is needed, in Chinese or English")).conflicts("need"))
    .option("--need <code>", says("需求编号", "code of a need"))
    .option("--industry <id...>", says("产业", "industry"))
    .option("--field <id...>", says("技术领域", "field"))
    .option("--kind <kind...>", says("成果类型，如 patent", "kind, such as patent"))
    .option("--year-from <year>", says("不早于", "not before"), whole)
    .option("--year-to <year>", says("不晚于", "not after"), whole)
    .option("--owner <owner>", says("单位名称或 id", "owner, by name or id"))
    .option("--maturity <level>", says("成熟度不低于（1 至 9）", "readiness level at least (1 to 9)"), whole)
    .option("--page <n>", says("页码", "page"), whole, 1)
    .option("--page-size <n>", says("每页条数", "results a page"), whole, 10)
    .addOption(jsonOption())
    .action(async (options: MatchOptions) => {
      if (options.text === undefined && options.need === undefined) throw nothingAsked();
      await withCity(async (city) => {
        const bar = progressBar(BUILDING);
        const { result, notes } = await withIndex(city, (done, total) => bar.update(done, total), async () => {
          bar.stop();
          const { page, pageSize } = options;
          if (options.need !== undefined) return ask(city.engine, matchNeed, { actor: SYSTEM, input: { code: options.need, page, pageSize, ...filtersOf(options) } });
          return ask(city.engine, matchText, { actor: SYSTEM, input: { text: options.text, page, pageSize, filters: filtersOf(options) } });
        });
        print(options.json, { ...result, notes: [...result.notes, ...notes] }, inWords);
      });
    });

  program.command("reindex")
    .description(says("从数据库重建检索索引（检索不中断）", "build the search index anew from the database (searching goes on)"))
    .addOption(jsonOption())
    .action((options: { json: boolean }) => withCity(async (city) => {
      const bar = progressBar(BUILDING);
      const began = performance.now();
      const done = await reindex(city, (documents, total) => bar.update(documents, total)).finally(() => bar.stop());
      const seconds = Math.round((performance.now() - began) / 100) / 10;
      print(options.json, { ...done, seconds }, ({ documents }) => bilingual({ zh: `✓ 检索索引已重建：${documents} 条，${seconds} 秒`, en: `${documents} records indexed in ${seconds} s` }));
    }));
};

function filtersOf({ industry, field, kind, yearFrom, yearTo, owner, maturity }: MatchOptions): Record<string, unknown> {
  const given = { industry, field, kind, yearFrom, yearTo, owner, maturityMin: maturity };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}

function inWords({ items, total, page, pageSize, notes }: AnswerView): string {
  const most = total.exact ? `${total.value}` : `${total.value}+`;
  const first = (page - 1) * pageSize;
  const lines = items.flatMap((hit, n) => hitInWords(hit, first + n + 1));
  const head = items.length === 0
    ? bilingual({ zh: `没有匹配的成果（共 ${most} 条）`, en: `nothing here (${most} in all)` })
    : bilingual({ zh: `第 ${first + 1} 至 ${first + items.length} 条，共 ${most} 条`, en: `${first + 1} to ${first + items.length} of ${most}` });
  return [...notes.map((note) => `· ${bilingual(note)}`), head, ...lines].join("\n");
}

function hitInWords(hit: HitView, place: number): string[] {
  const title = hit.title.zh ?? hit.title.en ?? "";
  const about = [hit.code, hit.owner?.name, hit.year, hit.kind, hit.maturity === null ? null : `TRL ${hit.maturity}`].filter((part) => part !== null && part !== undefined);
  return [`${String(place).padStart(3)}. ${title}  [${hit.score}]`, `     ${about.join(" · ")}`, ...hit.why.map((reason) => `     → ${bilingual(reason)}`)];
}

function whole(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0) throw new InvalidArgumentError("0, 1, 2 ...");
  return value;
}

function nothingAsked() {
  return problem("cli.nothing_to_match", 400, { zh: "请用 --text 或 --need 说明要匹配什么", en: "Say what to match with --text or --need" }, {
    remedy: { zh: '例如：ceyuan match --text "动力电池隔热材料"', en: 'For example: ceyuan match --text "heat insulation for traction batteries"' },
  });
}
