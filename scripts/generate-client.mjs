// Writes web/src/api/schema.d.ts from the routes of the server. `--check` only says whether it is current.
import { readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { register } from "tsx/esm/api";

register();
const { clientTypes } = await import("../server/http/client-types.ts");
const target = fileURLToPath(new URL("../web/src/api/schema.d.ts", import.meta.url));
const made = await clientTypes();
if (process.argv.includes("--check")) {
  if (readFileSync(target, "utf8") !== made) {
    console.error("web/src/api/schema.d.ts is not current; run: npm run generate");
    process.exitCode = 1;
  }
} else {
  writeFileSync(target, made);
}
