import { sql } from "kysely";
import type { Db } from "#kernel/database/types.ts";
import type { Finding } from "#kernel/finding.ts";
import { type Checkpoint, openCheckpoint, readCheckpointText } from "./checkpoint-note.ts";
import { finding } from "./findings.ts";
import { type Hash, sameHash } from "./hashing.ts";
import type { PublicKey } from "./public-key.ts";
import { joinRoots } from "./tree-shape.ts";
import type { VerifyLogOptions } from "./verify-log.ts";

interface Claim {
  note: string;
  /** What the table says beside the note; absent for a note from elsewhere. */
  row?: { origin: string; size: number; root: Hash };
}

/** Meets every checkpoint, shortest first, as the walk over the log reaches its length. */
export class CheckpointCheck {
  readonly #claims: Claim[];
  readonly #keys: readonly PublicKey[];

  private constructor(claims: Claim[], keys: readonly PublicKey[]) {
    this.#claims = claims.toSorted((a, b) => sizeOf(a) - sizeOf(b));
    this.#keys = keys;
  }

  static async load(db: Db, { keys = [], notes = [] }: VerifyLogOptions): Promise<CheckpointCheck> {
    const { rows } = await sql<{ origin: string; size: bigint; root: Buffer; note: string }>`
      select origin, size, root, note from proof.checkpoint order by size`.execute(db);
    const stored = rows.map((row) => ({ note: row.note, row: { ...row, size: Number(row.size) } }));
    return new CheckpointCheck([...stored, ...notes.map((note) => ({ note }))], keys);
  }

  /** The checkpoints of the length just reached; `tops` holds the last full subtree of each level. */
  *at(size: number, tops: readonly Hash[]): Iterable<Finding> {
    let root: Hash | null = null;
    for (let next = this.#claims[0]; next && sizeOf(next) <= size; next = this.#claims[0]) {
      this.#claims.shift();
      root ??= rootOf(size, tops);
      yield* this.#judge(next, size, root);
    }
  }

  /** Checkpoints that the log is too short for. */
  *beyond(): Iterable<Finding> {
    for (const claim of this.#claims) {
      yield finding("log_truncated", `checkpoint ${sizeOf(claim)}`, "日志短于已签名的长度", "The log is shorter than what was signed");
    }
  }

  *#judge({ note, row }: Claim, size: number, root: Hash): Iterable<Finding> {
    const where = `checkpoint ${size}`;
    const said = this.#open(note);
    if (!said) {
      yield finding("checkpoint_bad_signature", where, "检查点签名无效", "The checkpoint carries no valid signature by a known key");
    } else if (row && (row.origin !== said.origin || row.size !== said.size || !sameHash(row.root, said.root))) {
      yield finding("checkpoint_differs_from_note", where, "检查点与其签名文本不符", "The checkpoint's columns differ from its note");
    } else if (!sameHash(said.root, root)) {
      yield finding("checkpoint_root_wrong", where, "日志与已签名的根不符", "The log does not lead to the root that was signed");
    }
  }

  #open(note: string): Checkpoint | null {
    if (this.#keys.length === 0) return readCheckpointText(note);
    return this.#keys.map((key) => openCheckpoint(note, key)).find((opened) => opened !== null) ?? null;
  }
}

function sizeOf(claim: Claim): number {
  return claim.row?.size ?? readCheckpointText(claim.note)?.size ?? 0;
}

function rootOf(size: number, tops: readonly Hash[]): Hash {
  const used = tops.filter((_, level) => Math.floor(size / 2 ** level) % 2 === 1);
  return joinRoots(used.toReversed());
}
