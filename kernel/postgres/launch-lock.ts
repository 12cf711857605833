import { stat } from "node:fs/promises";
import net from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { lockBusy } from "./launch-problems.ts";

const PATIENCE_MS = 180_000;
const RETRY_MS = 15;

/**
 * Runs `work` while no other process (and no other call in this one) starts or stops the server of `home`.
 *
 * The lock is an abstract socket, whose name the kernel of the machine gives to one process only and takes back
 * the moment that process dies, however it dies. A lock file would survive a kill -9 and then two processes that
 * both find it stale could both take it over.
 */
export async function withLaunchLock<T>(home: string, onWait: () => void, work: () => Promise<T>): Promise<T> {
  const { dev, ino } = await stat(home);
  const name = `\0ceyuan-postgres-${dev}-${ino}`;
  const deadline = performance.now() + PATIENCE_MS;
  let told = false;
  let lock = await tryLock(name);
  while (lock === undefined) {
    if (performance.now() > deadline) throw lockBusy(home);
    if (!told) onWait();
    told = true;
    await sleep(RETRY_MS);
    lock = await tryLock(name);
  }
  try {
    return await work();
  } finally {
    await release(lock);
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

function release(lock: net.Server): Promise<void> {
  return new Promise((resolve) => {
    lock.close(() => resolve());
  });
}
