import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import type { Owner } from "./folders.ts";
import type { Binaries } from "./binaries.ts";
import { noServerUser } from "./launch-problems.ts";

/** As whom PostgreSQL's programs run. They refuse to run as root, and initdb wants a user that /etc/passwd knows. */
export interface ServerUser {
  /** Who owns the files, seen from outside. */
  owner: Owner;
  /** Words before the program. */
  prefix: string[];
  /** Given to spawn when the process must change its user. */
  switchTo: Owner | undefined;
  /** What `postgres --version` answered. */
  version: string;
}

interface Account extends Owner {
  name: string;
}

const OVERFLOW_UID = 65_534;

/**
 * Finds a user under which the server can run here, by trying.
 * @param home folder that the server must be able to enter
 * @param clusterOwner who owns the existing cluster, if there is one
 */
export async function findServerUser(binaries: Binaries, home: string, clusterOwner: Owner | undefined): Promise<ServerUser> {
  const reasons: string[] = [];
  for (const candidate of candidates(await accounts(), clusterOwner)) {
    const tried = tryUser(candidate, binaries, home);
    if (tried.version !== undefined) return { ...candidate, version: tried.version };
    reasons.push(`${candidate.label}: ${tried.reason}`);
  }
  throw noServerUser(reasons);
}

type Candidate = Omit<ServerUser, "version"> & { label: string };

function* candidates(known: Account[], clusterOwner: Owner | undefined): Generator<Candidate> {
  const self: Owner = { uid: process.geteuid?.() ?? -1, gid: process.getegid?.() ?? -1 };
  const mapped = known.find((each) => each.uid !== 0 && each.uid !== OVERFLOW_UID) ?? { uid: 1000, gid: 1000 };
  const namespace: Candidate = {
    label: "user namespace",
    owner: self,
    prefix: ["unshare", "-U", `--map-user=${mapped.uid}`, `--map-group=${mapped.gid}`, "--"],
    switchTo: undefined,
  };
  const plain: Candidate = { label: "this user", owner: self, prefix: [], switchTo: undefined };
  if (self.uid !== 0) {
    // A user that /etc/passwd does not list (containers with a number as user) is listed inside a namespace.
    if (known.some((each) => each.uid === self.uid)) yield plain;
    yield namespace;
    yield plain;
    return;
  }
  if (clusterOwner !== undefined && clusterOwner.uid !== 0) {
    yield { label: `uid ${clusterOwner.uid}`, owner: clusterOwner, prefix: [], switchTo: clusterOwner };
  }
  const nobody = known.find((each) => each.name === "nobody") ?? { name: "nobody", uid: OVERFLOW_UID, gid: OVERFLOW_UID };
  const system = [known.find((each) => each.name === "postgres"), nobody];
  for (const account of system) {
    if (account === undefined) continue;
    const owner = { uid: account.uid, gid: account.gid };
    yield { label: `user ${account.name}`, owner, prefix: [], switchTo: owner };
  }
  // A checkout that only root can enter.
  yield namespace;
  // The same where namespaces are forbidden, as in most containers: another user that may pass any folder.
  yield {
    label: "capability",
    owner: { uid: nobody.uid, gid: nobody.gid },
    prefix: [
      "setpriv", `--reuid=${nobody.uid}`, `--regid=${nobody.gid}`, "--clear-groups",
      "--inh-caps=+dac_override", "--ambient-caps=+dac_override", "--",
    ],
    switchTo: undefined,
  };
}

function tryUser(candidate: Candidate, binaries: Binaries, home: string): { version?: string; reason: string } {
  const script = 'cd "$2" && exec "$1" --version';
  const [program, ...args] = [...candidate.prefix, "/bin/sh", "-c", script, "sh", binaries.postgres, home];
  const done = spawnSync(program as string, args, {
    cwd: "/",
    env: serverEnvironment(binaries),
    encoding: "utf8",
    timeout: 20_000,
    ...candidate.switchTo,
  });
  if (done.status === 0) return { version: done.stdout.trim(), reason: "" };
  return { reason: done.error?.message ?? done.stderr.trim().slice(0, 300) };
}

/** The environment of the programs: nothing of ours (PGDATA, PGPORT, LANG ...) may change what they do. */
export function serverEnvironment(binaries: Binaries): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH ?? "/usr/bin:/bin",
    LC_ALL: "C",
    TZ: "UTC",
    ...(binaries.libraryPath === undefined ? {} : { LD_LIBRARY_PATH: binaries.libraryPath }),
  };
}

async function accounts(): Promise<Account[]> {
  const text = await readFile("/etc/passwd", "utf8").catch(() => "");
  return text.split("\n").flatMap((line) => {
    const [name, , uid, gid] = line.split(":");
    return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
  });
}
