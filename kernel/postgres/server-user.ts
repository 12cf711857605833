import { spawnSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import os from "node:os";
import type { Owner } from "./folders.ts";
import type { Binaries } from "./binaries.ts";
import { GUARD_PROBE, type Guard, guardFrom } from "./cluster-guard.ts";
import { noServerUser } from "./launch-problems.ts";

/** As whom PostgreSQL's programs run. They refuse to run as root, and initdb wants a user with a name. */
export interface ServerUser {
  /** Who owns the files, seen from outside. */
  owner: Owner;
  /** Words before the program. */
  prefix: string[];
  /** Given to spawn when the process must change its user. */
  switchTo: Owner | undefined;
  /** What `postgres --version` answered. */
  version: string;
  guard: Guard;
}

interface Account extends Owner {
  name: string;
}

const OVERFLOW_UID = 65_534;

/**
 * Finds a user under which the server can run here, by trying.
 * @param home folder that the server must be able to enter
 * @param preferred who owns the files already
 * @param initdb whether the cluster must be made first
 */
export async function findServerUser(binaries: Binaries, home: string, preferred: Owner, initdb: boolean): Promise<ServerUser> {
  const reasons: string[] = [];
  for (const candidate of candidates(await accounts(), preferred, initdb)) {
    const tried = tryUser(candidate, binaries, home);
    if (tried.found !== undefined) return { ...candidate, ...tried.found };
    reasons.push(`${candidate.label}: ${tried.reason}`);
  }
  throw noServerUser(reasons);
}

type Candidate = Omit<ServerUser, "version" | "guard"> & { label: string };

function* candidates(known: Account[], preferred: Owner, initdb: boolean): Generator<Candidate> {
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
    // A user without a name (containers that run as a number) gets one inside a namespace.
    if (!initdb || hasName()) yield plain;
    yield namespace;
    return;
  }
  if (preferred.uid !== 0 && (!initdb || known.some((each) => each.uid === preferred.uid))) {
    yield { label: `uid ${preferred.uid}`, owner: preferred, prefix: [], switchTo: preferred };
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

interface Tried {
  found?: Pick<ServerUser, "version" | "guard">;
  reason: string;
}

function tryUser(candidate: Candidate, binaries: Binaries, home: string): Tried {
  const script = `cd "$2" && "$1" --version && ${GUARD_PROBE}`;
  const [program, ...args] = asUser(candidate, ["/bin/sh", "-c", script, "sh", binaries.postgres, home]);
  const done = spawnSync(program, args, { ...spawnOptions(candidate, binaries), encoding: "utf8", timeout: 20_000 });
  if (done.status === 0) {
    return { found: { version: done.stdout.split("\n")[0] ?? "", guard: guardFrom(done.stdout) }, reason: "" };
  }
  return { reason: done.error?.message ?? done.stderr.trim().slice(0, 300) };
}

/** The command line that runs a program as the user. */
export function asUser(user: Pick<ServerUser, "prefix">, command: [string, ...string[]]): [string, ...string[]] {
  const [first, ...rest] = user.prefix;
  return first === undefined ? command : [first, ...rest, ...command];
}

/** The same user, under whom a program gets SIGINT when the thread that started it ends. */
export function endingWithProcess(user: ServerUser): ServerUser {
  const words = ["setpriv", "--pdeathsig", "INT", "--"] as const;
  const works = spawnSync(words[0], [...words.slice(1), "true"], { stdio: "ignore" }).status === 0;
  return works ? { ...user, prefix: [...user.prefix, ...words] } : user;
}

export function spawnOptions(user: Pick<ServerUser, "switchTo">, binaries: Binaries): { cwd: string; env: NodeJS.ProcessEnv } & Partial<Owner> {
  // Not our own working directory: the user might not be allowed to enter it.
  return { cwd: "/", env: serverEnvironment(binaries), ...user.switchTo };
}

/** The environment of the programs: nothing of ours (PGDATA, PGPORT, LANG ...) may change what they do. */
function serverEnvironment(binaries: Binaries): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH ?? "/usr/bin:/bin",
    LC_ALL: "C",
    TZ: "UTC",
    ...(binaries.libraryPath === undefined ? {} : { LD_LIBRARY_PATH: binaries.libraryPath }),
  };
}

/** Whether the system, which may ask a directory beyond /etc/passwd, knows a name for this user. */
function hasName(): boolean {
  try {
    return os.userInfo().username !== "";
  } catch {
    return false;
  }
}

async function accounts(): Promise<Account[]> {
  const text = await readFile("/etc/passwd", "utf8").catch(() => "");
  return text.split("\n").flatMap((line) => {
    const [name, , uid, gid] = line.split(":");
    return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
  });
}
