import { spawnSync } from "node:child_process";
import { chmod, mkdtemp, rm } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { Client } from "pg";

export const isRoot = process.geteuid?.() === 0;

/** A temporary folder for one test; `open` lets every user in. */
export async function temporaryFolder(open: boolean): Promise<{ folder: string; remove(): Promise<void> }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), "ceyuan-launch-"));
  await chmod(folder, open ? 0o755 : 0o700);
  const remove = async (): Promise<void> => {
    // What a test made read-only could not be removed by an ordinary user.
    succeeds("find", folder, "-type", "d", "!", "-perm", "-u=w", "-exec", "chmod", "u+w", "{}", "+");
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  };
  return { folder, remove };
}

/** One statement on a connection of its own; answers the rows. */
export async function ask(url: string, statement: string): Promise<unknown[]> {
  const client = new Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<Record<string, unknown>>(statement);
    return rows;
  } finally {
    await client.end();
  }
}

/** Runs a command of the system; true when it succeeded. */
export function succeeds(command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: "ignore" }).status === 0;
}
