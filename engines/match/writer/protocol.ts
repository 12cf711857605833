import type { Change, Document } from "../document.ts";
import type { Settings } from "../options.ts";
import type { ProblemDetails } from "#kernel/problem.ts";
import type { Text } from "#kernel/text.ts";

/** What the writer does for others: in this process or in one of its own. */
export interface Writing {
  apply(changes: readonly Change[], checkpoint: string | undefined): Promise<void>;
  fold(): Promise<void>;
  rebuildBegin(checkpoint: string | undefined): Promise<void>;
  rebuildAdd(docs: readonly Document[]): Promise<void>;
  rebuildEnd(): Promise<number>;
  rebuildAbort(): Promise<void>;
  close(): Promise<void>;
}

/** What may be asked of the writer process: its first message opens the folder, the last one closes it. */
export type Call =
  | { method: "open"; args: [Settings] }
  | { [M in keyof Writing]: { method: M; args: Parameters<Writing[M]> } }[keyof Writing];

export type Request = Call & { id: number };

/** A refusal as it travels between processes. */
export interface CarriedProblem {
  code: string;
  status: number;
  title: Text;
  details: ProblemDetails;
}

export type Reply = { id: number; result: unknown } | { id: number; problem: CarriedProblem } | { id: number; error: string };
