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
  meta?: Readonly<Record<string, unknown>>;
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
  /** What a machine may read, such as the chain of related parties. */
  readonly meta: Readonly<Record<string, unknown>>;

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
    this.meta = parts.meta ?? {};
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

/** `/items/0/price` (a JSON Pointer) as the dotted path that forms use. */
function dotted(pointer: unknown): string {
  return typeof pointer === "string" ? pointer.replace(/^\/(body\/)?/u, "").replaceAll("/", ".") : "";
}

function fieldErrors(document: Record<string, unknown>, fallback: Text | undefined): FieldError[] {
  const listed = Array.isArray(document["errors"]) ? (document["errors"] as Record<string, unknown>[]) : [];
  const errors = listed.flatMap((entry) => {
    const message = textOf(entry["text"]) ?? textOf(entry["message"]);
    return message === undefined ? [] : [{ field: dotted(entry["field"]), message }];
  });
  if (errors.length > 0 || document["field"] === undefined || fallback === undefined) return errors;
  return [{ field: dotted(document["field"]), message: fallback }];
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
}

/** Reads a problem document; an answer that is none (a proxy's page, an empty body) still gets a title a person can read. */
export function problemFrom(response: Response, body: unknown): ApiProblem {
  const document = recordOf(body);
  const text = recordOf(document["text"]);
  const title = textOf(text["title"]) ?? textOf(document["title"]);
  const detail = textOf(text["detail"]) ?? textOf(document["detail"]);
  const requestId = response.headers.get("x-request-id") ?? document["instance"];
  return new ApiProblem({
    status: response.status,
    code: typeof document["code"] === "string" ? document["code"] : `http.${response.status}`,
    title: title ?? plainTitles[response.status] ?? { zh: "办理未成功", en: "This could not be done" },
    detail,
    remedy: textOf(text["remedy"]) ?? textOf(document["remedy"]),
    errors: fieldErrors(document, detail ?? title),
    requestId: typeof requestId === "string" ? requestId : undefined,
    meta: recordOf(document["meta"]),
  });
}
