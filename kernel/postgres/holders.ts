import { randomBytes } from "node:crypto";
import { readdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { makeFolder, type Owner } from "./folders.ts";
import { runningProcess } from "./processes.ts";

/*
 * Who uses the server: one empty file per holder, `<pid>-<start ticks>-<random>`, in `<home>/holders`.
 * Call everything here under the launch lock.
 */

/** Records that this process uses the server. Returns the name to give to `dropHolder`. */
export async function addHolder(home: string, owner: Owner): Promise<string> {
  const folder = await makeFolder(path.join(home, "holders"), owner, 0o755);
  const self = await runningProcess(process.pid);
  const name = `${process.pid}-${self?.startTicks ?? "0"}-${randomBytes(4).toString("hex")}`;
  await writeFile(path.join(folder, name), "");
  return name;
}

export async function dropHolder(home: string, name: string): Promise<void> {
  await rm(path.join(home, "holders", name), { force: true });
}

/** How many holders live; none where the folder is gone. Files that dead processes left behind are removed. */
export async function countHolders(home: string): Promise<number> {
  const folder = path.join(home, "holders");
  let living = 0;
  for (const name of await readdir(folder).catch(() => [])) {
    const [pid, startTicks] = name.split("-");
    const facts = await runningProcess(Number(pid));
    if (facts !== undefined && facts.startTicks === startTicks) living += 1;
    else await rm(path.join(folder, name), { force: true });
  }
  return living;
}
