import { chown, mkdir } from "node:fs/promises";
import { createServer, type Server } from "node:net";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { launchPostgres } from "#kernel/postgres/launch.ts";
import { ApiPerson } from "./harness/api-person.ts";
import {
  attemptStart, can, leftIn, noDisks, postmasterOf, pressCtrlC, removeFolder, root, temporaryFolder, withDisk, type Attempt, type AttemptOptions,
} from "./harness/start-attempt.ts";

// What a newcomer does with `npm start`, and what can go wrong with it. Real processes, real signals, real disks.

const READY = "Ctrl-C stops";
const NOBODY = { uid: 65_534, gid: 65_534 };
const addressOf = (attempt: Attempt): string => /http:\/\/localhost:\d+/.exec(attempt.stdout())?.[0] ?? "";
const seconds = (ms: number): string => `${(ms / 1000).toFixed(1)} s`;

const folders: string[] = [];
async function newFolder(): Promise<string> {
  const folder = await temporaryFolder();
  folders.push(folder);
  return folder;
}
const started: Attempt[] = [];
function begin(options: AttemptOptions): Attempt {
  const attempt = attemptStart(options);
  started.push(attempt);
  return attempt;
}

afterEach(async () => {
  for (const { process: child } of started.splice(0)) {
    if (child.exitCode === null && !running.has(child.pid ?? 0)) child.kill("SIGKILL");
  }
});
afterAll(async () => {
  for (const folder of folders) await removeFolder(folder);
});
/** Servers that live longer than one test. */
const running = new Set<number>();

/** A start that must fail: its exit code is 2 and it says one thing, with what to do. */
async function refusal(options: AttemptOptions): Promise<string> {
  const attempt = begin(options);
  const code = await attempt.ended();
  const problems = attempt.output().split("\n").filter((line) => line.startsWith("✗ "));
  expect([code, problems.length], attempt.output()).toEqual([2, 1]);
  expect(attempt.output()).toMatch(/^ {2}→ .+ \/ .+/m);
  expect(attempt.output()).not.toMatch(/^ {4}at /m);
  expect(attempt.stdout()).not.toContain("http://");
  return attempt.output();
}

describe("a newcomer", () => {
  let dataDir: string;
  let city: Attempt;
  const admin = new ApiPerson(() => addressOf(city), "admin");
  const start = async (): Promise<number> => {
    city = begin({ dataDir });
    running.add(city.process.pid ?? 0);
    return city.until(READY);
  };
  beforeAll(async () => {
    dataDir = await newFolder();
  });
  afterAll(() => {
    running.clear();
    city.process.kill("SIGKILL");
  });

  test("gets a demo city at the first start: one address, ready sign-ins for every role, within 30 s", async () => {
    const took = await start();
    console.log(`first start, with portal and dependencies there: ${seconds(took)}`);
    expect(took).toBeLessThan(30_000);
    expect(city.stdout().match(/http:\/\/\S+/g)).toHaveLength(1);
    expect(city.output()).toContain("正在生成演示城市 / Creating the demo city");
    const logins = [...city.stdout().matchAll(/^ {2}([a-z]+) {2,}\S+ \/ (\w+(?: \w+)?)/gm)].map(([, login = ""]) => login);
    expect(logins).toHaveLength(10);
    const roles = new Set<string>();
    for (const login of logins) {
      const person = new ApiPerson(() => addressOf(city), login);
      await person.signIn();
      const { memberships } = await person.get<{ memberships: { role: string }[] }>("/api/session");
      for (const { role } of memberships) roles.add(role);
    }
    expect([...roles].sort()).toEqual(["administrator", "agency", "analyst", "applicant", "auditor", "bank", "expert", "officer"]);
    expect(await (await fetch(addressOf(city))).text()).toContain("<div id=\"root\">");
  });

  test("stops it with Ctrl-C, sent to the whole group, and nothing is left running", async () => {
    pressCtrlC(city);
    expect(await city.ended(20_000), city.output()).toBe(0);
    expect(await leftIn(dataDir)).toEqual([]);
    expect(city.output()).not.toMatch(/Error|✗/);
  });

  test("finds the same city at the second start, quickly", async () => {
    const took = await start();
    console.log(`second start: ${seconds(took)}`);
    // The promise is 5 s; machines that run tests are busy.
    expect(took).toBeLessThan(15_000);
    expect(city.output()).not.toContain("Creating the demo city");
    await admin.signIn();
    expect((await admin.get<{ total: number }>("/api/subjects?type=enterprise")).total).toBeGreaterThanOrEqual(2_000);
  });

  test("starts again after kill -9 of the server", async () => {
    city.process.kill("SIGKILL");
    await city.ended();
    const took = await start();
    console.log(`start after kill -9: ${seconds(took)}`);
    await admin.signIn();
  });

  test("sees it recover by itself from kill -9 of PostgreSQL, sessions and all", async () => {
    const victim = await postmasterOf(dataDir);
    process.kill(victim, "SIGKILL");
    const began = performance.now();
    let status = 0;
    for (let tries = 0; tries < 300 && status !== 200; tries += 1) {
      await sleep(100);
      status = await admin.get("/api/subjects").then(() => 200, () => 0);
    }
    console.log(`PostgreSQL killed, answers again after ${seconds(performance.now() - began)}`);
    expect(status, city.output()).toBe(200);
    expect(await postmasterOf(dataDir)).not.toBe(victim);
    expect(city.output()).toContain("starting it again");
  });

  test("is told of a busy port, and the city that runs there goes on", async () => {
    const port = new URL(addressOf(city)).port;
    const said = await refusal({ dataDir, env: { PORT: port } });
    expect(said).toContain("[http.port_busy]");
    expect(said).toContain(`PORT=${Number(port) + 1} npm start`);
    await admin.get("/api/subjects");
  });

  test("is told of data that a newer version wrote, which stay as they are", async () => {
    const server = await launchPostgres({ dataDir: join(dataDir, "postgres") });
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    await client.query("insert into kernel.migration (room, name, sha256) values ('services/registry', '9999-from-tomorrow.sql', 'x')");
    const said = await refusal({ dataDir });
    await client.query("delete from kernel.migration where name = '9999-from-tomorrow.sql'");
    await client.end();
    await server.stop();
    expect(said).toContain("[database.newer_version]");
    expect(said).toContain("9999-from-tomorrow.sql");
    await admin.get("/api/subjects");
  });

  test("may end it by SIGTERM, as services are ended", async () => {
    city.process.kill("SIGTERM");
    expect(await city.ended(20_000)).toBe(0);
    expect(await leftIn(dataDir)).toEqual([]);
  });
});

describe("a first start that is cut short, again and again", () => {
  let dataDir: string;
  beforeAll(async () => {
    dataDir = await newFolder();
  });

  test.each([
    ["Ctrl-C while the database is made", "First start: creating the database", pressCtrlC, 0],
    ["Ctrl-C while the city is generated", /Creating the demo city: [1-9]/, pressCtrlC, 0],
    ["kill -9 while the city is generated", /Creating the demo city: [1-9]/, ({ process: child }: Attempt) => void child.kill("SIGKILL"), null],
    ["Ctrl-C while the index is built", "Building the search index", pressCtrlC, 0],
  ])("%s", async (_when, moment, cut, code) => {
    const attempt = begin({ dataDir });
    await attempt.until(moment);
    cut(attempt);
    expect(await attempt.ended(20_000), attempt.output()).toBe(code);
    expect(attempt.output()).not.toMatch(/✗|^ {4}at /m);
    if (code === 0) expect(await leftIn(dataDir)).toEqual([]);
  });

  test("the next one makes the city whole, in the folder that CEYUAN_DATA names and on the PORT that is asked for", async () => {
    const port = await freePort();
    const next = begin({ dataDir, env: { PORT: String(port) } });
    await next.until(READY);
    expect(addressOf(next)).toBe(`http://localhost:${port}`);
    const admin = new ApiPerson(() => addressOf(next), "admin");
    await admin.signIn();
    expect((await admin.get<{ total: number }>("/api/subjects?type=enterprise")).total).toBeGreaterThanOrEqual(2_000);
    expect((await admin.get<{ items: unknown[] }>(`/api/search?q=${encodeURIComponent("材料")}`)).items.length).toBeGreaterThan(0);
    expect(await postmasterOf(dataDir)).toBeGreaterThan(0);
    next.process.kill("SIGINT");
    expect(await next.ended(20_000)).toBe(0);
  });
});

describe("a database of one's own", () => {
  test("is used by a role that is no superuser, and goes on when Ceyuan stops", async () => {
    const [dataDir, home] = [await newFolder(), await newFolder()];
    const server = await launchPostgres({ dataDir: home });
    const client = new pg.Client({ connectionString: server.url });
    await client.connect();
    await client.query("create role city login createrole");
    await client.query("create database city owner city");
    const city = begin({ dataDir, env: { DATABASE_URL: server.url.replace("ceyuan@", "city@").replace(/\/ceyuan$/, "/city") } });
    await city.until(READY);
    const officer = new ApiPerson(() => addressOf(city), "officer");
    await officer.signIn();
    await officer.get("/api/vouchers");
    city.process.kill("SIGINT");
    expect(await city.ended(20_000), city.output()).toBe(0);
    expect((await client.query<{ n: number }>("select count(*)::int as n from pg_stat_activity where datname = 'city'")).rows[0]?.n).toBe(0);
    await client.end();
    await server.stop();
  });

  test("that is not there, is written wrongly or never answers gets one clear message", async () => {
    const silent = createServer(() => undefined);
    const port = await listening(silent);
    const dataDir = await newFolder();
    const at = (url: string) => refusal({ dataDir, env: { DATABASE_URL: url } });
    const [nobody, malformed, mute] = await Promise.all([
      at("postgres://someone:pa55word@127.0.0.1:9/city"), at("postgres://someone:pa55word@127.0.0.1:port/city"), at(`postgres://someone:pa55word@127.0.0.1:${port}/city`),
    ]);
    silent.close();
    expect(nobody).toMatch(/\[database\.unreachable\]\n.*No database listens at that address/);
    expect(malformed).toContain("The environment variable DATABASE_URL is not valid  [config.invalid]");
    expect(mute).toMatch(/\[database\.unreachable\]\n.*Nothing answers there/);
    for (const said of [nobody, malformed, mute]) {
      expect(said).toContain("postgres://user:password@host:port/database");
      expect(said).not.toContain("pa55word");
    }
  });
});

const without = noDisks();
describe.skipIf(without !== null)(`a disk${without ? ` (skipped: ${without})` : ""}`, () => {
  test("that is read-only is named", () => withDisk("size=10m", async (disk) => {
    await mkdir(join(disk, "there"));
    expect(can("mount", "-o", "remount,ro", disk)).toBe(true);
    for (const name of ["new", "there"]) {
      const said = await refusal({ dataDir: join(disk, name) });
      expect(said).toContain("[data.read_only]");
      expect(said).toContain("CEYUAN_DATA");
    }
  }));

  test("that is too small is named, and the start succeeds once there is space", () => withDisk("size=96m", async (disk) => {
    const dataDir = join(disk, "data");
    expect(await refusal({ dataDir })).toContain("The disk is full");
    expect(await leftIn(disk)).toEqual([]);
    expect(can("mount", "-o", "remount,size=600m", disk)).toBe(true);
    const city = begin({ dataDir });
    await city.until(READY);
    city.process.kill("SIGINT");
    expect(await city.ended(20_000)).toBe(0);
  }));
});

test("a file in the place of the data folder is named", async () => {
  expect(await refusal({ dataDir: join(root, "package.json") })).toContain("[data.not_a_folder]");
});

const notRoot = process.getuid?.() === 0 && can("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups", "test", "-r", join(root, "package.json"));
describe.skipIf(!notRoot)(`an ordinary user${notRoot ? "" : " (skipped: not root, or the checkout is closed to others)"}`, () => {
  test("starts it just so", async () => {
    const dataDir = await newFolder();
    await chown(dataDir, NOBODY.uid, NOBODY.gid);
    const city = begin({ dataDir, user: NOBODY, env: { HOME: dataDir } });
    await city.until(READY);
    await new ApiPerson(() => addressOf(city), "enterprise").signIn();
    city.process.kill("SIGINT");
    expect(await city.ended(20_000), city.output()).toBe(0);
    expect(await leftIn(dataDir)).toEqual([]);
  });

  test("is told of a folder that belongs to somebody else", async () => {
    const dataDir = await newFolder();
    expect(await refusal({ dataDir: join(dataDir, "mine"), user: NOBODY, env: { HOME: "/nonexistent" } })).toContain("[data.not_allowed]");
  });
});

async function listening(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
}

async function freePort(): Promise<number> {
  const server = createServer();
  const port = await listening(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}
