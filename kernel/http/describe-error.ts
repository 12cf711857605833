/** What the log keeps of an error. */
// A type, not an interface: the logger wants something that other keys may be read from.
export type DescribedError = {
  type: string;
  message: string;
  code?: string;
  constraint?: string;
  stack: string;
  cause?: DescribedError;
};

const MOST_CAUSES = 5;

/**
 * An error for the log: what broke and where, never with which values. PostgreSQL tells whole rows in `detail` and quotes
 * what was typed in its messages; neither may reach a log that must stay free of personal data.
 */
export function describeError(error: unknown, depth = 0): DescribedError {
  if (!(error instanceof Error)) return { type: typeof error, message: "not an error", stack: "" };
  const { code, constraint, severity } = error as { code?: unknown; constraint?: unknown; severity?: unknown };
  return {
    type: error.name,
    message: typeof severity === "string" ? withoutQuoted(error.message) : error.message,
    ...(typeof code === "string" ? { code } : {}),
    ...(typeof constraint === "string" ? { constraint } : {}),
    // The first lines of a stack repeat the message.
    stack: (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line)).join("\n"),
    ...(error.cause !== undefined && depth < MOST_CAUSES ? { cause: describeError(error.cause, depth + 1) } : {}),
  };
}

/** `invalid input syntax for type uuid: "..."`: what follows the colon came from outside; names of tables and columns do not. */
function withoutQuoted(message: string): string {
  return message.replace(/: ".*$/s, ": …");
}
