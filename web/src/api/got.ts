import type { paths } from "./schema.d.ts";

/** What `GET path` answers, by the server's own description. */
export type Got<Path extends keyof paths> = paths[Path] extends {
  get: { responses: { 200: { content: { "application/json": infer Answer } } } };
}
  ? Answer
  : never;
