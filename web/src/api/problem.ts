import { isText, type Text } from "../language/text.ts";

export interface FieldError {
  /** Dotted path of the input, such as `amountFen` or `lines.0.quantity`. */
  readonly field: string;
  readonly message: Text;
}

interface ProblemParts {
  status: number;
  code: string;
  title: Text;
  detail?: Text | undefined;
  remedy?: Text | undefined;
  errors?: readonly FieldError[];
  requestId?: string | undefined;
}

/** What went wrong and what to do next, as the server said it (RFC 9457); status 0 when no answer came. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly title: Text;
  readonly detail: Text | undefined;
  readonly remedy: Text | undefined;
  readonly errors: readonly FieldError[];
  readonly requestId: string | undefined;

  constructor(parts: ProblemParts) {
    super(`${parts.code}: ${parts.title.en}`);
    this.name = "ApiProblem";
    this.status = parts.status;
    this.code = parts.code;
    this.title = parts.title;
    this.detail = parts.detail;
    this.remedy = parts.remedy;
    this.errors = parts.errors ?? [];
    this.requestId = parts.requestId;
  }
}

/** True when it is not known whether the server did what was asked: a repeat must carry the same key. */
export function isUncertain(problem: unknown): boolean {
  return problem instanceof ApiProblem && (problem.status === 0 || problem.status >= 500);
}

export function noAnswer(): ApiProblem {
  return new ApiProblem({
    status: 0,
    code: "network.unreachable",
    title: { zh: "连不上服务器", en: "The server cannot be reached" },
    remedy: {
      zh: "请检查网络后重试。同一操作重试不会重复办理。",
      en: "Check the connection and try again. Repeating the same step never does it twice.",
    },
  });
}

const plainTitles: Record<number, Text> = {
  401: { zh: "请先登录", en: "Please sign in" },
  403: { zh: "当前身份无权办理", en: "Your current role may not do this" },
  404: { zh: "没有找到", en: "Not found" },
  413: { zh: "文件过大", en: "The file is too large" },
  429: { zh: "操作过于频繁，请稍后再试", en: "Too many requests, please wait a little" },
  503: { zh: "服务暂不可用，请稍后再试", en: "The service is busy, please try again shortly" },
};

function textOf(value: unknown): Text | undefined {
  if (isText(value)) return value;
  return typeof value === "string" && value !== "" ? { zh: value, en: value } : undefined;
}

function fieldErrors(body: Record<string, unknown>): FieldError[] {
  const listed = Array.isArray(body["errors"]) ? (body["errors"] as Record<string, unknown>[]) : [];
  const errors = listed.flatMap((entry) => {
    const field = entry["field"] ?? entry["path"];
    const message = textOf(entry["message"] ?? entry["detail"] ?? entry["title"]);
    return message === undefined ? [] : [{ field: Array.isArray(field) ? field.join(".") : String(field ?? ""), message }];
  });
  if (errors.length > 0 || typeof body["field"] !== "string") return errors;
  const message = textOf(body["detail"]) ?? textOf(body["title"]);
  return message === undefined ? [] : [{ field: body["field"], message }];
}

/** Reads a problem document; an answer that is none (a proxy's page, an empty body) still gets a title a person can read. */
export function problemFrom(response: Response, body: unknown): ApiProblem {
  const document = typeof body === "object" && body !== null ? (body as Record<string, unknown>) : {};
  const requestId = document["requestId"] ?? response.headers.get("x-request-id") ?? undefined;
  return new ApiProblem({
    status: response.status,
    code: typeof document["code"] === "string" ? document["code"] : `http.${response.status}`,
    title: textOf(document["title"]) ??
      plainTitles[response.status] ?? { zh: "办理未成功", en: "This could not be done" },
    detail: textOf(document["detail"]),
    remedy: textOf(document["remedy"]),
    errors: fieldErrors(document),
    requestId: requestId === undefined ? undefined : String(requestId),
  });
}
