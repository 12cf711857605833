import { readdir, readFile, readlink } from "node:fs/promises";
import { errorCode } from "./error-code.ts";

/** A process as the kernel of the machine describes it in /proc. */
export interface ProcessFacts {
  pid: number;
  /** Name of the executable, at most 15 characters. */
  name: string;
  /** Clock ticks since boot: together with the pid it names a process for ever, also when the pid is used again. */
  startTicks: string;
}

/**
 * Facts about a running process, or undefined when there is none.
 * A zombie counts as none: it runs nothing and only waits for its parent.
 */
export async function runningProcess(pid: number): Promise<ProcessFacts | undefined> {
  let stat: string;
  try {
    stat = await readFile(`/proc/${pid}/stat`, "utf8");
  } catch {
    return undefined;
  }
  // The name stands in parentheses and may itself hold spaces and parentheses.
  const open = stat.indexOf("(");
  const close = stat.lastIndexOf(")");
  const rest = stat.slice(close + 2).split(" ");
  const state = rest[0];
  const startTicks = rest[19];
  if (state === undefined || startTicks === undefined || state === "Z" || state === "X") return undefined;
  return { pid, name: stat.slice(open + 1, close), startTicks };
}

/** True when the process works on the folder: a server keeps it as working directory, initdb names it in its arguments. */
async function worksOn(pid: number, folder: string): Promise<boolean> {
  // Root in a container may not see the working directory of another user's process, but always its arguments.
  const workingDirectory = await readlink(`/proc/${pid}/cwd`).catch(() => undefined);
  if (workingDirectory === folder) return true;
  const line = await readFile(`/proc/${pid}/cmdline`, "utf8").catch(() => "");
  return line.split("\0").includes(folder);
}

/** True when `pid` is a PostgreSQL server that works on `folder` (a real path). */
export async function isServerOf(pid: number, folder: string): Promise<boolean> {
  const facts = await runningProcess(pid);
  return facts?.name === "postgres" && (await worksOn(pid, folder));
}

/** Every living process of PostgreSQL that works on `folder` (a real path): postmaster, backends, initdb. */
export async function serverProcesses(folder: string): Promise<number[]> {
  const found: number[] = [];
  for (const entry of await readdir("/proc")) {
    if (!/^\d+$/.test(entry)) continue;
    const pid = Number(entry);
    const facts = await runningProcess(pid);
    if (facts === undefined || (facts.name !== "postgres" && facts.name !== "initdb")) continue;
    if (await worksOn(pid, folder)) found.push(pid);
  }
  return found;
}

/** Sends a signal; a process that is gone already is no error. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (errorCode(error) !== "ESRCH") throw error;
  }
}
