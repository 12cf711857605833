import { checkpoint, entries, logSize, receipt, type LogEntry, type Receipt, type SignedCheckpoint, type Signer } from "#engines/proof/index.ts";
import type { Clock } from "#kernel/clock.ts";
import type { Db } from "#kernel/database/types.ts";

/** What services may ask of the tamper-evident log. */
export interface LogTool {
  /** Receipt of the newest entry about a thing (of one type, if named), or null when it stands in no entry. */
  receiptFor(ref: { kind: string; id: string }, type?: string): Promise<Receipt | null>;
  /** Entries about a thing, oldest first. */
  entriesAbout(ref: { kind: string; id: string }): Promise<LogEntry[]>;
  receiptAt(index: number): Promise<Receipt>;
  checkpoint(): Promise<SignedCheckpoint>;
  size(): Promise<number>;
  readonly signer: Signer;
}

declare module "#kernel/command/toolbox.ts" {
  interface Toolbox {
    log: LogTool;
  }
}

/** The log of one database, signed with one key. */
export function logTool(db: Db, signer: Signer, clock: Clock): LogTool {
  return {
    signer,
    receiptFor: async (ref, type) => {
      const [entry] = await entries(db, { ref, type, limit: 1 });
      return entry ? receipt(db, signer, entry.index, clock.now()) : null;
    },
    entriesAbout: (ref) => entries(db, { ref, order: "oldest", limit: 1000 }),
    receiptAt: (index) => receipt(db, signer, index, clock.now()),
    checkpoint: () => checkpoint(db, signer, clock.now()),
    size: () => logSize(db),
  };
}
