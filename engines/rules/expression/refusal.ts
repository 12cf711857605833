import type { Text } from "#kernel/text.ts";

/** Why an expression was refused, and where in its text (counted from 0). */
export class ExpressionRefusal extends Error {
  readonly code: string;
  readonly offset: number;
  readonly reason: Text;
  readonly remedy: Text;

  constructor(code: string, offset: number, reason: Text, remedy: Text) {
    super(`${code}: ${reason.en}`);
    this.name = "ExpressionRefusal";
    this.code = code;
    this.offset = offset;
    this.reason = reason;
    this.remedy = remedy;
  }
}
