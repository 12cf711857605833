import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));

export interface RunningCity {
  url: string;
  dataDir: string;
  process: ChildProcess;
  /** What the server printed so far. */
  output(): string;
  /** Ctrl-C; resolves with the exit code. */
  stop(): Promise<number | null>;
  /** kill -9. */
  kill(): Promise<void>;
}

/** Starts Ceyuan as a person would, on a data folder of its own, and waits for its address. */
export async function startCity(options: { dataDir?: string; env?: Record<string, string> } = {}): Promise<RunningCity> {
  const dataDir = options.dataDir ?? (await mkdtemp(join(tmpdir(), "ceyuan-e2e-")));
  const child = spawn(process.execPath, ["scripts/start.mjs"], {
    cwd: root, stdio: ["ignore", "pipe", "pipe"],
    env: { ...process.env, CEYUAN_DATA: dataDir, PORT: "0", CEYUAN_REQUESTS_PER_MINUTE: "0", NODE_ENV: "production",
      // A working Monday in spring: journeys must not depend on the day on which they run.
      CEYUAN_DEMO_START: "2026-03-02T01:00:00Z", ...options.env },
  });
  let printed = "";
  const collect = (chunk: Buffer): void => {
    printed += chunk.toString();
  };
  child.stdout.on("data", collect);
  child.stderr.on("data", collect);
  const ended = new Promise<number | null>((resolve) => child.once("exit", (code) => resolve(code)));
  const url = await new Promise<string>((resolve, reject) => {
    const look = (): void => {
      const address = /http:\/\/localhost:\d+/.exec(printed)?.[0];
      if (address) resolve(address);
    };
    child.stdout.on("data", look);
    void ended.then((code) => reject(new Error(`the server ended with ${code}:\n${printed}`)));
  });
  return {
    url, dataDir, process: child, output: () => printed,
    stop: async () => {
      child.kill("SIGINT");
      return ended;
    },
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}

/** Removes what a stopped city left. */
export async function removeCity(city: RunningCity): Promise<void> {
  await rm(city.dataDir, { recursive: true, force: true });
}
