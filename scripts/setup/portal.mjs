import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../../", import.meta.url));
const stamp = join(root, "web/dist/.sources");

// A checkout that this user may not write, or a disk without space: no fault of the sources.
const CLOSED = new Set(["EACCES", "EPERM", "EROFS", "ENOSPC", "EDQUOT"]);

/** Builds the portal when its sources have changed since the last build. */
export async function buildPortal() {
  const sources = digest();
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === sources) return;
  console.log("正在构建门户…… / Building the portal ...");
  try {
    const { build } = await import("vite");
    await build({ root: join(root, "web"), configFile: join(root, "web/vite.config.ts"), logLevel: "warn" });
    writeFileSync(stamp, sources);
  } catch (error) {
    if (!CLOSED.has(error.code)) throw error;
    if (existsSync(join(root, "web/dist/index.html"))) {
      console.warn("无法写入源码目录，继续使用已有的门户。/ The checkout cannot be written; the portal that is there is used.");
      return;
    }
    console.error(`无法写入源码目录（${error.code}）：请用拥有它的用户运行一次 npm start，或腾出磁盘空间。/ `
      + `The checkout cannot be written (${error.code}): run npm start once as the user who owns it, or free some space.`);
    process.exit(2);
  }
}

function digest() {
  const hash = createHash("sha256").update(readFileSync(join(root, "package-lock.json")));
  const files = readdirSync(join(root, "web"), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !file.startsWith(join(root, "web/dist")) && !file.includes("node_modules"))
    .sort();
  for (const file of files) hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest("hex");
}
