// `npm test`: sets up what it needs, then every check, cheapest first; ends with one line of counts.
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { requireNode } from "./setup/node-version.mjs";
import { installDependencies } from "./setup/dependencies.mjs";
import { BROWSER_HELP, findBrowser } from "./setup/browser.mjs";

requireNode();
installDependencies();
const root = fileURLToPath(new URL("../", import.meta.url));
const reports = mkdtempSync(join(tmpdir(), "ceyuan-reports-"));
const browser = findBrowser();
if (!browser) {
  console.error(BROWSER_HELP);
  process.exit(1);
}

const node = (...args) => [process.execPath, ...args];
const tsc = join(root, "node_modules/typescript7/bin/tsc");
const bin = (name) => join(root, "node_modules/.bin", name);
const vitest = (config, report) => node(join(root, "node_modules/vitest/vitest.mjs"), "run", "--config", config, "--reporter=default", "--reporter=json", `--outputFile.json=${join(reports, report)}`);

const steps = [
  ["types (server)", node(tsc, "-p", "tsconfig.json")],
  ["types (journeys, bench)", node(tsc, "-p", "e2e/tsconfig.json")],
  ["types (portal)", node(tsc, "-p", "web/tsconfig.json")],
  ["lint", [bin("oxlint"), "--type-aware", "--quiet"]],
  ["boundaries", node("scripts/check/boundaries.mjs")],
  ["catalog", node("bin/ceyuan.mjs", "catalog", "check")],
  ["portal build", node("scripts/build-portal.mjs")],
  ["unit, property, integration", vitest("vitest.config.ts", "unit.json"), "unit.json"],
  ["browser journeys", vitest("vitest.e2e.config.ts", "e2e.json"), "e2e.json"],
];

let passed = 0;
let failed = 0;
for (const [name, command, report] of steps) {
  const began = Date.now();
  console.log(`\n── ${name}`);
  const [program, ...args] = command;
  const done = spawnSync(program, args, { cwd: root, stdio: "inherit", env: { ...process.env, CHROMIUM_PATH: browser } });
  const ok = done.status === 0;
  console.log(`── ${name}: ${ok ? "ok" : "FAILED"} (${((Date.now() - began) / 1000).toFixed(1)} s)`);
  if (report) count(report, ok);
  else if (ok) passed += 1;
  else failed += 1;
}
rmSync(reports, { recursive: true, force: true });
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function count(report, ok) {
  try {
    const counts = JSON.parse(readFileSync(join(reports, report), "utf8"));
    passed += counts.numPassedTests;
    // A run may break without a failed test: a hook, an import, an unhandled error.
    failed += ok ? 0 : Math.max(1, counts.numFailedTests);
  } catch {
    failed += 1;
  }
}
