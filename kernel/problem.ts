import type { Text } from "./text.ts";

/** What is wrong with one field of the input; `field` is a JSON Pointer such as `/items/0/price`. */
export interface FieldProblem {
  field: string;
  message: Text;
}

export interface ProblemDetails {
  detail?: Text;
  remedy?: Text;
  field?: string;
  errors?: FieldProblem[];
  /** Machine-readable extras, such as the chain of related parties. */
  meta?: Record<string, unknown>;
  cause?: unknown;
}

/** A refusal that a caller can act upon. The edge turns it into an RFC 9457 document. */
export class Problem extends Error {
  readonly code: string;
  readonly status: number;
  readonly title: Text;
  readonly detail: Text | undefined;
  readonly remedy: Text | undefined;
  readonly field: string | undefined;
  readonly errors: FieldProblem[];
  readonly meta: Record<string, unknown>;

  constructor(code: string, status: number, title: Text, details: ProblemDetails = {}) {
    super(`${code}: ${title.en}${details.detail ? ` (${details.detail.en})` : ""}`, { cause: details.cause });
    this.name = "Problem";
    this.code = code;
    this.status = status;
    this.title = title;
    this.detail = details.detail;
    this.remedy = details.remedy;
    this.field = details.field;
    this.errors = details.errors ?? [];
    this.meta = details.meta ?? {};
  }
}

/**
 * Makes a refusal.
 * @param code stable name, `room.what_is_wrong`
 * @param status HTTP status that fits (RFC 9110)
 */
export function problem(code: string, status: number, title: Text, details: ProblemDetails = {}): Problem {
  return new Problem(code, status, title, details);
}

/** True for refusals, whichever copy of the class made them. */
export function isProblem(error: unknown): error is Problem {
  return error instanceof Error && error.name === "Problem" && "code" in error && "status" in error;
}

/** Something that was asked for does not exist, or may not be known to the caller. */
export function notFound(what: Text, where: string): Problem {
  return problem("not_found", 404, { zh: `没有找到${what.zh}`, en: `${what.en} not found` }, {
    detail: { zh: `“${where}”不存在，或您无权查看。`, en: `"${where}" does not exist, or is not yours to see.` },
    remedy: { zh: "请检查编号，或从列表中打开。", en: "Check the number, or open it from a list." },
  });
}
