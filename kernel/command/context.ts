import type { Tx } from "../database/types.ts";
import type { NewId } from "../ids.ts";
import type { Actor } from "./actor.ts";
import type { Reach } from "./permission.ts";
import type { Toolbox } from "./toolbox.ts";

/** What happened, for the tamper-evident log: ids, amounts and digests only, never personal data. */
export interface LogDraft {
  /** `room.what_happened`, in the past tense. */
  type: string;
  /** The organisation concerned, by id. */
  subject?: string | null;
  /** The thing concerned. */
  ref: { kind: string; id: string };
  data: Record<string, unknown>;
}

/** Work to be done later, at least once tried, exactly once completed. */
export interface JobDraft {
  kind: string;
  payload: Record<string, unknown>;
  /** Earliest moment; now if absent. */
  runAt?: Date;
  /** Two live jobs with one key do not coexist; the later draft moves the earlier. */
  key?: string;
}

/** What a command gets to work with. All of it commits together or not at all. */
export interface CommandContext {
  tx: Tx;
  tools: Toolbox;
  actor: Actor;
  reach: Reach;
  now: Date;
  newId: NewId;
  /** Adds an entry to the log, written at the end of the transaction. */
  log(entry: LogDraft): void;
  /** Puts work into the job table within this transaction. */
  enqueue(job: JobDraft): Promise<void>;
  /** Takes waiting work back. */
  dequeue(key: string): Promise<void>;
  /** Runs an effect that some service offers by name. */
  effect(name: string, params: Record<string, unknown>): Promise<Record<string, unknown>>;
}

/** An effect that a flow may name. Returns facts about what it did, kept with the case. */
export type Effect = (ctx: CommandContext, params: Record<string, unknown>) => Promise<Record<string, unknown>>;

/** What a job does. Runs in the transaction that also completes the job. */
export type JobHandler = (ctx: CommandContext, payload: Record<string, unknown>) => Promise<void>;
