import { z } from "zod";
import { isProblem, problem, type Problem } from "../problem.ts";
import { type Language, type Text, zText } from "../text.ts";


/** RFC 9457 problem document with both languages beside the negotiated one. */
export const zProblem = z.object({
  type: z.string().meta({ description: "stable address of this kind of problem" }),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  instance: z.string().meta({ description: "id of the request, to quote when asking for help" }),
  code: z.string(),
  field: z.string().optional().meta({ description: "JSON Pointer of the offending field" }),
  remedy: z.string().optional(),
  text: z.object({ title: zText, detail: zText.optional(), remedy: zText.optional() }),
  errors: z.array(z.object({ field: z.string(), message: z.string(), text: zText })).optional(),
  meta: z.record(z.string(), z.unknown()).optional(),
}).meta({ id: "Problem" });

export type ProblemDocument = z.infer<typeof zProblem>;

/** The document that a caller reads. */
export function problemDocument(refusal: Problem, language: Language, requestId: string): ProblemDocument {
  const say = (text: Text): string => text[language];
  return {
    type: `/problems/${refusal.code}`,
    title: say(refusal.title),
    status: refusal.status,
    instance: requestId,
    code: refusal.code,
    ...(refusal.detail ? { detail: say(refusal.detail) } : {}),
    ...(refusal.remedy ? { remedy: say(refusal.remedy) } : {}),
    ...(refusal.field ? { field: refusal.field } : {}),
    text: {
      title: refusal.title,
      ...(refusal.detail ? { detail: refusal.detail } : {}),
      ...(refusal.remedy ? { remedy: refusal.remedy } : {}),
    },
    ...(refusal.errors.length > 0
      ? { errors: refusal.errors.map((e) => ({ field: e.field, message: say(e.message), text: e.message })) }
      : {}),
    ...(Object.keys(refusal.meta).length > 0 ? { meta: refusal.meta } : {}),
  };
}

/** Chinese unless the caller asks for English first. */
export function languageOf(acceptLanguage: string | undefined): Language {
  const first = acceptLanguage?.split(",")[0]?.trim().toLowerCase() ?? "";
  return first.startsWith("en") ? "en" : "zh";
}

/** Any error as a refusal; what we did not foresee becomes a 500 that tells nothing of our insides. */
export function asProblem(error: unknown): Problem {
  if (isProblem(error)) return error;
  if (isConnectionLoss(error)) return databaseAway();
  if (isStorageFull(error)) return storageFull();
  const status = statusOf(error);
  if (status === 429) return tooMany();
  if (status === 413) return tooLarge();
  if (status >= 400 && status < 500) return malformed(error, status);
  return problem("internal", 500, { zh: "系统出错", en: "Something went wrong on our side" }, {
    remedy: { zh: "请稍后重试；若仍出错，请把请求编号告诉管理员。", en: "Try again later; if it stays, tell an administrator the request id." },
    cause: error,
  });
}

// Classes of PostgreSQL's and the system's codes that mean: the server went away, try again.
const AWAY = /^(57P0[123]|08\w{3}|53300|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE)$/;

function isConnectionLoss(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  return (typeof code === "string" && AWAY.test(code) && !(error as { path?: unknown }).path)
    || (typeof message === "string" && /^Connection terminated|^Client has encountered a connection error/.test(message));
}

function isStorageFull(error: unknown): boolean {
  return ["53100", "ENOSPC", "EDQUOT"].includes(String((error as { code?: unknown } | null)?.code));
}

function storageFull(): Problem {
  return problem("storage.full", 507, { zh: "存储空间不足", en: "The disk is full" }, {
    remedy: { zh: "请通知管理员腾出空间；未提交的操作没有生效，之后可重试。", en: "Tell an administrator to free space; what was not acknowledged was not done and may be sent again." },
  });
}

function databaseAway(): Problem {
  return problem("database.away", 503, { zh: "数据库暂时不可用", en: "The database is away for the moment" }, {
    remedy: { zh: "请稍候重试；带同一幂等键重试是安全的。", en: "Try again in a moment; a retry with the same idempotency key is safe." },
  });
}

function statusOf(error: unknown): number {
  const status = (error as { statusCode?: unknown } | null)?.statusCode;
  return typeof status === "number" ? status : 500;
}

function tooMany(): Problem {
  return problem("http.too_many_requests", 429, { zh: "请求过于频繁", en: "Too many requests" }, {
    remedy: { zh: "请稍候一分钟再试。", en: "Wait a minute and try again." },
  });
}

function tooLarge(): Problem {
  return problem("http.too_large", 413, { zh: "内容过大", en: "The content is too large" }, {
    remedy: { zh: "请缩小文件或分批发送。", en: "Send a smaller file, or in parts." },
  });
}

function malformed(error: unknown, status: number): Problem {
  const said = error instanceof Error ? error.message : "";
  return problem("http.malformed", status, { zh: "请求格式有误", en: "The request is malformed" }, {
    detail: { zh: said, en: said },
    remedy: { zh: "请对照 /api/docs 检查请求。", en: "Check the request against /api/docs." },
  });
}
