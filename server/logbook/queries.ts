import { z } from "zod";
import { consistencyProof, entries, entryAt, formatPublicKey, verifyReceipt } from "#engines/proof/index.ts";
import { PUBLIC, query } from "#kernel/command/use-case.ts";
import { zInstant } from "#kernel/instant.ts";
import { zText } from "#kernel/text.ts";


const zEntry = z.object({
  index: z.int(), at: zInstant, type: z.string(), actor: z.string().nullable(), subject: z.string().nullable(),
  ref: z.object({ kind: z.string(), id: z.string() }), data: z.record(z.string(), z.unknown()), leafHash: z.string(),
}).meta({ id: "LogEntry" });

export const zReceipt = z.object({
  format: z.string(), entry: z.string(), index: z.int(), proof: z.array(z.string()), checkpoint: z.string(), publicKey: z.string(),
}).meta({ id: "Receipt" });

/** The signed head of the log, for anyone who wants to hold the city to it. */
export const readCheckpoint = query({
  name: "log.checkpoint.read", action: PUBLIC,
  summary: { zh: "日志当前签名检查点", en: "The log's signed checkpoint" },
  input: z.object({}),
  output: z.object({ origin: z.string(), size: z.int(), root: z.string(), note: z.string(), at: zInstant, publicKey: z.string() }),
  async run(ctx) {
    const { log } = ctx.tools;
    const head = await log.checkpoint();
    return {
      origin: head.origin, size: head.size, root: Buffer.from(head.root).toString("base64"), note: head.note, at: head.at,
      publicKey: formatPublicKey(log.signer.publicKey),
    };
  },
});

/** Proof that an earlier checkpoint is the beginning of a later one: nothing was rewritten between them. */
export const readConsistency = query({
  name: "log.consistency.read", action: PUBLIC,
  summary: { zh: "两个检查点之间的一致性证明", en: "Consistency proof between two checkpoints" },
  input: z.object({ from: z.coerce.number().int().min(1), to: z.coerce.number().int().min(1) }),
  output: z.object({ from: z.int(), to: z.int(), proof: z.array(z.string()) }),
  async run(ctx, { from, to }) {
    const proof = await consistencyProof(ctx.db, from, to);
    return { from, to, proof: proof.map((hash) => Buffer.from(hash).toString("base64")) };
  },
});

/** Entries of the log, newest first. */
export const listEntries = query({
  name: "log.entries.list", action: "log.entries.read",
  summary: { zh: "日志记录", en: "Entries of the log" },
  input: z.object({
    type: z.string().max(100).optional(), kind: z.string().max(50).optional(), id: z.string().max(100).optional(),
    before: z.coerce.number().int().min(0).optional(), pageSize: z.coerce.number().int().min(1).max(200).default(50),
  }),
  output: z.object({ size: z.int(), items: z.array(zEntry) }),
  async run(ctx, input) {
    const found = await entries(ctx.db, {
      type: input.type, before: input.before, limit: input.pageSize,
      ...(input.kind ? { ref: { kind: input.kind, id: input.id } } : {}),
    });
    const items = found.map((entry) => ({ ...entry, leafHash: Buffer.from(entry.leafHash).toString("hex") }));
    return { size: await ctx.tools.log.size(), items };
  },
});

/** A receipt that proves offline that an entry stands in the log. */
export const readReceipt = query({
  name: "log.receipt.read", action: "log.entries.read",
  summary: { zh: "某条日志记录的凭证", en: "Receipt of a log entry" },
  input: z.object({ index: z.coerce.number().int().min(0) }),
  output: zReceipt,
  run: async (ctx, { index }) => ctx.tools.log.receiptAt(index),
});

/**
 * A receipt for whoever can name both the place of the entry and the thing it is about, as the code on a certificate
 * does. The thing's id is random, so that nobody finds receipts by counting.
 */
export const fetchReceipt = query({
  name: "log.receipt.fetch", action: PUBLIC,
  summary: { zh: "凭序号与事物编号取凭证", en: "A receipt by its index and the thing it is about" },
  input: z.object({ index: z.coerce.number().int().min(0), ref: z.uuid().meta({ description: "id of the case, voucher, order ... that the entry is about" }) }),
  output: z.object({ receipt: zReceipt.nullable() }),
  async run(ctx, { index, ref }) {
    const entry = await entryAt(ctx.db, index);
    return { receipt: entry?.ref.id === ref ? await ctx.tools.log.receiptAt(index) : null };
  },
});

/** Checks a receipt against this city's key. Anyone may; the same check also works without us. */
export const checkReceipt = query({
  name: "log.receipt.check", action: PUBLIC,
  summary: { zh: "核验凭证", en: "Check a receipt" },
  input: z.object({ receipt: z.unknown() }),
  output: z.object({ valid: z.boolean(), reason: z.string().nullable(), message: zText, entry: zEntry.nullable(), size: z.int().nullable() }),
  async run(ctx, input) {
    const verdict = verifyReceipt(input.receipt, ctx.tools.log.signer.publicKey);
    if (!verdict.valid) return { valid: false, reason: verdict.reason, message: verdict.message, entry: null, size: null };
    const { entry } = verdict;
    return {
      valid: true, reason: null, size: verdict.checkpoint.size,
      message: { zh: `该记录确在日志第 ${entry.index} 条，签名与证明均成立。`, en: `The entry stands in the log at index ${entry.index}; signature and proof hold.` },
      entry: { ...entry, leafHash: Buffer.from(entry.leafHash).toString("hex") },
    };
  },
});
