import { spawn } from "node:child_process";
import { mkdir, readdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { Binaries } from "./binaries.ts";
import { errorCode } from "./error-code.ts";
import { giveTree, makeFolder, type Owner, ownerOf, syncFolder } from "./folders.ts";
import { fromOutput, notACluster, otherMajor } from "./launch-problems.ts";
import { serverProcesses, signal } from "./processes.ts";
import { asUser, spawnOptions, type ServerUser } from "./server-user.ts";

const HALF_MADE = "cluster.new-";

/** Folder of the database files (PGDATA) under the home of the server. */
export const clusterFolder = (home: string): string => path.join(home, "cluster");

/** Who owns the existing cluster, or undefined before the first start. */
export async function clusterOwner(home: string): Promise<Owner | undefined> {
  const folder = clusterFolder(home);
  try {
    const owner = await ownerOf(folder);
    const files = await readdir(folder);
    if (files.length === 0) return undefined;
    if (!files.includes("PG_VERSION")) throw notACluster(folder);
    return owner;
  } catch (error) {
    if (errorCode(error) === "ENOENT") return undefined;
    throw error;
  }
}

/** Refuses a cluster that another major version wrote: its files cannot be read. */
export async function checkMajor(home: string, user: ServerUser): Promise<void> {
  const found = (await readFile(path.join(clusterFolder(home), "PG_VERSION"), "utf8")).trim();
  const ours = /\(PostgreSQL\) (\d+)/.exec(user.version)?.[1] ?? "";
  if (found !== ours) throw otherMajor(home, found, ours);
}

/** Hands an existing cluster to the user that will run the server. */
export async function adoptCluster(home: string, user: ServerUser): Promise<void> {
  await giveTree(clusterFolder(home), user.owner);
  await makeFolder(clusterFolder(home), user.owner, 0o700);
}

/**
 * Makes the cluster: all of it or nothing. initdb works in a folder beside, which gets its name when it is complete
 * and on disk, so that a kill or a full disk in between leaves nothing that looks like a cluster.
 */
export async function createCluster(home: string, binaries: Binaries, user: ServerUser): Promise<void> {
  await removeHalfMade(home);
  const folder = path.join(home, `${HALF_MADE}${process.pid}`);
  try {
    await mkdir(folder);
    await makeFolder(folder, user.owner, 0o700);
    await runInitdb(folder, binaries, user);
    await rename(folder, clusterFolder(home));
    await syncFolder(home);
  } catch (error) {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
    throw error;
  }
}

async function removeHalfMade(home: string): Promise<void> {
  for (const name of await readdir(home)) {
    if (!name.startsWith(HALF_MADE)) continue;
    const folder = path.join(home, name);
    // The initdb of a killed process may still be writing.
    for (const pid of await serverProcesses(folder)) signal(pid, "SIGKILL");
    await rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
  }
}

function runInitdb(folder: string, binaries: Binaries, user: ServerUser): Promise<void> {
  const [program, ...args] = asUser(user, [
    binaries.initdb, "--pgdata", folder,
    "--username=ceyuan", "--auth=trust", "--encoding=UTF8",
    "--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C",
    "--text-search-config=simple", "--no-instructions",
  ]);
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { ...spawnOptions(user, binaries), stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    const listen = (chunk: Buffer): void => {
      output = (output + chunk.toString("utf8")).slice(-8000);
    };
    child.stdout.on("data", listen);
    child.stderr.on("data", listen);
    child.once("error", reject);
    child.once("close", (code) => {
      if (code === 0) resolve();
      else reject(fromOutput(folder, output));
    });
  });
}
