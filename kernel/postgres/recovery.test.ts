import { spawn } from "node:child_process";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { createInterface } from "node:readline/promises";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchPostgres } from "./launch.ts";
import { runningProcess } from "./processes.ts";
import { holdInProcess } from "./testing/holding-process.ts";
import { ask, temporaryFolder } from "./testing/server-home.ts";

let place: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  place = await temporaryFolder(true);
});
afterAll(() => place.remove());

/** A process that ended and whose parent never asks for its exit code. */
async function zombie(): Promise<{ pid: number; bury(): void }> {
  const parent = spawn("sh", ["-c", "sleep 0 & echo $!; exec sleep 600"], { stdio: ["ignore", "pipe", "ignore"] });
  const pid = Number(await createInterface(parent.stdout)[Symbol.asyncIterator]().next().then(({ value }) => String(value)));
  while (!/\) Z /.test(await readFile(`/proc/${pid}/stat`, "utf8"))) await sleep(5);
  return { pid, bury: () => parent.kill("SIGKILL") };
}

async function endOf(pid: number): Promise<void> {
  while ((await runningProcess(pid)) !== undefined) await sleep(5);
}

describe("after kill -9 of the server", () => {
  it.each(["nobody", "a living stranger", "a zombie", "another server"])("starts when the left-over files name %s", async (who) => {
    const dataDir = path.join(place.folder, "postgres");
    const before = await launchPostgres({ dataDir });
    await ask(before.url, "create table if not exists kept (who text)");
    await ask(before.url, `insert into kept values ('${who}')`);
    process.kill(before.pid, "SIGKILL");
    await endOf(before.pid);

    const dead = who === "a zombie" ? await zombie() : undefined;
    const other = who === "another server" ? await launchPostgres({ dataDir: path.join(place.folder, "other") }) : undefined;
    const named = dead?.pid ?? other?.pid ?? (who === "nobody" ? before.pid : process.pid);
    for (const file of ["cluster/postmaster.pid", "socket/.s.PGSQL.5432.lock"]) {
      const text = await readFile(path.join(dataDir, file), "utf8");
      await writeFile(path.join(dataDir, file), text.replace(/^\d+/, String(named)));
    }
    const after = await launchPostgres({ dataDir });
    expect(after.adopted).toBe(false);
    expect(await ask(after.url, `select count(*)::int as n from kept where who = '${who}'`)).toEqual([{ n: 1 }]);
    await before.stop();
    expect(await ask(after.url, "select 1 as one")).toEqual([{ one: 1 }]);
    await after.stop();
    dead?.bury();
    await other?.stop();
  });

  it("waits for a backend that is deep in a query and has not noticed", async () => {
    const dataDir = path.join(place.folder, "postgres");
    const before = await launchPostgres({ dataDir });
    const busy = ask(before.url, "select count(*) from generate_series(1, 1000000000) a").catch(() => "cut");
    await sleep(150);
    process.kill(before.pid, "SIGKILL");
    await endOf(before.pid);
    const after = await launchPostgres({ dataDir });
    expect(await busy).toBe("cut");
    expect(after.pid).not.toBe(before.pid);
    await before.stop();
    await after.stop();
  });
});

describe("half-done starts", () => {
  it("leave nothing behind when killed in initdb", async () => {
    const dataDir = path.join(place.folder, "half");
    const victim = holdInProcess(dataDir);
    const halfMade = async (): Promise<string[]> => (await readdir(dataDir).catch(() => [])).filter((name) => name.startsWith("cluster.new-"));
    for (;;) {
      const [name] = await halfMade();
      if (name !== undefined && (await readdir(path.join(dataDir, name))).length > 5) break;
      await sleep(2);
    }
    await victim.kill();
    expect(await readdir(dataDir)).not.toContain("cluster");
    const server = await launchPostgres({ dataDir });
    expect(await ask(server.url, "select 1 as one")).toEqual([{ one: 1 }]);
    expect(await halfMade()).toEqual([]);
    await server.stop();
  });

  it("make the application's database when a kill came between initdb and that", async () => {
    const dataDir = path.join(place.folder, "half");
    const server = await launchPostgres({ dataDir });
    await ask(server.url.replace(/ceyuan$/, "postgres"), "drop database ceyuan");
    await server.stop();
    const again = await launchPostgres({ dataDir });
    expect(await ask(again.url, "select 1 as one")).toEqual([{ one: 1 }]);
    await again.stop();
  });

  it("begin anew when the running server has lost its socket", async () => {
    const dataDir = path.join(place.folder, "half");
    const victim = holdInProcess(dataDir);
    const { pid } = await victim.answer;
    await victim.kill();
    await rm(path.join(dataDir, "socket"), { recursive: true });
    const server = await launchPostgres({ dataDir });
    expect(server.adopted).toBe(false);
    expect(server.pid).not.toBe(pid);
    await server.stop();
  });
});
