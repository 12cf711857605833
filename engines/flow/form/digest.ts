import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { FormValues } from "./schema.ts";

/** sha256 of the canonical JSON (RFC 8785) of what was filled in, hex: proof of the content without the content. */
export function digestOfValues(values: FormValues): string {
  return createHash("sha256").update(canonicalize(values) ?? "").digest("hex");
}
