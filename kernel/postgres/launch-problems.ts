import { isProblem, type Problem, problem } from "../problem.ts";
import type { Text } from "../text.ts";
import { errorCode } from "./error-code.ts";

/*
 * Everything that can keep the database from starting, each with what to do about it.
 * Status 503: the service is not available until someone acts.
 */

const OWN_SERVER: Text = {
  zh: "也可以设置环境变量 DATABASE_URL，改用自行安装的 PostgreSQL。",
  en: "Or set DATABASE_URL to use a PostgreSQL server of your own.",
};

function cannotStart(code: string, title: Text, detail: Text, remedy: Text, cause?: unknown): Problem {
  return problem(`postgres.${code}`, 503, title, {
    detail,
    remedy: { zh: remedy.zh + OWN_SERVER.zh, en: `${remedy.en} ${OWN_SERVER.en}` },
    cause,
  });
}

const same = (text: string): Text => ({ zh: text, en: text });

export function binariesMissing(what: string, cause: unknown): Problem {
  return cannotStart("binaries_missing",
    { zh: "找不到可运行的 PostgreSQL 程序", en: "No PostgreSQL programs to run" },
    { zh: `缺少或无法执行：${what}`, en: `Missing or not executable: ${what}` },
    { zh: "请重新运行 npm install（Linux，x64 或 arm64）。", en: "Run npm install again (Linux, x64 or arm64)." }, cause);
}

export function noServerUser(reasons: string[]): Problem {
  return cannotStart("no_server_user",
    { zh: "PostgreSQL 在此环境无法运行", en: "PostgreSQL cannot run in this environment" },
    same(reasons.join("; ")),
    {
      zh: "PostgreSQL 拒绝以 root 运行：请用普通用户启动，或把程序目录放在普通用户可进入的位置。",
      en: "PostgreSQL refuses to run as root: start as an ordinary user, or put the checkout where one can enter.",
    });
}

export function otherMajor(home: string, found: string, ours: string): Problem {
  return cannotStart("other_major",
    { zh: "数据目录由另一个 PostgreSQL 大版本写成", en: "The data folder was written by another major version of PostgreSQL" },
    { zh: `${home} 的版本是 ${found}，当前程序是 ${ours}。`, en: `${home} is of version ${found}, the programs are ${ours}.` },
    {
      zh: "请用原来的策源版本启动并备份，再用新版本恢复；或为新版本另设数据目录。原数据未被改动。",
      en: "Start the Ceyuan version that wrote it, make a backup and restore it here; or choose another data folder. The data was not touched.",
    });
}

export function notACluster(folder: string): Problem {
  return cannotStart("not_a_cluster",
    { zh: "数据目录里不是数据库", en: "The data folder holds something else" },
    { zh: `${folder} 不为空，但不是 PostgreSQL 的数据目录。`, en: `${folder} is not empty and holds no PostgreSQL database.` },
    { zh: "请移走其中的文件，或另选数据目录。", en: "Move its files away, or choose another data folder." });
}

export function inUseElsewhere(home: string): Problem {
  return cannotStart("in_use_elsewhere",
    { zh: "数据目录正被另一个容器中的数据库使用", en: "A database in another container uses this data folder" },
    same(home),
    { zh: "请先停止那个容器；两个数据库不能共用一个目录。", en: "Stop that container first: two servers must not share one folder." });
}

export function noSocketFolder(parents: string[]): Problem {
  return cannotStart("no_socket_folder",
    { zh: "没有可放置数据库套接字的目录", en: "No folder for the database's socket" },
    { zh: `数据目录路径过长，且以下目录不可用：${parents.join("、")}`, en: `The data folder's path is too long and none of these can be used: ${parents.join(", ")}` },
    { zh: "请把数据目录放到较短的路径（90 字节以内）。", en: "Use a data folder with a shorter path (below 90 bytes)." });
}

export function lockBusy(home: string): Problem {
  return cannotStart("busy",
    { zh: "另一个进程正在启动或停止数据库", en: "Another process is starting or stopping the database" },
    same(home),
    { zh: "请等它结束，或结束卡住的进程后重试。", en: "Wait for it, or end the process that hangs, and try again." });
}

export function cutShort(home: string): Problem {
  return cannotStart("cut_short",
    { zh: "数据库在启动途中被终止", en: "The database was ended while it started" },
    same(home),
    { zh: "请检查内存是否不足、是否有别的程序结束了它，然后重试。", en: "See whether memory ran out or somebody ended it, and try again." });
}

export function startTooSlow(home: string): Problem {
  return cannotStart("start_too_slow",
    { zh: "数据库在十分钟内没有就绪", en: "The database was not ready within ten minutes" },
    { zh: `日志：${home}/server.log`, en: `Its log: ${home}/server.log` },
    { zh: "它可能仍在从崩溃中恢复；请查看日志后再启动一次。", en: "It may still be recovering from a crash; read its log and start again." });
}

export function stopTooSlow(home: string, pid: number): Problem {
  return cannotStart("stop_too_slow",
    { zh: "数据库没有停止", en: "The database did not stop" },
    { zh: `进程 ${pid}，目录 ${home}`, en: `Process ${pid}, folder ${home}` },
    { zh: "请检查磁盘是否无响应；已提交的数据不会丢失。", en: "See whether the disk hangs; nothing committed is lost." });
}

/** The problem behind an error of the file system; other errors come back as they are. */
export function fromFileError(home: string, error: unknown): unknown {
  if (isProblem(error)) return error;
  const code = errorCode(error);
  if (code === "ENOSPC" || code === "EDQUOT") return diskFull(home, error);
  if (code === "EROFS") return readOnly(home, error);
  if (code === "EACCES" || code === "EPERM") return notAllowed(home, error);
  return error;
}

/** The problem behind what PostgreSQL's programs said before they ended. */
export function fromOutput(home: string, output: string, cause?: Error): Problem {
  if (/No space left on device|Disk quota exceeded/.test(output)) return diskFull(home, cause);
  if (/Read-only file system/.test(output)) return readOnly(home, cause);
  if (/could not map anonymous shared memory|Cannot allocate memory/.test(output)) return noMemory(output);
  if (/Permission denied|has invalid permissions|has wrong ownership/.test(output)) return notAllowed(home, cause);
  return cannotStart("start_failed",
    { zh: "数据库启动失败", en: "The database did not start" },
    same(lastLines(output) || cause?.message || home),
    { zh: `请查看日志 ${home}/server.log。`, en: `Read its log, ${home}/server.log.` }, cause);
}

function diskFull(home: string, cause: unknown): Problem {
  return cannotStart("disk_full",
    { zh: "磁盘已满", en: "The disk is full" },
    { zh: `数据目录 ${home} 所在的磁盘没有空间。`, en: `No space is left on the disk of the data folder ${home}.` },
    { zh: "请腾出空间后重新启动；已提交的数据不会丢失。", en: "Free some space and start again; nothing committed is lost." }, cause);
}

function readOnly(home: string, cause: unknown): Problem {
  return cannotStart("read_only",
    { zh: "数据目录只读", en: "The data folder is read-only" },
    { zh: `无法写入 ${home}。`, en: `${home} cannot be written.` },
    { zh: "请以可写方式挂载磁盘，或另选数据目录。", en: "Mount its disk writable, or choose another data folder." }, cause);
}

function notAllowed(home: string, cause: unknown): Problem {
  return cannotStart("not_allowed",
    { zh: "无权使用数据目录", en: "The data folder may not be used by this user" },
    { zh: `当前用户不能读写 ${home}。`, en: `This user may not read or write ${home}.` },
    { zh: "请用创建它的用户启动，或另选数据目录。", en: "Start as the user who made it, or choose another data folder." }, cause);
}

function noMemory(output: string): Problem {
  return cannotStart("no_memory",
    { zh: "内存不足，数据库无法启动", en: "Not enough memory for the database" },
    same(lastLines(output)),
    { zh: "请释放内存，或调小 shared_buffers。", en: "Free memory, or lower shared_buffers." });
}

const lastLines = (output: string): string => output.trim().split("\n").slice(-4).join(" | ").slice(-600);
