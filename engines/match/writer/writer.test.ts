import { mkdir, readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { fixedClock } from "#kernel/clock.ts";
import { exampleDocument, exampleDocuments } from "../testing/generated.ts";
import { opened, until } from "../testing/opened.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";

test("keeps everything over a restart, folded or not", async () => {
  const folder = await temporaryFolder();
  const first = await opened(folder);
  await first.upsert(exampleDocuments(50));
  await first.fold();
  await first.apply([{ op: "upsert", id: "d00050", doc: exampleDocument(50) }, { op: "delete", id: "d00001" }], "17");
  await first.close();
  const again = await opened(folder);
  expect(await again.status()).toMatchObject({ state: "ready", documents: 50, fresh: 2, checkpoint: "17" });
  expect(await again.get("d00050")).toEqual(exampleDocument(50));
});

test("readers see what others write within a second, through folds and rebuilds, and may not write", async () => {
  const folder = await temporaryFolder();
  const writer = await opened(folder);
  const reader = await opened(folder, { writer: "none" });
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
  const index = await opened(folder);
  await index.upsert(exampleDocuments(300));
  await index.fold();
  const work = new AbortController();
  const asking = (async () => {
    let asked = 0;
    for (; !work.signal.aborted; asked += 1) expect((await index.search({ text: "石墨", limit: 5 })).hits.length).toBe(5);
    return asked;
  })();
  for (let i = 0; i < 3; i += 1) {
    await index.upsert(exampleDocuments(20, 2 + i));
    await index.fold();
    expect(await index.count()).toBe(300);
  }
  work.abort();
  expect(await asking).toBeGreaterThan(10);
});

test("left-over files of killed writers are swept at the start, old generations after a while", async () => {
  const folder = await temporaryFolder();
  const clock = fixedClock(new Date());
  const index = await opened(folder, { clock });
  await index.upsert(exampleDocuments(20));
  await index.fold();
  await index.close();
  const lance = join(folder, "lance");
  await writeFile(join(lance, await tableOf(folder), ".tmpAbc123"), "x".repeat(1000));
  await mkdir(join(lance, "documents-99.lance", "data"), { recursive: true });
  const again = await opened(folder, { clock });
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
  const index = await opened(folder, { clock });
  const reader = await opened(folder, { writer: "none", refreshMs: 60_000 });
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
  const index = await opened(await temporaryFolder(), { fold: { quietMs: 50 } });
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
