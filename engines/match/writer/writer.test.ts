import { mkdir, readdir, readFile, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { fixedClock } from "#kernel/clock.ts";
import { type FolderIndex, openSearchIndex } from "../open.ts";
import type { IndexOptions } from "../options.ts";
import { exampleDocument, exampleDocuments, exampleSchema } from "../testing/generated.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";

async function open(folder: string, options: Partial<IndexOptions> = {}): Promise<FolderIndex> {
  const index = await openSearchIndex({ folder, schema: exampleSchema, writer: "here", ...options });
  onTestFinished(async () => index.close());
  return index;
}

async function until(what: () => Promise<boolean>, ms: number): Promise<number> {
  const started = performance.now();
  while (!(await what())) {
    if (performance.now() - started > ms) throw new Error(`not within ${ms} ms`);
    await sleep(10);
  }
  return performance.now() - started;
}

test("keeps everything over a restart, folded or not", async () => {
  const folder = await temporaryFolder();
  const first = await open(folder);
  await first.upsert(exampleDocuments(50));
  await first.fold();
  await first.apply([{ op: "upsert", id: "d00050", doc: exampleDocument(50) }, { op: "delete", id: "d00001" }], "17");
  await first.close();
  const again = await open(folder);
  expect(await again.status()).toMatchObject({ state: "ready", documents: 50, fresh: 2, checkpoint: "17" });
  expect(await again.get("d00050")).toEqual(exampleDocument(50));
});

test("the writer process can be killed at any moment: nothing acknowledged is lost, and it comes back by itself", async () => {
  const folder = await temporaryFolder();
  const index = await open(folder, { writer: "child", fold: { busyMin: 40, busyShare: 0, quietMs: 100, quietShare: 0 } });
  let acknowledged = 0;
  for (let round = 0; round < 3; round += 1) {
    for (let i = 0; i < 5; i += 1) {
      const docs = exampleDocuments(acknowledged + 20).slice(acknowledged);
      const writing = index.upsert(docs);
      if (i === 4 && index.writerPid !== undefined) {
        await sleep(round * 25);
        process.kill(index.writerPid, "SIGKILL");
      }
      await writing;
      acknowledged += 20;
    }
    expect(await index.count()).toBe(acknowledged);
  }
  await index.fold();
  await index.close();
  const again = await open(folder);
  expect(await again.status()).toMatchObject({ state: "ready", documents: 300, fresh: 0 });
  expect((await again.search({ limit: 200, offset: 100 })).hits.map(({ id }) => id)).toEqual(exampleDocuments(300).slice(100).map(({ id }) => id));
}, 30_000);

test("one folder has one writer; a dead one's lock is taken over", async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, "writer.lock"), JSON.stringify({ pid: 2 ** 22 + 1, started: "1" }));
  await open(folder);
  await expect(openSearchIndex({ folder, schema: exampleSchema, writer: "here" })).rejects.toMatchObject({ code: "match.writer_busy", status: 409 });
  await expect(openSearchIndex({ folder, schema: exampleSchema, writer: "child" })).rejects.toMatchObject({ code: "match.writer_busy" });
});

test("readers see what others write within a second, through folds and rebuilds, and may not write", async () => {
  const folder = await temporaryFolder();
  const writer = await open(folder);
  const reader = await open(folder, { writer: "none" });
  expect(await reader.count()).toBe(0);
  await writer.upsert(exampleDocuments(10));
  expect(await until(async () => (await reader.count()) === 10, 1_000)).toBeLessThan(1_000);
  await writer.fold();
  await writer.upsert([exampleDocument(11)]);
  await until(async () => (await reader.status()).documents === 11, 1_000);
  await writer.rebuild(exampleDocuments(3));
  await until(async () => (await reader.count()) === 3, 1_000);
  await expect(reader.upsert([exampleDocument(1)])).rejects.toMatchObject({ code: "match.read_only" });
});

test("searches go on without a mistake while the writer folds", async () => {
  const folder = await temporaryFolder();
  const index = await open(folder);
  await index.upsert(exampleDocuments(300));
  await index.fold();
  let working = true;
  const asking = (async () => {
    let asked = 0;
    for (; working; asked += 1) expect((await index.search({ text: "石墨", limit: 5 })).hits.length).toBe(5);
    return asked;
  })();
  for (let i = 0; i < 5; i += 1) {
    await index.upsert(exampleDocuments(20, 2 + i));
    await index.fold();
    expect(await index.count()).toBe(300);
  }
  working = false;
  expect(await asking).toBeGreaterThan(10);
});

test("a fold that was killed half-way leaves the announced state", async () => {
  const folder = await temporaryFolder();
  const index = await open(folder);
  await index.upsert(exampleDocuments(30));
  await index.fold();
  const manifest = await readFile(join(folder, "manifest.json"));
  await index.upsert([{ ...exampleDocument(31), id: "late" }]);
  const log = (await readdir(folder)).find((name) => name.startsWith("changes-") && manifest.includes(name)) ?? "";
  const logBytes = await readFile(join(folder, log));
  await index.fold();
  await index.close();
  // As if the kill had come just before the manifest was replaced: the table is ahead of it.
  await writeFile(join(folder, "manifest.json"), manifest);
  await writeFile(join(folder, log), logBytes);
  for (const name of await readdir(folder)) if (/statistics/.test(name) && manifest.includes(name)) expect(name).toBeTruthy();
  const again = await open(folder);
  expect(await again.status()).toMatchObject({ state: "ready", documents: 31, fresh: 1 });
  await again.fold();
  expect(await again.status()).toMatchObject({ state: "ready", documents: 31, fresh: 0 });
});

test("a torn end of the log was never acknowledged and is cut away", async () => {
  const folder = await temporaryFolder();
  const index = await open(folder);
  await index.upsert(exampleDocuments(5));
  await index.upsert([exampleDocument(6)]);
  await index.close();
  const log = join(folder, "changes-1.log");
  await truncate(log, (await readFile(log)).length - 7);
  const again = await open(folder);
  expect(await again.count()).toBe(5);
  await again.upsert([exampleDocument(7)]);
  expect(await again.count()).toBe(6);
});

test.each([
  ["an empty manifest", async (folder: string) => writeFile(join(folder, "manifest.json"), "")],
  ["a torn manifest", async (folder: string) => truncate(join(folder, "manifest.json"), 60)],
  ["torn statistics", async (folder: string) => truncateAll(folder, /^statistics/, 20)],
  ["an empty manifest of the table", async (folder: string) => truncateAll(join(folder, "lance", await tableOf(folder), "_versions"), /manifest$/, 0)],
])("%s means: rebuild, and a rebuild repairs it", async (_, tear) => {
  const folder = await temporaryFolder();
  const index = await open(folder);
  await index.upsert(exampleDocuments(20));
  await index.fold();
  await index.close();
  await tear(folder);
  const torn = await open(folder);
  expect((await torn.status()).state).toBe("needs_rebuild");
  await expect(torn.search({ text: "石墨" })).rejects.toMatchObject({ code: "match.index_needs_rebuild", status: 503 });
  await expect(torn.upsert(exampleDocuments(1))).rejects.toMatchObject({ code: "match.index_needs_rebuild" });
  expect(await torn.rebuild(exampleDocuments(12), { checkpoint: "5" })).toEqual({ documents: 12 });
  expect(await torn.status()).toMatchObject({ state: "ready", documents: 12, checkpoint: "5" });
  await torn.upsert([exampleDocument(13)]);
  expect(await torn.count()).toBe(13);
});

test("another schema means: rebuild", async () => {
  const folder = await temporaryFolder();
  const index = await open(folder);
  await index.upsert(exampleDocuments(3));
  await index.close();
  const other = await open(folder, { schema: { ...exampleSchema, attributes: {} } });
  expect(await other.status()).toMatchObject({ state: "needs_rebuild", reason: "the fields, attributes or dictionary have changed" });
});

test("left-over files of killed writers are swept at the start, old generations after a while", async () => {
  const folder = await temporaryFolder();
  const clock = fixedClock(new Date());
  const index = await open(folder, { clock });
  await index.upsert(exampleDocuments(20));
  await index.fold();
  await index.close();
  const lance = join(folder, "lance");
  await writeFile(join(lance, await tableOf(folder), ".tmpAbc123"), "x".repeat(1000));
  await mkdir(join(lance, "documents-99.lance", "data"), { recursive: true });
  const again = await open(folder, { clock });
  const names = (await readdir(folder, { recursive: true })).map(String);
  expect(names.filter((name) => name.includes(".tmp") || name.includes("documents-99"))).toEqual([]);
  clock.advance(120_000);
  await again.upsert([exampleDocument(21)]);
  await again.fold();
  expect((await readdir(folder)).filter((name) => /^(?:changes|statistics)/.test(name)).length).toBe(2);
});

test("old versions of the table are freed, never the one in use", async () => {
  const folder = await temporaryFolder();
  const clock = fixedClock(new Date());
  const index = await open(folder, { clock });
  const reader = await open(folder, { writer: "none", refreshMs: 60_000 });
  const versions = async (): Promise<number> => (await readdir(join(folder, "lance", await tableOf(folder), "_versions"))).filter((name) => name.endsWith(".manifest")).length;
  await index.upsert(exampleDocuments(50));
  await index.fold();
  await reader.refresh();
  const counts: number[] = [];
  for (let i = 0; i < 4; i += 1) {
    await index.upsert(exampleDocuments(10, 3 + i));
    await index.fold();
    counts.push(await versions());
    expect((await reader.search({ text: "石墨" })).hits.length).toBeGreaterThan(0);
    await reader.refresh();
    clock.advance(120_000);
  }
  expect(counts.at(-1)).toBeLessThanOrEqual(counts[1] ?? 0);
});

test("changes fold by themselves in a quiet moment", async () => {
  const index = await open(await temporaryFolder(), { fold: { quietMs: 50 } });
  await index.upsert(exampleDocuments(10));
  await until(async () => {
    await index.refresh();
    return (await index.status()).fresh === 0;
  }, 5_000);
  expect(await index.count()).toBe(10);
});

async function tableOf(folder: string): Promise<string> {
  return (await readdir(join(folder, "lance"))).find((name) => name.endsWith(".lance")) ?? "";
}

async function truncateAll(folder: string, which: RegExp, length: number): Promise<void> {
  for (const name of await readdir(folder)) if (which.test(name)) await truncate(join(folder, name), length);
}
