import { readFile } from "node:fs/promises";
import { verifyReceipt } from "#engines/proof/index.ts";
import type { Finding } from "#kernel/finding.ts";
import { problem } from "#kernel/problem.ts";
import { bilingual } from "#kernel/text.ts";
import { checkedRooms, verifyCity } from "../../city/verify-city.ts";
import { jsonOption, says, withCity, type AddCommand } from "../city-command.ts";
import { print } from "../output.ts";

/** `ceyuan verify`: log, ledger, cases and vouchers against each other; or one receipt, offline. */
export const verify: AddCommand = (program, setExit) => {
  program.command("verify")
    .description(says("核对日志、账本与办件，指出第一处不符；或离线核验一张凭证", "check log, ledger and cases against each other and name the first thing wrong; or check one receipt offline"))
    .option("--all", says("列出全部不符之处", "list everything that is wrong"), false)
    .option("--receipt <file>", says("只核验该凭证文件（无需数据库）", "check this receipt file only (no database needed)"))
    .option("--key <line>", says("核验凭证时信任的公钥", "public key to trust when checking a receipt"))
    .addOption(jsonOption())
    .action(async (options: { all: boolean; receipt?: string; key?: string; json: boolean }) => {
      const clean = options.receipt ? await verifyFile(options.receipt, options.key, options.json) : await verifyBooks(options.all, options.json);
      if (!clean) setExit(1);
    });
};

async function verifyBooks(all: boolean, json: boolean): Promise<boolean> {
  return withCity(async (city) => {
    const findings: Finding[] = [];
    for await (const finding of verifyCity(city)) {
      findings.push(finding);
      if (!all) break;
    }
    const entries = await city.engine.tools.log.size();
    print(json, { clean: findings.length === 0, checked: checkedRooms(), logEntries: entries, findings }, (result) => result.clean
      ? bilingual({ zh: `✓ 账实相符：${result.checked.join("、")}；日志 ${entries} 条`, en: `all agree; ${entries} log entries` })
      : findings.map((f) => `✗ ${f.room} · ${f.code} · ${f.where}\n  ${bilingual(f.message)}`).join("\n"));
    return findings.length === 0;
  });
}

async function verifyFile(file: string, key: string | undefined, json: boolean): Promise<boolean> {
  const verdict = verifyReceipt(await readJson(file), key);
  print(json, verdict.valid ? { valid: true, keyIsTrusted: verdict.keyIsTrusted, index: verdict.entry.index, type: verdict.entry.type, at: verdict.entry.at, size: verdict.checkpoint.size } : verdict, () => verdict.valid
    ? bilingual({ zh: `✓ 凭证有效：日志第 ${verdict.entry.index} 条，${verdict.entry.type}${verdict.keyIsTrusted ? "" : "（公钥取自凭证本身，未经确认）"}`, en: `valid: log entry ${verdict.entry.index}, ${verdict.entry.type}${verdict.keyIsTrusted ? "" : " (the key came with the receipt and is not confirmed)"}` })
    : `✗ ${bilingual(verdict.message)}`);
  return verdict.valid;
}

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, "utf8"));
  } catch (error) {
    throw problem("cli.unreadable_file", 400, { zh: `无法读取 ${file}`, en: `Cannot read ${file}` }, {
      detail: { zh: String(error), en: String(error) }, remedy: { zh: "请检查路径，并确认文件是 JSON。", en: "Check the path and that the file is JSON." },
    });
  }
}
