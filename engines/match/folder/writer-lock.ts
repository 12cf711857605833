import { readFileSync } from "node:fs";
import { link, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { isSystemError } from "../failure.ts";
import { writerBusy } from "../problems.ts";

interface Holder {
  pid: number;
  /** When the process began, in the system's own count: tells it from a later one of the same number. */
  started: string;
}

/** A writer whose parent was killed ends by itself, but not in the same instant. */
const patience = { attempts: 20, restMs: 100 } as const;

/** Folders that this very process writes. */
const held = new Set<string>();

/** Makes this process the folder's only writer; the lock of a dead process is taken over. Returns how to let go. */
export async function lockForWriting(folder: string): Promise<() => Promise<void>> {
  const path = join(folder, "writer.lock");
  if (held.has(path)) throw writerBusy(process.pid);
  const mine = `${path}.tmp-${process.pid}`;
  const me: Holder = { pid: process.pid, started: startOf(process.pid) ?? "" };
  await writeFile(mine, JSON.stringify(me));
  try {
    for (let attempt = 0; !(await placed(mine, path)); attempt += 1) {
      const holder = await readHolder(path);
      if (holder === undefined || holder.pid === process.pid || !isAlive(holder)) await rm(path, { force: true });
      else if (attempt >= patience.attempts) throw writerBusy(holder.pid);
      else await sleep(patience.restMs);
    }
  } finally {
    await rm(mine, { force: true });
  }
  held.add(path);
  return async () => {
    held.delete(path);
    await rm(path, { force: true });
  };
}

/** Links the lock into place with its contents, or finds that there is one. */
async function placed(mine: string, path: string): Promise<boolean> {
  try {
    await link(mine, path);
    return true;
  } catch (error) {
    if (isSystemError(error, "EEXIST")) return false;
    throw error;
  }
}

async function readHolder(path: string): Promise<Holder | undefined> {
  try {
    const holder: Holder = JSON.parse(await readFile(path, "utf8"));
    return holder;
  } catch {
    return undefined;
  }
}

function isAlive({ pid, started }: Holder): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (!isSystemError(error, "EPERM")) return false;
  }
  const now = startOf(pid);
  return started === "" || now === undefined || now === started;
}

/** Field 22 of /proc/PID/stat (proc(5)); undefined where there is no such file. */
function startOf(pid: number): string | undefined {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, "latin1");
    return line.slice(line.lastIndexOf(")") + 2).split(" ")[19];
  } catch {
    return undefined;
  }
}
