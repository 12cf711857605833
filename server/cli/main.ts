import { Command, CommanderError } from "commander";
import { isProblem } from "#kernel/problem.ts";
import { version } from "../version.ts";
import { printProblem } from "./output.ts";
import { commands } from "./commands/index.ts";

/** Exit codes of every command. */
export const EXIT = { ok: 0, foundWrong: 1, badInput: 2, failed: 3 } as const;

/** Runs one command line; returns the exit code. */
export async function main(argv: string[]): Promise<number> {
  const program = new Command("ceyuan")
    .description("策源：城市创新服务平台 / the open platform of a city's innovation services")
    .version(version)
    .showHelpAfterError()
    .exitOverride()
    .addHelpText("after", `
退出码 / Exit codes: 0 成功 ok · 1 发现问题 something found wrong · 2 输入有误 bad input · 3 运行失败 failed
环境变量 / Environment: CEYUAN_DATA (data), DATABASE_URL, HOST (127.0.0.1), PORT (3000), LOG_LEVEL (warn),
  CEYUAN_REQUESTS_PER_MINUTE (1200), CEYUAN_TRUST_PROXY (0), CEYUAN_DEMO_START`);
  let exitCode: number = EXIT.ok;
  for (const add of commands) add(program, (code) => (exitCode = code));
  try {
    await program.parseAsync(argv, { from: "user" });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.badInput;
    printProblem(error, argv.includes("--json"));
    return isProblem(error) && error.status < 500 ? EXIT.badInput : EXIT.failed;
  }
}
