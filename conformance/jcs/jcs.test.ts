import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { canonicalJson } from "#engines/proof/index.ts";

// Input and output pairs of cyberphone/json-canonicalization (RFC 8785).
const folder = process.env["CONFORMANCE_DIR"] ? join(process.env["CONFORMANCE_DIR"], "jcs") : "";
const present = folder !== "" && existsSync(folder);

describe.skipIf(!present)("canonical JSON, RFC 8785 (set CONFORMANCE_DIR to run)", () => {
  const names = present ? readdirSync(join(folder, "input")) : ["none"];
  it.each(names)("writes %s byte for byte", (name) => {
    const input: unknown = JSON.parse(readFileSync(join(folder, "input", name), "utf8"));
    expect(canonicalJson(input)).toBe(readFileSync(join(folder, "output", name), "utf8").trimEnd());
  });
});
