import { z } from "zod";
import { canonicalJson } from "./canonical-json.ts";
import type { Hash } from "./hashing.ts";
import type { EntryDraft, LogEntry } from "./model.ts";

const bodySchema = z.strictObject({
  at: z.iso.datetime(),
  type: z.string().min(1),
  actor: z.string().nullable(),
  subject: z.string().nullable(),
  ref: z.strictObject({ kind: z.string(), id: z.string() }),
  data: z.record(z.string(), z.unknown()),
});

/** The bytes that stand for an entry in the log. */
export function bodyOf({ at, type, actor, subject = null, ref, data }: EntryDraft): string {
  return canonicalJson({ at, type, actor, subject, ref: { kind: ref.kind, id: ref.id }, data });
}

/**
 * Reads an entry back from its bytes.
 * @throws when the bytes are no entry
 */
export function entryFrom(body: string, index: number, leafHash: Hash): LogEntry {
  const parsed = bodySchema.parse(JSON.parse(body));
  return { ...parsed, at: new Date(parsed.at), index, body, leafHash };
}
