import { mkdir, stat, statfs } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Config } from "#kernel/config.ts";
import { isProblem, problem, type Problem } from "#kernel/problem.ts";
import type { Text } from "#kernel/text.ts";

// PostgreSQL extends its log by 16 MiB at a time; with less than that left it can write nothing more.
const LEAST_FREE_BYTES = 16 * 1024 * 1024;

/**
 * Makes the data folder with what is in it.
 * @throws Problem `data.*` when it cannot be made or written
 */
export async function makeDataFolder({ dataDir, databaseUrl }: Pick<Config, "dataDir" | "databaseUrl">): Promise<void> {
  try {
    await makeFolder(join(dataDir, "keys"), 0o700);
    if (databaseUrl === null) await makeFolder(join(dataDir, "postgres"), 0o755);
  } catch (error) {
    throw storageProblem(error, dataDir) ?? notAFolder(dataDir, error);
  }
}

/** Like a recursive mkdir, whose errors on read-only disks name the wrong reason. */
async function makeFolder(folder: string, mode: number): Promise<void> {
  try {
    await mkdir(folder, { mode });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST" && (await stat(folder)).isDirectory()) return;
    if (code !== "ENOENT" || dirname(folder) === folder) throw error;
    await makeFolder(dirname(folder), 0o755);
    await mkdir(folder, { mode });
  }
}

/** What stands behind an error that ended a start: storage that is full or closed, where that is the reason. */
export async function explainStorage(reason: unknown, dataDir: string): Promise<unknown> {
  if (isProblem(reason)) return reason;
  const known = storageProblem(reason, dataDir);
  if (known) return known;
  // A server that runs out of space dies, or cannot even say so: look for oneself.
  const disk = await statfs(dataDir).catch(() => null);
  return disk && disk.bavail * disk.bsize < LEAST_FREE_BYTES ? diskFull(dataDir, reason) : reason;
}

function storageProblem(error: unknown, dataDir: string): Problem | null {
  for (let link: unknown = error, depth = 0; link instanceof Error && depth < 5; link = link.cause, depth += 1) {
    const { code } = link as { code?: unknown };
    if (code === "ENOSPC" || code === "EDQUOT" || code === "53100" || /No space left on device/.test(link.message)) return diskFull(dataDir, error);
    if (code === "EROFS") return readOnly(dataDir, error);
    if (code === "EACCES" || code === "EPERM") return notAllowed(dataDir, error);
  }
  return null;
}

const ELSEWHERE: Text = { zh: "或用 CEYUAN_DATA 另选数据目录。", en: "or point CEYUAN_DATA at another folder." };

function refuse(code: string, title: Text, detail: Text, remedy: Text, cause: unknown): Problem {
  return problem(`data.${code}`, 507, title, { detail, remedy: { zh: `${remedy.zh}，${ELSEWHERE.zh}`, en: `${remedy.en}, ${ELSEWHERE.en}` }, cause });
}

function diskFull(dataDir: string, cause: unknown): Problem {
  return refuse("disk_full", { zh: "磁盘已满", en: "The disk is full" },
    { zh: `数据目录 ${dataDir} 所在的磁盘没有空间；已提交的数据不会丢失。`, en: `No space is left on the disk of ${dataDir}; nothing committed is lost.` },
    { zh: "请腾出空间后重新启动", en: "Free some space and start again" }, cause);
}

function readOnly(dataDir: string, cause: unknown): Problem {
  return refuse("read_only", { zh: "数据目录只读", en: "The data folder is read-only" },
    { zh: `无法写入 ${dataDir}。`, en: `${dataDir} cannot be written.` },
    { zh: "请以可写方式挂载磁盘", en: "Mount its disk writable" }, cause);
}

function notAllowed(dataDir: string, cause: unknown): Problem {
  return refuse("not_allowed", { zh: "无权使用数据目录", en: "The data folder may not be used by this user" },
    { zh: `当前用户不能在 ${dataDir} 中写入。`, en: `This user may not write in ${dataDir}.` },
    { zh: "请用创建它的用户启动", en: "Start as the user who made it" }, cause);
}

function notAFolder(dataDir: string, cause: unknown): Problem {
  return refuse("not_a_folder", { zh: "数据目录无法建立", en: "The data folder cannot be made" },
    { zh: `${dataDir} 不是目录，或不能在那里建立目录。`, en: `${dataDir} is no folder, or none can be made there.` },
    { zh: "请移走同名文件", en: "Move the file of that name away" }, cause);
}
