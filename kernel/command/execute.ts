import { z } from "zod";
import type { Clock } from "../clock.ts";
import type { Db, Tx } from "../database/types.ts";
import type { NewId } from "../ids.ts";
import { problem } from "../problem.ts";
import { dequeue, enqueue } from "../jobs/queue.ts";
import type { Actor } from "./actor.ts";
import type { CommandContext, Effect, LogDraft } from "./context.ts";
import { remember, recall } from "./idempotency.ts";
import { invalidInput } from "./invalid-input.ts";
import { forbidden, within, type PermissionTable, type Reach, type Relation } from "./permission.ts";
import type { Toolbox } from "./toolbox.ts";
import { PUBLIC, type Command, type Query } from "./use-case.ts";

/** What the composition root hands to every use case. */
export interface Engine {
  db: Db;
  clock: Clock;
  newId: NewId;
  permissions: PermissionTable;
  effects: Map<string, Effect>;
  tools: Toolbox;
  /** Writes log entries; given by the composition root so that the kernel needs no proof engine. */
  appendLog(tx: Tx, actor: Actor, at: Date, entries: LogDraft[]): Promise<void>;
}

export interface Call {
  actor: Actor | null;
  /** Idempotency key; needed by every command that is not idempotent by nature. */
  key?: string | undefined;
  input: unknown;
}

/**
 * Runs a command: one transaction in which the input is checked, the right is judged, the work is done,
 * the log is written and the answer is kept under its key. A repeat returns the first answer.
 */
export async function execute<In extends z.ZodObject, Out extends z.ZodType>(
  engine: Engine, command: Command<In, Out>, call: Call,
): Promise<z.output<Out>> {
  const reach = engine.permissions.requireReach(call.actor, command.action);
  const actor = call.actor as Actor;
  const key = keyFor(command, call.key);
  const input = parse(command.input, call.input);
  return withContext(engine, actor, reach, async (ctx) => {
    const receipt = key ? { actor: actor.membershipId ?? actor.kind, key, command: command.name, input: call.input } : null;
    if (receipt) {
      const known = await recall(ctx.tx, receipt, ctx.now);
      if (known.answered) return z.decode(command.output, known.answer as z.input<Out>);
    }
    await judge(command, ctx, actor, reach, input);
    const output = await command.run(ctx, input);
    if (receipt) await remember(ctx.tx, receipt, z.encode(command.output, output));
    return output;
  });
}

/** Runs a query after judging the right to it. */
export async function ask<In extends z.ZodObject, Out extends z.ZodType>(
  engine: Engine, query: Query<In, Out>, call: Call,
): Promise<z.output<Out>> {
  const isPublic = query.action === PUBLIC;
  const reach = isPublic ? "any" : engine.permissions.requireReach(call.actor, query.action);
  const input = parse(query.input, call.input);
  const ctx = { db: engine.db, tools: engine.tools, now: engine.clock.now(), actor: call.actor, reach };
  if (!isPublic) await judge(query, ctx, call.actor as Actor, reach, input);
  return query.run(ctx, input);
}

/** Opens the transaction and context in which commands and jobs work. */
export async function withContext<T>(
  engine: Engine, actor: Actor, reach: Reach, work: (ctx: CommandContext) => Promise<T>, open?: Tx,
): Promise<T> {
  const inside = async (tx: Tx): Promise<T> => {
    const entries: LogDraft[] = [];
    const now = engine.clock.now();
    const ctx: CommandContext = {
      tx, actor, reach, now, tools: engine.tools, newId: engine.newId,
      log: (entry) => void entries.push(entry),
      enqueue: (job) => enqueue(tx, engine.newId(), job, now),
      dequeue: (key) => dequeue(tx, key),
      effect: (name, params) => {
        const effect = engine.effects.get(name);
        if (!effect) throw new Error(`no service offers the effect ${name}`);
        return effect(ctx, params);
      },
    };
    const result = await work(ctx);
    // Last, because the log's head is one row that every writer locks.
    if (entries.length > 0) await engine.appendLog(tx, actor, now, entries);
    return result;
  };
  return open ? inside(open) : retryingDeadlocks(() => engine.db.transaction().execute(inside));
}

const MAX_TRIES = 4;
// PostgreSQL: deadlock_detected, serialization_failure. The whole transaction was undone, so it may simply run again.
const UNDONE = new Set(["40P01", "40001"]);

async function retryingDeadlocks<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt();
    } catch (error) {
      if (tries >= MAX_TRIES || !UNDONE.has((error as { code?: string }).code ?? "")) throw error;
    }
  }
}

async function judge<Context, In extends z.ZodObject>(
  useCase: { action: string; name: string; belongs?: "self" | ((ctx: Context, input: z.output<In>) => Promise<Relation>) },
  ctx: Context, actor: Actor, reach: Reach, input: z.output<In>,
): Promise<void> {
  if (reach === "any" || useCase.belongs === "self") return;
  if (!useCase.belongs) throw new Error(`${useCase.name} grants a limited reach but does not say what belongs to whom`);
  if (!within(actor, reach, await useCase.belongs(ctx, input))) throw forbidden(useCase.action);
}

function parse<In extends z.ZodObject>(schema: In, input: unknown): z.output<In> {
  const parsed = schema.safeParse(input ?? {});
  if (!parsed.success) throw invalidInput(parsed.error);
  return parsed.data;
}

function keyFor(command: Pick<Command, "naturallyIdempotent">, key: string | undefined): string | undefined {
  if (key !== undefined && (key.length < 8 || key.length > 200)) {
    throw problem("command.bad_idempotency_key", 400, { zh: "幂等键长度应为 8 至 200 个字符", en: "An idempotency key has 8 to 200 characters" });
  }
  if (key !== undefined || command.naturallyIdempotent) return key;
  throw problem("command.idempotency_key_missing", 400, { zh: "缺少幂等键", en: "The idempotency key is missing" }, {
    detail: { zh: "此操作会改变状态或资金，须能安全重试。", en: "This call moves state or money and must be safe to repeat." },
    remedy: { zh: "请在 Idempotency-Key 头中给出一个 UUID，重试时保持不变。", en: "Send a UUID in the Idempotency-Key header, and the same one when you retry." },
    field: "/headers/idempotency-key",
  });
}
