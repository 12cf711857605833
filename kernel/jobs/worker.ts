import { sql } from "kysely";
import { SYSTEM } from "../command/actor.ts";
import type { JobHandler } from "../command/context.ts";
import { withContext, type Engine } from "../command/execute.ts";
import type { Tx } from "../database/types.ts";

const MAX_ATTEMPTS = 8;

export interface WorkerOptions {
  handlers: Map<string, JobHandler>;
  /** Pause when nothing is due. */
  idleMs?: number;
  onError?: (kind: string, error: unknown) => void;
}

export interface Worker {
  /** Waits for the job at hand and takes no other. */
  stop(): Promise<void>;
}

interface DueJob {
  id: string;
  kind: string;
  payload: Record<string, unknown>;
  attempts: number;
}

/** Does due work one by one. Effect and completion are one transaction: a crash repeats all of it or none. */
export function startWorker(engine: Engine, options: WorkerOptions): Worker {
  let stopped = false;
  let wake: (() => void) | undefined;
  const loop = async (): Promise<void> => {
    while (!stopped) {
      const worked = await runOne(engine, options).catch((error: unknown) => {
        options.onError?.("worker", error);
        return false;
      });
      if (!worked && !stopped) await pause(options.idleMs ?? 200, (done) => (wake = done));
    }
  };
  const running = loop();
  return {
    stop: async () => {
      stopped = true;
      wake?.();
      await running;
    },
  };
}

/** Runs everything that is due, then returns how many jobs ran. For tests, simulations and the clock's jumps. */
export async function runDueJobs(engine: Engine, options: WorkerOptions): Promise<number> {
  let count = 0;
  while (await runOne(engine, options)) count += 1;
  return count;
}

async function runOne(engine: Engine, options: WorkerOptions): Promise<boolean> {
  let taken: DueJob | undefined;
  try {
    return await engine.db.transaction().execute(async (tx) => {
      taken = await take(tx, engine.clock.now());
      if (!taken) return false;
      const { id, kind, payload } = taken;
      const handler = options.handlers.get(kind);
      if (!handler) throw new Error(`no service handles jobs of kind ${kind}`);
      await sql`delete from kernel.job where id = ${id}`.execute(tx);
      await withContext(engine, SYSTEM, "any", (ctx) => handler(ctx, payload), tx);
      return true;
    });
  } catch (error) {
    if (!taken) throw error;
    options.onError?.(taken.kind, error);
    await putOff(engine, taken, error);
    return true;
  }
}

async function take(tx: Tx, now: Date): Promise<DueJob | undefined> {
  const found = await sql<DueJob>`
    select id, kind, payload, attempts from kernel.job
    where run_at <= ${now} and failed_at is null
    order by run_at limit 1 for update skip locked`.execute(tx);
  return found.rows[0];
}

/** Tries again after 1, 2, 4 ... seconds; after the last attempt the job stays for an administrator to see. */
async function putOff(engine: Engine, job: DueJob, error: unknown): Promise<void> {
  const now = engine.clock.now();
  const attempts = job.attempts + 1;
  const next = new Date(now.getTime() + 1000 * 2 ** job.attempts);
  await sql`update kernel.job set attempts = ${attempts}, last_error = ${String(error).slice(0, 2000)},
    run_at = ${next}, failed_at = ${attempts >= MAX_ATTEMPTS ? now : null} where id = ${job.id}`.execute(engine.db);
}

function pause(ms: number, give: (done: () => void) => void): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    give(() => {
      clearTimeout(timer);
      resolve();
    });
  });
}
