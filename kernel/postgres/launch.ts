import { mkdir, realpath } from "node:fs/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { applicationDatabase } from "./application-database.ts";
import { findNativeFolder, prepareBinaries } from "./binaries.ts";
import { makeGuardFile } from "./cluster-guard.ts";
import { adoptCluster, checkMajor, clusterOwner, createCluster } from "./cluster.ts";
import { errorCode } from "./error-code.ts";
import { ownerOf } from "./folders.ts";
import { addHolder, countHolders, dropHolder } from "./holders.ts";
import { launchLock, type LaunchLock, withLaunchLock } from "./launch-lock.ts";
import { fromFileError, inUseElsewhere } from "./launch-problems.ts";
import { disarmPidFile, endOrphans, livingServer, type PidFile } from "./pid-file.ts";
import { endsWithin, startServer, stopServer } from "./postmaster.ts";
import { endingWithProcess, findServerUser, type ServerUser } from "./server-user.ts";
import { forgetSocketFolder, prepareSocketFolder } from "./socket-folder.ts";
import { isProblem } from "../problem.ts";
import type { Text } from "../text.ts";

/** What connecting says when no one listens on a socket, or its server is about to end (57P01, 57P03). */
const UNREACHABLE = new Set(["ENOENT", "ECONNREFUSED", "ECONNRESET", "57P01", "57P03"]);
const ATTEMPTS = 3;
/** How long a server that was killed this moment may still look alive. */
const DYING_MS = 2_000;

const GUARD_PATIENCE_MS = 2_000;

/** A server that this process holds. */
export interface RunningPostgres {
  /** libpq URL over the unix socket: superuser `ceyuan`, database `ceyuan`. */
  url: string;
  pid: number;
  /** True when the server ran already: another process holds it, or a killed one left it. */
  adopted: boolean;
  /** Lets go of the server; it stops when nobody else, in this process or another, holds it. May be called again. */
  stop(): Promise<void>;
}

export interface LaunchOptions {
  /** Home of the server, made if missing: database files, socket, log. */
  dataDir: string;
  /** PostgreSQL settings over the defaults. A server that runs already keeps its own. */
  settings?: Record<string, string>;
  /** Told what takes time. */
  onProgress?: (message: Text) => void;
  /**
   * The server ends when the process (more exactly the thread) that started it ends, however it ends. For servers that
   * nobody will adopt, such as those of tests. Needs setpriv(1); without it the option does nothing.
   */
  endWithProcess?: boolean;
  /** `native` folder of another package of programs; for tests. */
  nativeDir?: string;
}

/**
 * Gives this process a running PostgreSQL on `dataDir`: adopts the one that runs, or starts one, making the database
 * first if there is none.
 * @throws Problem `postgres.*` with a remedy: disk full, read-only, not allowed, other major version, and so on
 */
export async function launchPostgres(options: LaunchOptions): Promise<RunningPostgres> {
  try {
    await mkdir(options.dataDir, { recursive: true });
    // PostgreSQL and /proc speak of real paths, so everything here does.
    const home = await realpath(options.dataDir);
    const lock = await launchLock(home);
    const tell = options.onProgress ?? (() => undefined);
    const waiting = (): void => tell({ zh: "正在等待另一个进程启动或停止数据库", en: "Waiting for another process to start or stop the database" });
    return await withLaunchLock(lock, waiting, async () => {
      const { url, pid, adopted, holder } = await hold(home, options, tell);
      return { url, pid, adopted, stop: stopOnce(lock, holder, pid) };
    });
  } catch (error) {
    throw fromFileError(options.dataDir, error);
  }
}

interface Held {
  url: string;
  pid: number;
  adopted: boolean;
  holder: string;
}

async function hold(home: string, options: LaunchOptions, tell: (message: Text) => void, attempt = 1): Promise<Held> {
  const found = await readyServer(home, tell);
  let server = found;
  try {
    server ??= await startFresh(home, options, tell);
  } catch (error) {
    if (attempt < ATTEMPTS && isProblem(error) && error.code === "postgres.cut_short") return await hold(home, options, tell, attempt + 1);
    throw error;
  }
  let holder: string | undefined;
  try {
    holder = await addHolder(home, await ownerOf(home));
    const url = await applicationDatabase(server.socketFolder);
    return { url, pid: server.pid, adopted: found !== undefined, holder };
  } catch (error) {
    const stopped = await letGo(home, holder, server.pid);
    if (attempt === ATTEMPTS || !UNREACHABLE.has(errorCode(error) ?? "")) throw error;
    // It was dying, or it had lost its socket to a cleaner of temporary folders and is stopped now: begin anew.
    if (stopped || (await endsWithin(server.pid, DYING_MS))) return await hold(home, options, tell, attempt + 1);
    throw error;
  }
}

/** The server that runs here, once it is ready; undefined when there is none, or it has ended meanwhile. */
async function readyServer(home: string, tell: (message: Text) => void): Promise<PidFile | undefined> {
  let told = false;
  for (;;) {
    const server = await livingServer(home);
    if (server === undefined || server.status === "ready") return server;
    if (!told) tell({ zh: "数据库正在启动或停止，请稍候", en: "The database is starting or stopping" });
    told = true;
    await endsWithin(server.pid, 20);
  }
}

async function startFresh(home: string, options: LaunchOptions, tell: (message: Text) => void): Promise<PidFile> {
  const homeOwner = await ownerOf(home);
  const binaries = await prepareBinaries(options.nativeDir ?? findNativeFolder(), home, homeOwner);
  const existing = await clusterOwner(home);
  await endOrphans(home);
  await makeGuardFile(home, homeOwner);
  const user = await freeUser(home, () => findServerUser(binaries, home, existing ?? homeOwner, existing === undefined));
  if (existing === undefined) {
    tell({ zh: "首次启动，正在创建数据库", en: "First start: creating the database" });
    await createCluster(home, binaries, user);
  } else {
    await checkMajor(home, user);
    await adoptCluster(home, user);
    await disarmPidFile(home);
  }
  const socketFolder = await prepareSocketFolder(home, user.owner);
  tell({ zh: "正在启动数据库", en: "Starting the database" });
  return await startServer(home, socketFolder, binaries, options.endWithProcess ? endingWithProcess(user) : user, options.settings ?? {});
}

/** Waits a moment for processes of a dead server that we may not see; a guard that stays taken is another container's. */
async function freeUser(home: string, find: () => Promise<ServerUser>): Promise<ServerUser> {
  const deadline = performance.now() + GUARD_PATIENCE_MS;
  for (;;) {
    const user = await find();
    if (user.guard !== "taken") return user;
    if (performance.now() > deadline) throw inUseElsewhere(home);
    await sleep(100);
  }
}

function stopOnce(lock: LaunchLock, holder: string, pid: number): () => Promise<void> {
  let stopped: Promise<unknown> | undefined;
  return async () => {
    stopped ??= withLaunchLock(lock, () => undefined, () => letGo(lock.home, holder, pid));
    await stopped;
  };
}

/**
 * Gives up one hold. True when it was the last and the server has ended.
 * @param pid the server as it was known, for when its folder is gone
 */
async function letGo(home: string, holder: string | undefined, pid: number): Promise<boolean> {
  if (holder !== undefined) await dropHolder(home, holder);
  if ((await countHolders(home)) > 0) return false;
  const server = await livingServer(home);
  await stopServer(home, server?.pid ?? pid);
  await forgetSocketFolder(home, server?.socketFolder ?? "");
  return true;
}
