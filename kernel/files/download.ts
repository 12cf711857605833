import { z } from "zod";
import { within } from "../command/permission.ts";
import { rawRoute } from "../http/route.ts";
import { isUuid } from "../ids.ts";
import { notFound, problem } from "../problem.ts";
import { attachment } from "./file-name.ts";
import { filesByIds, readersOf } from "./store.ts";

/** Gives a file to its owner, to those it was shared with, and to who oversees. To others it does not exist. */
export const downloadFile = rawRoute({
  method: "GET",
  path: "/api/files/:id",
  name: "files.download",
  summary: { zh: "下载附件", en: "Download an attachment" },
  action: "files.read",
  produces: ["application/octet-stream"],
  async handle({ request, reply, engine, actor, reach }) {
    const { id } = z.object({ id: z.string() }).parse(request.params);
    const file = isUuid(id) ? (await filesByIds(engine.db, [id])).get(id) : undefined;
    const readable = file !== undefined && actor !== null && (
      within(actor, reach, { subjects: [file.ownerSubject, ...(await readersOf(engine.db, id))] })
      || (actor.userId !== null && actor.userId === file.uploadedBy));
    if (!file || !readable) throw notFound({ zh: "附件", en: "Attachment" }, id);
    if ((await engine.tools.files.size(file.sha256)) === null) {
      throw problem("files.content_lost", 500, { zh: "附件内容缺失", en: "The attachment's content is gone" }, {
        remedy: { zh: "请联系管理员从备份恢复。", en: "Ask an administrator to restore it from the backup." },
      });
    }
    return reply
      .header("content-type", file.mediaType)
      .header("content-length", file.bytes)
      .header("content-disposition", attachment(file.name))
      .header("cache-control", "private, no-cache")
      .send(engine.tools.files.open(file.sha256));
  },
});
