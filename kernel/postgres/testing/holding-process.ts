import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline/promises";
import { fileURLToPath } from "node:url";
import { z } from "zod";

const SCRIPT = fileURLToPath(new URL("hold-server.ts", import.meta.url));

const zAnswer = z.object({
  url: z.string().default(""),
  pid: z.number().default(0),
  adopted: z.boolean().default(false),
  problem: z.string().optional(),
});

export interface HoldingProcess {
  child: ChildProcess;
  /** Resolves when it holds the server, or has said why not. */
  answer: Promise<z.infer<typeof zAnswer>>;
  /** Lets it call stop() and waits for its end. */
  finish(): Promise<void>;
  /** kill -9 */
  kill(): Promise<void>;
}

/** Starts a Node process that launches a server on `dataDir` and holds it. */
export function holdInProcess(
  dataDir: string, options: { nativeDir?: string; uid?: number; prefix?: string[]; searchPath?: string; endWithProcess?: boolean } = {},
): HoldingProcess {
  const own = [process.execPath, "--import", "tsx", SCRIPT, dataDir, options.nativeDir ?? "", ...(options.endWithProcess ? ["end"] : [])];
  const [program = "", ...args] = [...(options.prefix ?? []), ...own];
  const child = spawn(program, args, {
    stdio: ["pipe", "pipe", "inherit"],
    env: { ...process.env, HOME: "/tmp", PATH: options.searchPath ?? process.env.PATH },
    ...(options.uid === undefined ? {} : { uid: options.uid, gid: options.uid }),
  });
  const ended = once(child, "exit");
  const answer = createInterface(child.stdout)[Symbol.asyncIterator]().next().then(({ value }) => {
    const parsed: unknown = value === undefined ? { problem: "no answer" } : JSON.parse(value);
    return zAnswer.parse(parsed);
  });
  return {
    child,
    answer,
    finish: async () => {
      child.stdin.end("stop\n");
      await ended;
    },
    kill: async () => {
      child.kill("SIGKILL");
      await ended;
    },
  };
}
