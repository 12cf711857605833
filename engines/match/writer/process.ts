/**
 * The writer process: owns one index folder for writing and does what the parent asks, over Node's message channel.
 * It ends with the parent; killed at any moment, it leaves the last announced state behind.
 */
import { systemClock } from "#kernel/clock.ts";
import { isProblem } from "#kernel/problem.ts";
import { IndexWriter } from "./index-writer.ts";
import type { CarriedProblem, Reply, Request } from "./protocol.ts";

let writer: IndexWriter | undefined;

async function perform(request: Request): Promise<unknown> {
  if (request.method === "open") {
    writer = await IndexWriter.open(request.args[0], systemClock);
    return undefined;
  }
  if (writer === undefined) throw new Error("not open");
  const { method } = request;
  switch (method) {
    case "apply":
      return writer.apply(...request.args);
    case "fold":
      return writer.fold();
    case "rebuildBegin":
      return writer.rebuildBegin(...request.args);
    case "rebuildAdd":
      return writer.rebuildAdd(...request.args);
    case "rebuildEnd":
      return writer.rebuildEnd();
    case "rebuildAbort":
      return writer.rebuildAbort();
    case "close":
      return writer.close();
    default:
      throw new Error(`no such call: ${String(method satisfies never)}`);
  }
}

function carried(error: unknown): { problem: CarriedProblem } | { error: string } {
  if (!isProblem(error)) return { error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  const { code, status, title, detail, remedy, field, errors, meta } = error;
  const details = { ...(detail && { detail }), ...(remedy && { remedy }), ...(field && { field }), errors, meta };
  return { problem: { code, status, title, details } };
}

process.on("message", (request: Request) => {
  void perform(request)
    .then((result): Reply => ({ id: request.id, result }))
    .catch((error: unknown): Reply => ({ id: request.id, ...carried(error) }))
    .then((reply) =>
      process.send?.(reply, () => {
        if (request.method === "close") process.exit(0);
      }),
    );
});

// The parent is gone: end at once, as a kill would, so that its successor need not wait for a fold to end.
process.on("disconnect", () => process.exit(0));
// Ctrl-C reaches the whole group; the parent decides when to close.
process.on("SIGINT", () => undefined);
