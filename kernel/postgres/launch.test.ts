import { mkdir, readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { launchPostgres } from "./launch.ts";
import { runningProcess } from "./processes.ts";
import { holdInProcess } from "./testing/holding-process.ts";
import { ask, isRoot, succeeds, temporaryFolder } from "./testing/server-home.ts";

describe("a server on a fresh folder", () => {
  let place: Awaited<ReturnType<typeof temporaryFolder>>;
  beforeAll(async () => {
    place = await temporaryFolder(true);
  });
  afterAll(() => place.remove());

  it("is made at the first start, with Chinese text in UTF-8 and time in UTC", async () => {
    const dataDir = path.join(place.folder, "data/postgres");
    const said: string[] = [];
    const server = await launchPostgres({ dataDir, onProgress: (text) => said.push(text.en) });
    expect(server.adopted).toBe(false);
    expect(said).toContain("First start: creating the database");
    const [facts] = await ask(server.url, `select current_user, current_database(), upper('策源é') as upper,
      current_setting('TimeZone') as zone, current_setting('fsync') as fsync, current_setting('jit') as jit,
      current_setting('listen_addresses') as addresses, current_setting('server_encoding') as encoding`);
    expect(facts).toEqual({
      current_user: "ceyuan", current_database: "ceyuan", upper: "策源É",
      zone: "UTC", fsync: "on", jit: "off", addresses: "", encoding: "UTF8",
    });
    await ask(server.url, "create table kept (n int)");
    await server.stop();
    expect(await runningProcess(server.pid)).toBeUndefined();
    await server.stop();
  });

  it("lets nobody else near its files and socket", async () => {
    for (const folder of ["cluster", "socket"]) {
      const facts = await stat(path.join(place.folder, "data/postgres", folder));
      expect(facts.mode & 0o777).toBe(0o700);
      if (isRoot) expect(facts.uid).not.toBe(0);
    }
  });

  it("starts again in a moment, keeps its data and takes settings", async () => {
    const started = performance.now();
    const server = await launchPostgres({ dataDir: path.join(place.folder, "data/postgres"), settings: { max_connections: "33" } });
    // 60 to 120 ms measured; the bound only catches a wait that should not be there.
    expect(performance.now() - started).toBeLessThan(2_000);
    expect(await ask(server.url, "select count(*)::int as n, current_setting('max_connections') as max from kept")).toEqual([{ n: 0, max: "33" }]);
    await server.stop();
  });

  it("writes no statement and no row into its log", async () => {
    const dataDir = path.join(place.folder, "data/postgres");
    const server = await launchPostgres({ dataDir });
    await ask(server.url, "create table people (phone text primary key)");
    await ask(server.url, "insert into people values ('13800000000')");
    await expect(ask(server.url, "insert into people values ('13800000000')")).rejects.toThrow("duplicate key");
    await server.stop();
    const log = await readFile(path.join(dataDir, "server.log"), "utf8");
    expect(log).toContain("duplicate key");
    expect(log).not.toContain("13800000000");
  });
});

describe("several holders", () => {
  let place: Awaited<ReturnType<typeof temporaryFolder>>;
  beforeAll(async () => {
    place = await temporaryFolder(true);
  });
  afterAll(() => place.remove());

  it("start at once and get one server, which stops with the last of them", async () => {
    const dataDir = path.join(place.folder, "postgres");
    const others = [holdInProcess(dataDir), holdInProcess(dataDir)];
    const [mine, twin] = await Promise.all([launchPostgres({ dataDir }), launchPostgres({ dataDir })]);
    const answers = [mine, twin, ...(await Promise.all(others.map((each) => each.answer)))];
    expect(new Set(answers.map((each) => each.pid)).size).toBe(1);
    expect(answers.filter((each) => !each.adopted)).toHaveLength(1);
    await mine.stop();
    await others[0]?.finish();
    await twin.stop();
    expect(await runningProcess(mine.pid)).toBeDefined();
    expect(await ask(mine.url, "select 1 as one")).toEqual([{ one: 1 }]);
    await others[1]?.finish();
    expect(await runningProcess(mine.pid)).toBeUndefined();
    expect(await readdir(path.join(dataDir, "holders"))).toEqual([]);
  });

  it("adopt the server that a killed process left, and stop it although the dead one never let go", async () => {
    const dataDir = path.join(place.folder, "postgres");
    const victim = holdInProcess(dataDir);
    const { pid } = await victim.answer;
    await victim.kill();
    expect(await runningProcess(pid)).toBeDefined();
    const heir = await launchPostgres({ dataDir });
    expect(heir).toMatchObject({ pid, adopted: true });
    await heir.stop();
    expect(await runningProcess(pid)).toBeUndefined();
  });

  it.runIf(succeeds("setpriv", "--pdeathsig", "INT", "true"))("take the server with them when they were told to", async () => {
    const victim = holdInProcess(path.join(place.folder, "postgres"), { endWithProcess: true });
    const { pid } = await victim.answer;
    await victim.kill();
    await vi.waitFor(async () => expect(await runningProcess(pid)).toBeUndefined(), 10_000);
  });

  it("may stop after the folder is gone", async () => {
    const dataDir = path.join(place.folder, "gone");
    await mkdir(dataDir);
    const server = await launchPostgres({ dataDir });
    await place.remove();
    await server.stop();
    expect(await runningProcess(server.pid)).toBeUndefined();
  });
});
