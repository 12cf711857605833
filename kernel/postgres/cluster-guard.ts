import { open } from "node:fs/promises";
import path from "node:path";
import { giveFile, type Owner } from "./folders.ts";

/*
 * One server on one folder, also across containers. PostgreSQL's own guard sees neither processes nor shared memory of
 * another container. A file lock, taken by flock(1) and inherited by every process of the server, reaches there and
 * ends by itself with the last of them.
 */

/** `unavailable`: no flock(1) of util-linux here, or a file system without locks. */
export type Guard = "free" | "taken" | "unavailable";

/** Exit code that flock(1) is told to use when somebody holds the lock; none of the shell's own. */
export const GUARD_TAKEN_EXIT = 75;
const FLOCK = ["flock", "-F", "-n", "-E", String(GUARD_TAKEN_EXIT)] as const;
const FILE = "cluster.lock";

export async function makeGuardFile(home: string, owner: Owner): Promise<void> {
  const file = path.join(home, FILE);
  const handle = await open(file, "a", 0o644);
  await handle.close();
  await giveFile(file, owner);
}

/** Shell words that try the lock of the folder they run in and print the outcome, for `guardFrom` to read. */
export const GUARD_PROBE = `{ ${FLOCK.join(" ")} ${FILE} true 2>/dev/null; echo "guard $?"; }`;

export function guardFrom(output: string): Guard {
  const code = /^guard (\d+)$/m.exec(output)?.[1];
  if (code === "0") return "free";
  return code === String(GUARD_TAKEN_EXIT) ? "taken" : "unavailable";
}

/** The command line, with the lock held by the program and all that it forks. */
export function guarded(home: string, guard: Guard, command: [string, ...string[]]): [string, ...string[]] {
  return guard === "unavailable" ? command : [...FLOCK, path.join(home, FILE), ...command];
}
