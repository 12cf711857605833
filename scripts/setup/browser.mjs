import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

const KNOWN = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/usr/bin/google-chrome-stable", "/snap/bin/chromium"];

/** Path of a Chromium: the one named, one that is there, or one from the system's package manager. Null when none can be had. */
export function findBrowser() {
  const named = process.env.CHROMIUM_PATH;
  if (named) return existsSync(named) ? named : null;
  const found = KNOWN.find((path) => existsSync(path));
  if (found && hasChineseFont()) return found;
  installWithApt();
  return KNOWN.find((path) => existsSync(path)) ?? null;
}

export const BROWSER_HELP = "浏览器旅程需要 Chromium 与中文字体。请运行：apt-get install -y chromium fonts-noto-cjk（或设置 CHROMIUM_PATH）。\n"
  + "The browser journeys need Chromium and a Chinese font. Run: apt-get install -y chromium fonts-noto-cjk (or set CHROMIUM_PATH).";

function hasChineseFont() {
  const fonts = spawnSync("fc-list", [":lang=zh"], { encoding: "utf8" });
  return fonts.status === 0 && fonts.stdout.trim() !== "";
}

function installWithApt() {
  if (!existsSync("/usr/bin/apt-get")) return;
  const root = process.getuid?.() === 0;
  const prefix = root ? [] : ["sudo", "-n"];
  const run = (...args) => {
    const [command, ...rest] = [...prefix, ...args];
    execFileSync(command, rest, { stdio: ["ignore", "ignore", "inherit"], env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" } });
  };
  console.log("正在安装 Chromium 与中文字体…… / Installing Chromium and a Chinese font ...");
  try {
    run("apt-get", "update", "-qq");
    run("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium", "fonts-noto-cjk");
  } catch {
    // Not allowed, or no network: the caller says what to do.
  }
}
