declare module "pg-copy-streams" {
  import type { Duplex, Writable } from "node:stream";
  import type { Submittable } from "pg";

  /** Only what this house uses of the library. */
  export function from(sql: string): Writable & Submittable & { rowCount: number };
  export function to(sql: string): Duplex & Submittable & { rowCount: number };
}
