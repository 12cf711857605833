import { basename } from "node:path";
import { Argument, InvalidArgumentError, Option } from "commander";
import { bilingual } from "#kernel/text.ts";
import { IMPORT_FORMATS, IMPORT_KINDS, type ImportFormat, type ImportKind } from "../../import/kinds.ts";
import { runImport } from "../../import/run-import.ts";
import { jsonOption, says, withCity, type AddCommand } from "../city-command.ts";
import { print } from "../output.ts";
import { progressBar } from "../progress.ts";

interface Options {
  source?: string;
  format?: ImportFormat;
  map: Record<string, string>;
  rejects?: string;
  restart: boolean;
  json: boolean;
}

/** `ceyuan import KIND FILE`: good rows land, bad ones go to a rejects file, a kill is resumed, a repeat changes nothing. */
export const importing: AddCommand = (program, setExit) => {
  program.command("import")
    .description(says("导入主体、事实、成果或需求（CSV、JSONL、XLSX，可断点续传）", "import organisations, facts, achievements or needs (CSV, JSONL, XLSX; resumable)"))
    .addArgument(new Argument("<kind>", says("种类", "kind")).choices(IMPORT_KINDS))
    .argument("<file>", says("文件，可为 .gz", "file, may be .gz"))
    .option("--source <name>", says("数据来源名称，与记录编号共同识别记录；默认为文件名", "name of the source; with each record's id it tells records apart; the file's name unless told"))
    .addOption(new Option("--format <format>", says("文件格式，默认由扩展名判断", "format, by the file's extension unless told")).choices(IMPORT_FORMATS))
    .option("--map <column=field>", says("列与字段的对应，可多次给出", "column to field, may be repeated"), mapping, {})
    .option("--rejects <file>", says("拒收行写入此文件", "where rejected rows go"))
    .option("--restart", says("不续传，从头导入", "begin anew instead of resuming"), false)
    .addOption(jsonOption())
    .action((kind: ImportKind, file: string, options: Options) => withCity(async (city) => {
      const bar = progressBar({ zh: `导入 ${basename(file)}`, en: `importing ${basename(file)}` });
      const report = await runImport({
        db: city.engine.db, kind, file, source: options.source ?? basename(file).replace(/\.(csv|jsonl|ndjson|xlsx)(\.gz)?$/i, ""),
        format: options.format, mapping: options.map, rejectsFile: options.rejects, resume: !options.restart,
        now: city.clock.now(), newId: city.engine.newId, catalog: city.engine.tools.catalog,
        onProgress: ({ bytes, totalBytes, read, rejected }) => bar.update(bytes, totalBytes, { zh: `${read} 行，拒收 ${rejected}`, en: `${read} rows, ${rejected} rejected` }),
      });
      bar.stop();
      if (report.rejected > 0) setExit(1);
      print(options.json, report, (r) => [
        bilingual({ zh: `✓ 读入 ${r.read} 行：新增 ${r.inserted}，更新 ${r.updated}，未变 ${r.unchanged}，拒收 ${r.rejected}`, en: `${r.read} rows: ${r.inserted} new, ${r.updated} updated, ${r.unchanged} unchanged, ${r.rejected} rejected` }),
        bilingual({ zh: `  用时 ${(r.milliseconds / 1000).toFixed(1)} 秒，每秒 ${Math.round(r.rowsPerSecond)} 行`, en: `${Math.round(r.rowsPerSecond)} rows/s` }),
        ...(r.rejectsFile ? [bilingual({ zh: `  拒收行及原因：${r.rejectsFile}`, en: `rejected rows with reasons: ${r.rejectsFile}` })] : []),
      ].join("\n"));
    }));
};

function mapping(pair: string, before: Record<string, string>): Record<string, string> {
  const cut = pair.indexOf("=");
  if (cut < 1) throw new InvalidArgumentError("列=字段 / column=field");
  return { ...before, [pair.slice(0, cut)]: pair.slice(cut + 1) };
}
