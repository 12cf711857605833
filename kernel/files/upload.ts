import { z } from "zod";
import { execute } from "../command/execute.ts";
import { rawRoute } from "../http/route.ts";
import { problem, type Problem } from "../problem.ts";
import { cleanFileName } from "./file-name.ts";
import { kindOf } from "./file-kinds.ts";
import { registerFile, zFile } from "./register-file.ts";

/** Takes one file as `multipart/form-data`, field `file`. Sending it again gives the same id. */
export const uploadFile = rawRoute({
  method: "POST",
  path: "/api/files",
  name: "files.upload",
  summary: { zh: "上传附件（pdf、png、jpg、xlsx、docx、txt，不超过 20 MB）", en: "Upload an attachment (pdf, png, jpg, xlsx, docx, txt; 20 MB at most)" },
  action: "files.upload",
  consumes: "multipart/form-data",
  body: z.object({ file: z.string().meta({ format: "binary" }) }),
  produces: ["application/json"],
  answer: zFile,
  perMinute: 120,
  async handle({ request, engine, actor }) {
    if (!request.isMultipart()) throw fileMissing();
    const part = await request.file();
    if (!part || part.fieldname !== "file") throw fileMissing();
    const received = await engine.tools.files.receive(part.file);
    try {
      if (part.file.truncated) throw fileTooLarge();
      if (received.bytes === 0) throw fileEmpty();
      const name = cleanFileName(part.filename);
      const { mediaType } = kindOf(name, received.sample);
      const { sha256, bytes } = received;
      await received.keep();
      return await execute(engine, registerFile, { actor, input: { sha256, bytes, name, mediaType } });
    } finally {
      await received.discard();
    }
  },
});

function fileMissing(): Problem {
  return problem("files.missing", 400, { zh: "没有收到文件", en: "No file arrived" }, {
    remedy: { zh: "请以 multipart/form-data 发送，字段名为 file。", en: "Send multipart/form-data with a field named file." },
    field: "/file",
  });
}

function fileEmpty(): Problem {
  return problem("files.empty", 422, { zh: "文件是空的", en: "The file is empty" }, {
    remedy: { zh: "请检查文件后重新上传。", en: "Check the file and upload it again." },
    field: "/file",
  });
}

function fileTooLarge(): Problem {
  return problem("files.too_large", 413, { zh: "文件超过 20 MB", en: "The file is larger than 20 MB" }, {
    remedy: { zh: "请压缩或拆分后上传。", en: "Compress it, or upload it in parts." },
    field: "/file",
  });
}
