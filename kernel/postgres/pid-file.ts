import { readFile, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { clusterFolder } from "./cluster.ts";
import { isServerOf, serverProcesses, signal } from "./processes.ts";

/** What a server writes about itself into postmaster.pid. */
export interface PidFile {
  pid: number;
  socketFolder: string;
  /** `starting`, `ready`, `stopping` or `standby`; empty in the first moments. */
  status: string;
}

const ORPHAN_PATIENCE_MS = 5_000;
/** Above the largest number that Linux gives to a process (4,194,304). */
const NO_PID = 2_147_483_646;

const pidFile = (home: string): string => path.join(clusterFolder(home), "postmaster.pid");

export async function readPidFile(home: string): Promise<PidFile | undefined> {
  const text = await readFile(pidFile(home), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const lines = text.split("\n");
  return { pid: Number(lines[0]), socketFolder: lines[4]?.trim() ?? "", status: lines[7]?.trim() ?? "" };
}

/** The server that runs on this home now, if any. A file that names a zombie or a stranger names no server. */
export async function livingServer(home: string): Promise<PidFile | undefined> {
  const file = await readPidFile(home);
  return file !== undefined && (await isServerOf(file.pid, clusterFolder(home))) ? file : undefined;
}

/** Ends what is left of a dead server: backends notice their postmaster's death, but one deep in a query does so late. */
export async function endOrphans(home: string): Promise<void> {
  const started = performance.now();
  let orphans = await serverProcesses(clusterFolder(home));
  for (const pid of orphans) signal(pid, "SIGQUIT");
  while (orphans.length > 0) {
    if (performance.now() - started > ORPHAN_PATIENCE_MS) for (const pid of orphans) signal(pid, "SIGKILL");
    await sleep(10);
    orphans = await serverProcesses(clusterFolder(home));
  }
}

/**
 * Disarms the pid file of a dead server. Its number may now belong to a stranger or a zombie, which would keep the new
 * server from starting, so it is replaced by one that nobody can have. The file stays, because it also names the
 * shared memory by which PostgreSQL finds processes of the dead server that we cannot see.
 */
export async function disarmPidFile(home: string): Promise<void> {
  const file = pidFile(home);
  const text = await readFile(file, "utf8").catch(() => undefined);
  if (text === undefined) return;
  const lines = text.split("\n");
  if (lines.length < 7) await rm(file);
  else await writeFile(file, [String(NO_PID), ...lines.slice(1)].join("\n"), { mode: (await stat(file)).mode });
}
