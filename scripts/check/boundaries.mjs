// Which way rooms lean: imports by dependency-cruiser's rules, tables by the schema names in SQL.
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const cruise = spawnSync(join(root, "node_modules/.bin/depcruise"),
  ["--config", ".dependency-cruiser.cjs", "kernel", "engines", "services", "server", "web/src", "conformance", "bench", "e2e"],
  { cwd: root, stdio: "inherit" });

const findings = foreignTables();
for (const finding of findings) console.error(finding);
console.log(findings.length === 0 ? "✔ no service names another's tables" : `✘ ${findings.length} foreign tables named`);
process.exitCode = cruise.status === 0 && findings.length === 0 ? 0 : 1;

/** A service's SQL may name its own schema only; a schema is named after its room. */
function foreignTables() {
  const rooms = ["services", "engines", "kernel"].flatMap((floor) =>
    readdirSync(join(root, floor), { withFileTypes: true }).filter((e) => e.isDirectory()).map((e) => ({ floor, name: e.name })));
  const schemas = rooms.filter((room) => hasMigrations(room)).map((room) => room.name);
  return rooms.filter((room) => room.floor !== "kernel").flatMap((room) => {
    const foreign = schemas.filter((schema) => schema !== room.name);
    const named = new RegExp(`\\b(?:from|join|into|update|table|references|truncate|view)\\s+(?:only\\s+)?(${foreign.join("|")})\\.\\w+`, "gi");
    return sources(join(root, room.floor, room.name)).flatMap((file) => scan(file, named));
  });
}

function hasMigrations(room) {
  return readdirSync(join(root, room.floor, room.name)).includes("migrations");
}

function sources(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|sql)$/.test(entry.name) && !/\.test\.ts$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

function scan(file, named) {
  return readFileSync(file, "utf8").split("\n").flatMap((line, index) =>
    [...line.matchAll(named)].map((match) => `${relative(root, file)}:${index + 1}: names ${match[0]}; ask that room through its index.ts`));
}
