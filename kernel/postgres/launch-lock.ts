import { stat } from "node:fs/promises";
import net from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { lockBusy } from "./launch-problems.ts";

/** As long as a recovery may take. */
const PATIENCE_MS = 600_000;
const RETRY_MS = 15;

/** Names the lock of one home; kept while the server is held, so that it can be let go after the folder is gone. */
export interface LaunchLock {
  home: string;
  name: string;
}

export async function launchLock(home: string): Promise<LaunchLock> {
  const { dev, ino } = await stat(home);
  return { home, name: `\0ceyuan-postgres-${dev}-${ino}` };
}

/**
 * Runs `work` while no other process (and no other call in this one) starts or stops the server of a home.
 *
 * The lock is an abstract socket, whose name the kernel of the machine gives to one process only and takes back
 * the moment that process dies, however it dies. A lock file would survive a kill -9 and then two processes that
 * both find it stale could both take it over.
 */
export async function withLaunchLock<T>(lock: LaunchLock, onWait: () => void, work: () => Promise<T>): Promise<T> {
  const deadline = performance.now() + PATIENCE_MS;
  let told = false;
  let held = await tryLock(lock.name);
  while (held === undefined) {
    if (performance.now() > deadline) throw lockBusy(lock.home);
    if (!told) onWait();
    told = true;
    await sleep(RETRY_MS);
    held = await tryLock(lock.name);
  }
  try {
    return await work();
  } finally {
    await release(held);
  }
}

function tryLock(name: string): Promise<net.Server | undefined> {
  return new Promise((resolve, reject) => {
    const server = net.createServer((visitor) => visitor.destroy());
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE") resolve(undefined);
      else reject(error);
    });
    // exclusive: in a cluster worker the primary would otherwise share one handle between workers.
    server.listen({ path: name, exclusive: true }, () => resolve(server));
  });
}

function release(held: net.Server): Promise<void> {
  return new Promise((resolve) => {
    held.close(() => resolve());
  });
}
