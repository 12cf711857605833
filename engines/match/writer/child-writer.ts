import { type ChildProcess, fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import { Problem } from "#kernel/problem.ts";
import type { Change, Document } from "../document.ts";
import { Mutex } from "../mutex.ts";
import type { Settings } from "../options.ts";
import { writerGone } from "../problems.ts";
import type { Call, Reply, Writing } from "./protocol.ts";

interface Waiting {
  resolve: (result: unknown) => void;
  reject: (error: unknown) => void;
}

/** One run of the writer process. */
class Run {
  readonly child: ChildProcess;
  private readonly waiting = new Map<number, Waiting>();
  private next = 1;
  gone = false;

  constructor() {
    this.child = fork(fileURLToPath(new URL("process.ts", import.meta.url)), {
      execArgv: ["--import", import.meta.resolve("tsx")],
      serialization: "advanced",
      stdio: ["ignore", "inherit", "inherit", "ipc"],
    });
    this.child.on("message", (reply: Reply) => this.settle(reply));
    this.child.on("error", () => this.end());
    this.child.on("exit", () => this.end());
    this.child.unref();
    this.child.channel?.unref();
  }

  async ask(call: Call): Promise<unknown> {
    if (this.gone) throw writerGone();
    const id = this.next;
    this.next += 1;
    this.child.channel?.ref();
    return new Promise((resolve, reject) => {
      this.waiting.set(id, { resolve, reject });
      this.child.send({ id, ...call }, (error) => {
        if (error !== null) this.end();
      });
    });
  }

  private settle(reply: Reply): void {
    const waiting = this.waiting.get(reply.id);
    this.waiting.delete(reply.id);
    if (this.waiting.size === 0) this.child.channel?.unref();
    if ("problem" in reply) {
      const { code, status, title, details } = reply.problem;
      waiting?.reject(new Problem(code, status, title, details));
    } else if ("error" in reply) waiting?.reject(new Error(`index writer: ${reply.error}`));
    else waiting?.resolve(reply.result);
  }

  private end(): void {
    this.gone = true;
    for (const { reject } of this.waiting.values()) reject(writerGone());
    this.waiting.clear();
  }
}

/** Writes through a process of its own, so that a crash of the index library never takes the caller along. */
export class ChildWriter implements Writing {
  private readonly settings: Settings;
  private readonly gate = new Mutex();
  private run: Run | undefined;

  constructor(settings: Settings) {
    this.settings = settings;
  }

  /** The writer process's number, while it runs. */
  get pid(): number | undefined {
    return this.run?.gone === false ? this.run.child.pid : undefined;
  }

  /** Starts the process if it does not run. */
  private async running(): Promise<Run> {
    return this.gate.run(async () => {
      if (this.run === undefined || this.run.gone) {
        const run = new Run();
        await run.ask({ method: "open", args: [this.settings] }).catch((error: unknown) => {
          run.child.kill();
          throw error;
        });
        this.run = run;
      }
      return this.run;
    });
  }

  /** Changes may be written twice without harm, so a process that died is replaced and asked once more. */
  async apply(changes: readonly Change[], checkpoint: string | undefined): Promise<void> {
    await this.askTwice({ method: "apply", args: [changes, checkpoint] });
  }

  async fold(): Promise<void> {
    await this.askTwice({ method: "fold", args: [] });
  }

  private async askTwice(call: Call): Promise<void> {
    try {
      await (await this.running()).ask(call);
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== "match.writer_gone") throw error;
      await (await this.running()).ask(call);
    }
  }

  async rebuildBegin(checkpoint: string | undefined): Promise<void> {
    await (await this.running()).ask({ method: "rebuildBegin", args: [checkpoint] });
  }

  async rebuildAdd(docs: readonly Document[]): Promise<void> {
    await (await this.running()).ask({ method: "rebuildAdd", args: [docs] });
  }

  async rebuildEnd(): Promise<number> {
    return Number(await (await this.running()).ask({ method: "rebuildEnd", args: [] }));
  }

  async rebuildAbort(): Promise<void> {
    if (this.run?.gone === false) await this.run.ask({ method: "rebuildAbort", args: [] });
  }

  /** Starts the process and opens the folder now rather than at the first write. */
  async warmUp(): Promise<void> {
    await this.running();
  }

  async close(): Promise<void> {
    const { run } = this;
    if (run === undefined || run.gone) return;
    const ended = new Promise((resolve) => run.child.once("exit", resolve));
    await run.ask({ method: "close", args: [] }).catch(() => undefined);
    run.child.ref();
    await ended;
  }
}
