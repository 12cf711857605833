import { spawn } from "node:child_process";
import { open, readFile, rename, stat, statfs } from "node:fs/promises";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import type { Binaries } from "./binaries.ts";
import { GUARD_TAKEN_EXIT, guarded } from "./cluster-guard.ts";
import { clusterFolder } from "./cluster.ts";
import { giveFile, ownerOf } from "./folders.ts";
import { cutShort, fromOutput, startTooSlow, stopTooSlow } from "./launch-problems.ts";
import { livingServer, type PidFile } from "./pid-file.ts";
import { isServerOf, runningProcess, signal } from "./processes.ts";
import { asUser, spawnOptions, type ServerUser } from "./server-user.ts";

/** Recovery after a crash replays the log: it may take minutes and must not be cut short. */
const START_PATIENCE_MS = 600_000;
const FAST_STOP_PATIENCE_MS = 60_000;
const FULL_DISK_PATIENCE_MS = 3_000;
const WAL_SEGMENT_BYTES = 16 * 1024 * 1024;
const IMMEDIATE_STOP_PATIENCE_MS = 20_000;
const POLL_MS = 5;
const LARGEST_LOG_BYTES = 10_000_000;

/** Fits a small machine; an application on a large one passes its own. */
const DEFAULT_SETTINGS: Readonly<Record<string, string>> = {
  listen_addresses: "",
  fsync: "on",
  shared_buffers: "256MB",
  max_connections: "100",
  jit: "off",
  timezone: "UTC",
  log_timezone: "UTC",
  // The log must hold no personal data: neither statements nor the row that a message quotes.
  log_min_error_statement: "panic",
  log_error_verbosity: "terse",
  log_checkpoints: "off",
};

/** Starts the server, detached so that a Ctrl-C in the terminal or our own death leaves it to the last holder. */
export async function startServer(
  home: string, socketFolder: string, binaries: Binaries, user: ServerUser, settings: Record<string, string>,
): Promise<PidFile> {
  const logFile = await freshLog(home);
  const log = await open(logFile, "a", 0o600);
  await giveFile(logFile, await ownerOf(home));
  const from = (await log.stat()).size;
  const all = { ...DEFAULT_SETTINGS, ...settings, unix_socket_directories: quoted(socketFolder), port: "5432" };
  const [program, ...args] = asUser(user, guarded(home, user.guard, [
    binaries.postgres, "-D", clusterFolder(home),
    ...Object.entries(all).flatMap(([name, value]) => ["-c", `${name}=${value}`]),
  ]));
  let end: { code: number | null; failure?: Error } | undefined;
  try {
    const child = spawn(program, args, { ...spawnOptions(user, binaries), stdio: ["ignore", log.fd, log.fd], detached: true });
    child.once("error", (failure) => (end = { code: -1, failure }));
    child.once("exit", (code) => (end = { code }));
    child.unref();
  } finally {
    await log.close();
  }
  return await waitUntilReady(home, () => end !== undefined, async () => {
    const said = (await readFile(logFile)).subarray(from).toString("utf8");
    // Killed from outside (no code), or overtaken by a server whose launcher was killed before it could be seen.
    if (end?.code === null || end?.code === GUARD_TAKEN_EXIT || said.includes("already exists")) return cutShort(home);
    return fromOutput(home, said, end?.failure);
  });
}

/** Waits until the server answers. `gone` tells that it never will. */
async function waitUntilReady(home: string, gone: () => boolean, why: () => Promise<Error>): Promise<PidFile> {
  const deadline = performance.now() + START_PATIENCE_MS;
  while (performance.now() < deadline) {
    const ended = gone();
    const server = await livingServer(home);
    if (server?.status === "ready") return server;
    if (ended) throw await why();
    await sleep(POLL_MS);
  }
  throw startTooSlow(home);
}

/** Stops the server, if `pid` still is one: running transactions are rolled back, a checkpoint is written. */
export async function stopServer(home: string, pid: number): Promise<void> {
  if (!(await isServerOf(pid, clusterFolder(home)))) return;
  signal(pid, "SIGINT");
  if (await endsWithin(pid, (await isDiskFull(home)) ? FULL_DISK_PATIENCE_MS : FAST_STOP_PATIENCE_MS)) return;
  // Without a checkpoint: the next start recovers from the log, nothing that was committed is lost.
  signal(pid, "SIGQUIT");
  if (!(await endsWithin(pid, IMMEDIATE_STOP_PATIENCE_MS))) throw stopTooSlow(home, pid);
}

/** On a full disk the last checkpoint fails again and again, so waiting for it is waiting in vain. */
async function isDiskFull(home: string): Promise<boolean> {
  const disk = await statfs(home).catch(() => null);
  return disk !== null && disk.bavail * disk.bsize < WAL_SEGMENT_BYTES;
}

/** Waits for the end of a server. True when it has ended. */
export async function endsWithin(pid: number, patienceMs: number): Promise<boolean> {
  const deadline = performance.now() + patienceMs;
  const first = (await runningProcess(pid))?.startTicks;
  // Not until it no longer looks like a server: a dying process loses its folder and arguments before its memory.
  for (let now = first; now !== undefined && now === first; now = (await runningProcess(pid))?.startTicks) {
    if (performance.now() > deadline) return false;
    await sleep(POLL_MS);
  }
  return true;
}

/** The log of the server; a large one is put aside, the one before it is forgotten. */
async function freshLog(home: string): Promise<string> {
  const file = path.join(home, "server.log");
  const size = await stat(file).then((found) => found.size, () => 0);
  if (size > LARGEST_LOG_BYTES) await rename(file, `${file}.old`);
  return file;
}

/** The setting is a list of folders; quotes keep commas and spaces in a name from splitting it. */
const quoted = (folder: string): string => `"${folder.replaceAll('"', '""')}"`;
