import { readdir, readFile, truncate, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { exampleDocument, exampleDocuments, exampleSchema } from "../testing/generated.ts";
import { opened } from "../testing/opened.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";

test("a fold that was killed half-way leaves the announced state", async () => {
  const folder = await temporaryFolder();
  const index = await opened(folder);
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
  const again = await opened(folder);
  expect(await again.status()).toMatchObject({ state: "ready", documents: 31, fresh: 1 });
  await again.fold();
  expect(await again.status()).toMatchObject({ state: "ready", documents: 31, fresh: 0 });
});

test("a torn end of the log was never acknowledged and is cut away", async () => {
  const folder = await temporaryFolder();
  const index = await opened(folder);
  await index.upsert(exampleDocuments(5));
  await index.upsert([exampleDocument(6)]);
  await index.close();
  const log = join(folder, "changes-1.log");
  await truncate(log, (await readFile(log)).length - 7);
  const again = await opened(folder);
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
  const index = await opened(folder);
  await index.upsert(exampleDocuments(20));
  await index.fold();
  await index.close();
  await tear(folder);
  const torn = await opened(folder);
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
  const index = await opened(folder);
  await index.upsert(exampleDocuments(3));
  await index.close();
  const other = await opened(folder, { schema: { ...exampleSchema, attributes: {} } });
  expect(await other.status()).toMatchObject({ state: "needs_rebuild", reason: "the fields, attributes or dictionary have changed" });
});

async function tableOf(folder: string): Promise<string> {
  return (await readdir(join(folder, "lance"))).find((name) => name.endsWith(".lance")) ?? "";
}

async function truncateAll(folder: string, which: RegExp, length: number): Promise<void> {
  for (const name of await readdir(folder)) if (which.test(name)) await truncate(join(folder, name), length);
}
