import { spawnSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = new URL("../../", import.meta.url);

/** Installs what the lockfile names when something is missing or of another version. */
export function installDependencies() {
  if (installed()) return;
  console.log("正在按锁定文件安装依赖…… / Installing dependencies from the lockfile ...");
  const npm = (...args) => spawnSync("npm", [...args, "--no-audit", "--no-fund", "--include=dev", "--loglevel=error"], { cwd: fileURLToPath(root), stdio: "inherit" });
  if (npm("ci").status === 0) return;
  // A registry without the builds for other platforms makes `npm ci` doubt the lockfile; `npm install` takes the same
  // versions from it and leaves out what this machine does not need.
  if (npm("install", "--no-save").status === 0) return;
  console.error("依赖安装失败。请检查网络与磁盘后重试 npm ci。/ Installing failed. Check network and disk, then try npm ci.");
  process.exit(1);
}

/** npm keeps its own record of what it installed; it must hold every package of the lockfile that this machine needs. */
function installed() {
  const record = new URL("node_modules/.package-lock.json", root);
  if (!existsSync(record)) return false;
  const have = JSON.parse(readFileSync(record, "utf8")).packages;
  const want = JSON.parse(readFileSync(new URL("package-lock.json", root), "utf8")).packages;
  return Object.entries(want).every(([path, entry]) => path === "" || entry.optional || entry.peer || have[path]?.version === entry.version);
}
