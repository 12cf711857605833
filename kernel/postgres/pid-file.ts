import { readFile, rm } from "node:fs/promises";
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

export async function readPidFile(home: string): Promise<PidFile | undefined> {
  const text = await readFile(path.join(clusterFolder(home), "postmaster.pid"), "utf8").catch(() => undefined);
  if (text === undefined) return undefined;
  const lines = text.split("\n");
  return { pid: Number(lines[0]), socketFolder: lines[4]?.trim() ?? "", status: lines[7]?.trim() ?? "" };
}

/** The server that runs on this home now, if any. A file that names a zombie or a stranger names no server. */
export async function livingServer(home: string): Promise<PidFile | undefined> {
  const file = await readPidFile(home);
  return file !== undefined && (await isServerOf(file.pid, clusterFolder(home))) ? file : undefined;
}

/**
 * Clears what a dead server left: its pid file would keep a new one from starting when the number in it now belongs to
 * another process or a zombie. First every process of the dead server must be gone, because PostgreSQL's own guard
 * against two servers on one folder hangs on that file.
 */
export async function clearDeadServer(home: string): Promise<void> {
  const folder = clusterFolder(home);
  const started = performance.now();
  let orphans = await serverProcesses(folder);
  // Backends notice their postmaster's death by themselves; one deep in a query is told to quit.
  for (const pid of orphans) signal(pid, "SIGQUIT");
  while (orphans.length > 0) {
    if (performance.now() - started > ORPHAN_PATIENCE_MS) for (const pid of orphans) signal(pid, "SIGKILL");
    await sleep(10);
    orphans = await serverProcesses(folder);
  }
  await rm(path.join(folder, "postmaster.pid"), { force: true });
}
