import { launchPostgres, type RunningPostgres } from "#kernel/postgres/launch.ts";
import type { Text } from "#kernel/text.ts";

const LOOK_MS = 300;

/** The embedded database, started again when it dies under us: killed by hand, by the system for memory, by a fault. */
export async function keepRunning(dataDir: string, tell: (message: Text) => void): Promise<Pick<RunningPostgres, "url" | "stop">> {
  let current = await launchPostgres({ dataDir, onProgress: tell });
  let reviving: Promise<void> | null = null;
  const revive = async (): Promise<void> => {
    tell({ zh: "数据库意外停止，正在重新启动", en: "The database stopped unexpectedly; starting it again" });
    const dead = current;
    current = await launchPostgres({ dataDir });
    // Only now: a holder that leaves last would stop the server that was just started.
    await dead.stop();
  };
  const timer = setInterval(() => {
    if (reviving || alive(current.pid)) return;
    reviving = revive()
      .catch((error: unknown) => tell({ zh: `数据库未能重新启动：${String(error)}`, en: "The database could not be started again; trying once more" }))
      .finally(() => {
        reviving = null;
      });
  }, LOOK_MS);
  timer.unref();
  return {
    url: current.url,
    stop: async () => {
      clearInterval(timer);
      await reviving;
      await current.stop();
    },
  };
}

/** A process of another user may not be signalled, but it lives. */
function alive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
