import type { z } from "zod";
import type { Db } from "../database/types.ts";
import type { Text } from "../text.ts";
import type { Actor } from "./actor.ts";
import type { CommandContext } from "./context.ts";
import type { Reach, Relation } from "./permission.ts";
import type { Toolbox } from "./toolbox.ts";

/** What a query gets to work with. It only reads. */
export interface QueryContext {
  db: Db;
  tools: Toolbox;
  now: Date;
  /** Null only where the use case is public. */
  actor: Actor | null;
  /** How far the actor's grant reaches; lists narrow themselves by it. `any` where public. */
  reach: Reach;
}

type Input = z.ZodObject;

interface Shared<In extends Input, Out extends z.ZodType> {
  /** Stable name, `room.thing.verb`; also the operation's id in OpenAPI. */
  name: string;
  summary: Text;
  input: In;
  output: Out;
}

/**
 * Says to whom the thing at hand belongs, so that `own` and `department` can be judged before anything happens.
 * "self" means that the use case narrows itself to the actor's reach (lists).
 */
type Belongs<Context, In extends Input> = "self" | ((ctx: Context, input: z.output<In>) => Promise<Relation>);

export interface Command<In extends Input = Input, Out extends z.ZodType = z.ZodType> extends Shared<In, Out> {
  kind: "command";
  action: string;
  belongs?: Belongs<CommandContext, In>;
  /** Set where a repeat does no harm by itself (saving a draft); such commands need no key. */
  naturallyIdempotent?: boolean;
  run(ctx: CommandContext, input: z.output<In>): Promise<z.output<Out>>;
}

export interface Query<In extends Input = Input, Out extends z.ZodType = z.ZodType> extends Shared<In, Out> {
  kind: "query";
  /** The permission needed, or "public". */
  action: string;
  belongs?: Belongs<QueryContext, In>;
  run(ctx: QueryContext, input: z.output<In>): Promise<z.output<Out>>;
}

export type UseCase = Command | Query;

/** A use case that changes something: one transaction, one idempotency key, log entries. */
export function command<In extends Input, Out extends z.ZodType>(definition: Omit<Command<In, Out>, "kind">): Command<In, Out> {
  return { kind: "command", ...definition };
}

/** A use case that only reads. */
export function query<In extends Input, Out extends z.ZodType>(definition: Omit<Query<In, Out>, "kind">): Query<In, Out> {
  return { kind: "query", ...definition };
}

/** Action of queries that need no sign-in. */
export const PUBLIC = "public";
