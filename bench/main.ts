// `npm run bench`: one page of figures, all of one run on one machine. Ratios count, absolute figures are the machine's.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { cpus, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { readConfig } from "#kernel/config.ts";
import { openCity } from "#server/city/open-city.ts";
import { ensureDemoCity } from "#server/demo/ensure-demo-city.ts";
import { benchHttp } from "./http.ts";
import { benchImporting } from "./importing.ts";
import { benchMatching } from "./matching.ts";
import { benchStarting } from "./starting.ts";

const quiet = { update: () => undefined, stop: () => undefined };
const sections: string[] = [];
const add = (title: string, text: string): void => {
  console.log(`\n## ${title}\n\n${text}`);
  sections.push(`## ${title}\n\n${text}`);
};

add("Starting", await benchStarting());
add("HTTP", await benchHttp());
const dataDir = await mkdtemp(join(tmpdir(), "ceyuan-bench-"));
const city = await openCity(readConfig({ CEYUAN_DATA: dataDir }, "/"));
try {
  const began = performance.now();
  await ensureDemoCity(city, quiet, { size: "city", seed: 1 });
  add("Demo city", `Size \`city\` (20,000 enterprises, 60,000 achievements): ${((performance.now() - began) / 1000).toFixed(1)} s from empty to whole.`);
  add("Matching", await benchMatching(city));
  add("Importing", await benchImporting(city));
} finally {
  await city.close();
  await rm(dataDir, { recursive: true, force: true });
}
const about = `Node ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model.trim() ?? "unknown"}), ${Math.round(totalmem() / 2 ** 30)} GiB; PostgreSQL with fsync on.`;
await writeFile(new URL("../docs/bench.md", import.meta.url), `# Bench\n\nWritten by \`npm run bench\`; one run, so that figures stand beside their peers.\n${about}\n\n${sections.join("\n\n")}\n`);
