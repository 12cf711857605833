import { spawn, spawnSync, type ChildProcess } from "node:child_process";
import { mkdtemp, readdir, readFile, readlink, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";

export const root = fileURLToPath(new URL("../../", import.meta.url));

export interface AttemptOptions {
  dataDir: string;
  env?: Record<string, string>;
  /** As another user, where we are root. */
  user?: { uid: number; gid: number };
}

/** One `npm start`, whatever becomes of it. */
export interface Attempt {
  process: ChildProcess;
  began: number;
  /** Standard output and error, as they came. */
  output(): string;
  stdout(): string;
  /** Waits until the output holds this; gives the milliseconds since the start. */
  until(text: string | RegExp, patienceMs?: number): Promise<number>;
  /** Waits for the end; gives the exit code. */
  ended(patienceMs?: number): Promise<number | null>;
}

/** Starts Ceyuan in a process group of its own, so that a Ctrl-C can be sent as a terminal sends it: to all of them. */
export function attemptStart({ dataDir, env = {}, user }: AttemptOptions): Attempt {
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: root, stdio: ["ignore", "pipe", "pipe"], detached: true, ...user,
    env: { ...process.env, DATABASE_URL: "", CEYUAN_DATA: dataDir, PORT: "0", CEYUAN_REQUESTS_PER_MINUTE: "0", NODE_ENV: "production", ...env },
  });
  const began = performance.now();
  let [all, out] = ["", ""];
  child.stdout.on("data", (chunk: Buffer) => {
    all += chunk.toString();
    out += chunk.toString();
  });
  child.stderr.on("data", (chunk: Buffer) => (all += chunk.toString()));
  // Not `exit`: the last words may still be on their way then.
  const end = new Promise<number | null>((resolve) => child.once("close", resolve));
  const patient = async <T>(what: Promise<T>, patienceMs: number, name: string): Promise<T> => {
    const timer = new AbortController();
    try {
      return await Promise.race([what, sleep(patienceMs, undefined, { signal: timer.signal }).then(() => {
        throw new Error(`${name} did not come in ${patienceMs} ms:\n${all}`);
      })]);
    } finally {
      timer.abort();
    }
  };
  return {
    process: child, began, output: () => all, stdout: () => out,
    ended: (patienceMs = 60_000) => patient(end, patienceMs, "the end"),
    until: (text, patienceMs = 60_000) => patient(new Promise<number>((resolve, reject) => {
      const look = (): void => {
        if (typeof text === "string" ? all.includes(text) : text.test(all)) resolve(performance.now() - began);
      };
      child.stdout.on("data", look);
      child.stderr.on("data", look);
      void end.then((code) => reject(new Error(`ended with ${code} before ${String(text)}:\n${all}`)));
      look();
    }), patienceMs, String(text)),
  };
}

/** Ctrl-C as a terminal sends it. */
export function pressCtrlC(attempt: Attempt): void {
  process.kill(-(attempt.process.pid as number), "SIGINT");
}

/** Ids of the processes that work in a folder: PostgreSQL, the index's writer. */
export async function processesIn(folder: string): Promise<number[]> {
  const found: number[] = [];
  for (const name of await readdir("/proc")) {
    if (!/^\d+$/.test(name) || Number(name) === process.pid) continue;
    const [cwd, command] = await Promise.all([readlink(`/proc/${name}/cwd`).catch(() => ""), readFile(`/proc/${name}/cmdline`, "utf8").catch(() => "")]);
    if (cwd.startsWith(folder) || command.includes(folder)) found.push(Number(name));
  }
  return found;
}

/** Waits until nothing works in a folder any more; gives what is still there when patience ends. */
export async function leftIn(folder: string, patienceMs = 5_000): Promise<number[]> {
  const deadline = performance.now() + patienceMs;
  for (;;) {
    const found = await processesIn(folder);
    if (found.length === 0 || performance.now() > deadline) return found;
    await sleep(50);
  }
}

/** Id of the PostgreSQL server of a data folder. */
export async function postmasterOf(dataDir: string): Promise<number> {
  const [pid = ""] = (await readFile(join(dataDir, "postgres/cluster/postmaster.pid"), "utf8")).split("\n");
  return Number(pid);
}

export function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), "ceyuan-start-"));
}

/** Ends whatever still works in a folder, and removes it. */
export async function removeFolder(folder: string): Promise<void> {
  for (const pid of await processesIn(folder)) {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // It has ended meanwhile.
    }
  }
  await leftIn(folder);
  await rm(folder, { recursive: true, force: true });
}

/** True when a program can be run so; for what only some machines allow. */
export function can(program: string, ...args: string[]): boolean {
  return spawnSync(program, args, { stdio: "ignore" }).status === 0;
}

/** Lets something be done with a small disk of its own; only root may mount one. */
export async function withDisk(options: string, work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await temporaryFolder();
  if (!can("mount", "-t", "tmpfs", "-o", `mode=755,${options}`, "tmpfs", folder)) throw new Error(`no disk could be mounted at ${folder}`);
  try {
    await work(folder);
  } finally {
    can("umount", "-l", folder);
    await rm(folder, { recursive: true, force: true });
  }
}

/** Why small disks cannot be tried here, or null when they can. */
export function noDisks(): string | null {
  if (process.getuid?.() !== 0) return "only root may mount a small disk";
  return can("unshare", "-m", "mount", "-t", "tmpfs", "tmpfs", "/mnt") ? null : "mounting is not permitted in this container";
}
