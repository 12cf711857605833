import { z } from "zod";
import { command } from "../command/use-case.ts";
import { zInstant } from "../instant.ts";
import { insertFile } from "./store.ts";

/** What a caller is told about a file. */
export const zFile = z.object({
  id: z.uuid(), name: z.string(), mediaType: z.string(), bytes: z.int(), sha256: z.string(), at: zInstant,
}).meta({ id: "File" });

/** Writes down whose content this is. The upload calls it once the bytes are safe; it has no route of its own. */
export const registerFile = command({
  name: "files.register",
  summary: { zh: "登记附件", en: "Register an attachment" },
  action: "files.upload",
  belongs: "self",
  naturallyIdempotent: true,
  input: z.object({ sha256: z.string(), name: z.string().min(1).max(200), mediaType: z.string(), bytes: z.int().positive() }),
  output: zFile,
  async run(ctx, input) {
    const { file, isNew } = await insertFile(ctx.tx, {
      ...input, id: ctx.newId(), ownerSubject: ctx.actor.subjectId, uploadedBy: ctx.actor.userId, at: ctx.now,
    });
    if (isNew) {
      ctx.log({
        type: "files.stored", subject: file.ownerSubject, ref: { kind: "file", id: file.id },
        data: { fileId: file.id, sha256: file.sha256, bytes: file.bytes, mediaType: file.mediaType },
      });
    }
    const { id, name, mediaType, bytes, sha256, at } = file;
    return { id, name, mediaType, bytes, sha256, at };
  },
});
