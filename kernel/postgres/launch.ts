import { mkdir, realpath } from "node:fs/promises";
import { applicationDatabase } from "./application-database.ts";
import { findNativeFolder, prepareBinaries } from "./binaries.ts";
import { adoptCluster, checkMajor, clusterOwner, createCluster } from "./cluster.ts";
import { addHolder, countHolders, dropHolder } from "./holders.ts";
import { withLaunchLock } from "./launch-lock.ts";
import { fromFileError } from "./launch-problems.ts";
import { clearDeadServer, livingServer, type PidFile } from "./pid-file.ts";
import { endsWithin, startServer, stopServer } from "./postmaster.ts";
import { findServerUser } from "./server-user.ts";
import { prepareSocketFolder } from "./socket-folder.ts";
import type { Text } from "../text.ts";
import { ownerOfFolder } from "./folders.ts";

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
    const tell = options.onProgress ?? (() => undefined);
    const waiting = (): void => tell({ zh: "正在等待另一个进程启动或停止数据库", en: "Waiting for another process to start or stop the database" });
    return await withLaunchLock(home, waiting, () => launchLocked(home, options, tell));
  } catch (error) {
    throw fromFileError(options.dataDir, error);
  }
}

async function launchLocked(home: string, options: LaunchOptions, tell: (message: Text) => void): Promise<RunningPostgres> {
  const found = await readyServer(home, tell);
  const server = found ?? (await startFresh(home, options, tell));
  const holder = await addHolder(home, await ownerOfFolder(home));
  try {
    const url = await applicationDatabase(server.socketFolder);
    return { url, pid: server.pid, adopted: found !== undefined, stop: stopOnce(home, holder) };
  } catch (error) {
    await letGo(home, holder);
    throw error;
  }
}

/** The server that runs here, once it is ready; undefined when there is none, or it is on its way out. */
async function readyServer(home: string, tell: (message: Text) => void): Promise<PidFile | undefined> {
  let told = false;
  for (;;) {
    const server = await livingServer(home);
    if (server === undefined || server.status === "ready") return server;
    if (!told) tell({ zh: "数据库正在启动或停止，请稍候", en: "The database is starting or stopping" });
    told = true;
    await endsWithin(home, server.pid, 20);
  }
}

async function startFresh(home: string, options: LaunchOptions, tell: (message: Text) => void): Promise<PidFile> {
  const binaries = await prepareBinaries(options.nativeDir ?? findNativeFolder(), home, await ownerOfFolder(home));
  const owner = await clusterOwner(home);
  const user = await findServerUser(binaries, home, owner);
  if (owner === undefined) {
    tell({ zh: "首次启动，正在创建数据库", en: "First start: creating the database" });
    await createCluster(home, binaries, user);
  } else {
    await checkMajor(home, user);
    await adoptCluster(home, user);
    await clearDeadServer(home);
  }
  const socketFolder = await prepareSocketFolder(home, user.owner);
  tell({ zh: "正在启动数据库", en: "Starting the database" });
  return await startServer(home, socketFolder, binaries, user, options.settings ?? {});
}

function stopOnce(home: string, holder: string): () => Promise<void> {
  let stopped: Promise<void> | undefined;
  return () => (stopped ??= withLaunchLock(home, () => undefined, () => letGo(home, holder)));
}

async function letGo(home: string, holder: string): Promise<void> {
  await dropHolder(home, holder);
  if ((await countHolders(home)) > 0) return;
  const server = await livingServer(home);
  if (server !== undefined) await stopServer(home, server.pid);
}
