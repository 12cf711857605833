import { spawnSync } from "node:child_process";
import { chown, mkdir, readdir, readFile, stat, symlink, writeFile } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { launchPostgres } from "./launch.ts";
import { holdInProcess } from "./testing/holding-process.ts";
import { packageWithoutLinks } from "./testing/package-copy.ts";
import { ask, isRoot, succeeds, temporaryFolder } from "./testing/server-home.ts";

const NOBODY = 65_534;
const CONTAINER_RIGHTS = ["--bounding-set=-sys_ptrace,-sys_admin", "--inh-caps=-sys_ptrace,-sys_admin"];
const source = fileURLToPath(new URL("launch.ts", import.meta.url));
const nobodyReadsSource = isRoot && spawnSync("cat", [source], { uid: NOBODY, gid: NOBODY }).status === 0;

let place: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  place = await temporaryFolder(true);
});
afterAll(() => place.remove());

describe("who runs the server", () => {
  it.runIf(isRoot)("is in a user namespace where only root can enter, and moves between users with its folder", async () => {
    const closed = await temporaryFolder(false);
    const dataDir = path.join(closed.folder, "postgres");
    const inside = await launchPostgres({ dataDir });
    expect((await stat(path.join(dataDir, "cluster"))).uid).toBe(0);
    await ask(inside.url, "create table kept (n int)");
    await inside.stop();
    expect(succeeds("chmod", "755", closed.folder)).toBe(true);
    const outside = await launchPostgres({ dataDir });
    expect((await stat(path.join(dataDir, "cluster/base"))).uid).not.toBe(0);
    await outside.stop();
    expect(succeeds("chmod", "700", closed.folder)).toBe(true);
    const again = await launchPostgres({ dataDir });
    expect(await ask(again.url, "select count(*)::int as n from kept")).toEqual([{ n: 0 }]);
    await again.stop();
    await closed.remove();
  });

  it.runIf(nobodyReadsSource)("is an ordinary user, and root who comes by uses it without spoiling it", async () => {
    const dataDir = path.join(place.folder, "ordinary");
    await mkdir(dataDir);
    await chown(dataDir, NOBODY, NOBODY);
    for (let round = 0; round < 2; round += 1) {
      const ordinary = holdInProcess(dataDir, { uid: NOBODY });
      const answer = await ordinary.answer;
      expect(answer.problem).toBeUndefined();
      const root = await launchPostgres({ dataDir });
      expect(root).toMatchObject({ adopted: true, pid: answer.pid });
      await root.stop();
      await ordinary.finish();
      const alone = await launchPostgres({ dataDir });
      expect((await stat(path.join(dataDir, "cluster"))).uid).toBe(NOBODY);
      await alone.stop();
    }
  });

  it.runIf(nobodyReadsSource)("may not be a user to whom the folder does not belong", async () => {
    const dataDir = path.join(place.folder, "foreign");
    await mkdir(dataDir);
    const stranger = holdInProcess(dataDir, { uid: NOBODY });
    expect((await stranger.answer).problem).toBe("postgres.not_allowed");
    await stranger.finish();
  });

  it.runIf(isRoot && succeeds("setpriv", ...CONTAINER_RIGHTS, "true"))("is found again by root of a container, who may neither make namespaces nor look into processes", async () => {
    const closed = await temporaryFolder(false);
    const tools = path.join(closed.folder, "tools");
    await mkdir(tools);
    for (const tool of ["setpriv", "flock", "sh", "true"]) await symlink(`/usr/bin/${tool}`, path.join(tools, tool));
    const dataDir = path.join(closed.folder, "postgres");
    for (let round = 0; round < 2; round += 1) {
      const holder = holdInProcess(dataDir, { prefix: ["/usr/bin/setpriv", ...CONTAINER_RIGHTS], searchPath: tools });
      const { problem, pid, url } = await holder.answer;
      expect(problem).toBeUndefined();
      expect((await stat(path.join(dataDir, "cluster"))).uid).toBe(NOBODY);
      expect(await ask(url, "select 1 as one")).toEqual([{ one: 1 }]);
      // Killed, so that the second round starts over its remains.
      process.kill(pid, "SIGKILL");
      await holder.finish();
    }
    await closed.remove();
  });

  it.runIf(isRoot && succeeds("unshare", "--pid", "--ipc", "--net", "--fork", "--mount-proc", "true"))(
    "is never two: a second container on the same folder is refused", async () => {
      const dataDir = path.join(place.folder, "shared");
      const first = await launchPostgres({ dataDir });
      const prefix = ["unshare", "--pid", "--ipc", "--net", "--fork", "--mount-proc", "--kill-child"];
      const second = holdInProcess(dataDir, { prefix });
      expect((await second.answer).problem).toBe("postgres.in_use_elsewhere");
      await second.finish();
      expect(await ask(first.url, "select 1 as one")).toEqual([{ one: 1 }]);
      await first.stop();
    });
});

describe("a package whose install script did not run", () => {
  it("gets its links where it can be written", async () => {
    const nativeDir = await packageWithoutLinks(path.join(place.folder, "package"), false);
    await symlink("nowhere", path.join(nativeDir, "lib/libpq.so.5"));
    const dataDir = path.join(place.folder, "linked");
    const server = await launchPostgres({ dataDir, nativeDir });
    await server.stop();
    const libraries = await readdir(path.join(nativeDir, "lib"));
    expect(libraries).toContain("libicui18n.so.60");
    expect(await readdir(dataDir)).not.toContain("lib");
  });

  it.runIf(!isRoot || nobodyReadsSource)("gets them in the data folder where it is read-only", async () => {
    const nativeDir = await packageWithoutLinks(path.join(place.folder, "read-only-package"), true);
    const dataDir = path.join(place.folder, "library-path");
    await mkdir(dataDir);
    if (isRoot) await chown(dataDir, NOBODY, NOBODY);
    const holder = holdInProcess(dataDir, { nativeDir, ...(isRoot ? { uid: NOBODY } : {}) });
    const answer = await holder.answer;
    expect(answer.problem).toBeUndefined();
    expect(await ask(answer.url, "select 'ä' collate \"de-x-icu\" < 'b' as icu")).toEqual([{ icu: true }]);
    expect(await readdir(path.join(dataDir, "lib"))).toContain("libicui18n.so.60");
    expect(await readdir(path.join(nativeDir, "lib"))).not.toContain("libicui18n.so.60");
    await holder.finish();
  });
});

describe("the data folder's path", () => {
  it("may be long and hold any character: the socket then lies in a short folder", async () => {
    const strange = path.join(place.folder, "数据 'o' \"q\", 100%/@#?", "long".repeat(30), "postgres");
    const server = await launchPostgres({ dataDir: strange });
    expect(new URL(server.url).hostname).toMatch(/ceyuan-[0-9a-f]{16}$/);
    expect(await ask(server.url, "select 1 as one")).toEqual([{ one: 1 }]);
    await server.stop();
    const again = await launchPostgres({ dataDir: strange });
    const twin = await launchPostgres({ dataDir: strange });
    expect(twin).toMatchObject({ adopted: true, url: again.url });
    await twin.stop();
    await again.stop();
    await expect(stat(decodeURIComponent(new URL(again.url).hostname))).rejects.toThrow("ENOENT");
  });

  it("may be short and strange: the socket stays inside", async () => {
    const server = await launchPostgres({ dataDir: path.join(place.folder, "数, \"据 %2F") });
    expect(await ask(server.url, "select 1 as one")).toEqual([{ one: 1 }]);
    expect(decodeURIComponent(new URL(server.url).hostname)).toBe(path.join(place.folder, "数, \"据 %2F", "socket"));
    await server.stop();
  });
});

describe("a folder that cannot serve", () => {
  it("of another major version is refused and left as it was", async () => {
    const dataDir = path.join(place.folder, "old");
    await mkdir(path.join(dataDir, "cluster"), { recursive: true });
    await writeFile(path.join(dataDir, "cluster/PG_VERSION"), "15\n");
    await expect(launchPostgres({ dataDir })).rejects.toMatchObject({ code: "postgres.other_major" });
    expect(await readdir(path.join(dataDir, "cluster"))).toEqual(["PG_VERSION"]);
  });

  it("with other files in the place of the database is refused", async () => {
    const dataDir = path.join(place.folder, "letters");
    await mkdir(path.join(dataDir, "cluster"), { recursive: true });
    await writeFile(path.join(dataDir, "cluster/letter.txt"), "keep me");
    await expect(launchPostgres({ dataDir })).rejects.toMatchObject({ code: "postgres.not_a_cluster" });
    expect(await readFile(path.join(dataDir, "cluster/letter.txt"), "utf8")).toBe("keep me");
  });

  it("with a wrong setting says what PostgreSQL said", async () => {
    const launch = launchPostgres({ dataDir: path.join(place.folder, "setting"), settings: { no_such_setting: "1" } });
    await expect(launch).rejects.toThrow(/^postgres\.start_failed: .*no_such_setting/);
  });
});

describe.runIf(isRoot && succeeds("unshare", "-m", "mount", "-t", "tmpfs", "tmpfs", "/mnt"))("a disk", () => {
  it("that is full or read-only is named, at the first start and later, and the start succeeds once it is not", async () => {
    const disk = path.join(place.folder, "disk");
    await mkdir(disk);
    expect(succeeds("mount", "-t", "tmpfs", "-o", "size=24m,mode=755", "tmpfs", disk)).toBe(true);
    try {
      const dataDir = path.join(disk, "postgres");
      await expect(launchPostgres({ dataDir })).rejects.toMatchObject({ code: "postgres.disk_full" });
      expect((await readdir(dataDir)).filter((name) => name.startsWith("cluster") && name !== "cluster.lock")).toEqual([]);
      expect(succeeds("mount", "-o", "remount,size=120m", disk)).toBe(true);
      await (await launchPostgres({ dataDir })).stop();
      expect(succeeds("sh", "-c", `cat /dev/zero > '${disk}/filler'`)).toBe(false);
      await expect(launchPostgres({ dataDir })).rejects.toMatchObject({ code: "postgres.disk_full" });
      expect(succeeds("rm", `${disk}/filler`)).toBe(true);
      expect(succeeds("mount", "-o", "remount,ro", disk)).toBe(true);
      await expect(launchPostgres({ dataDir })).rejects.toMatchObject({ code: "postgres.read_only" });
      expect(succeeds("mount", "-o", "remount,rw", disk)).toBe(true);
      await (await launchPostgres({ dataDir })).stop();
    } finally {
      succeeds("umount", "-l", disk);
    }
  });
});
