import { Option, type Command } from "commander";
import { readConfig } from "#kernel/config.ts";
import { bilingual, type Text } from "#kernel/text.ts";
import { openCity, type City } from "../city/open-city.ts";

/** Adds one command; `setExit` says the exit code when it is not 0. */
export type AddCommand = (program: Command, setExit: (code: number) => void) => void;

/** `--json`, on every command. */
export function jsonOption(): Option {
  return new Option("--json", "以 JSON 输出 / print JSON").default(false);
}

/** Description of a command in both languages. */
export function says(zh: string, en: string): string {
  return bilingual({ zh, en });
}

/** Opens the city for the length of one command. The embedded database starts when nobody runs it, and stops after. */
export async function withCity<T>(work: (city: City) => Promise<T>): Promise<T> {
  const tell = (message: Text): void => void process.stderr.write(`· ${bilingual(message)}\n`);
  const city = await openCity(readConfig(process.env, process.cwd()), { tell });
  try {
    return await work(city);
  } finally {
    await city.close();
  }
}
