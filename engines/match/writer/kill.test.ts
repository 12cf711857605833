import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { openSearchIndex } from "../open.ts";
import { exampleDocuments, exampleSchema } from "../testing/generated.ts";
import { opened } from "../testing/opened.ts";
import { temporaryFolder } from "../testing/temporary-folder.ts";

test("the writer process can be killed at any moment: nothing acknowledged is lost, and it comes back by itself", async () => {
  const folder = await temporaryFolder();
  const index = await opened(folder, { writer: "child", fold: { busyMin: 40, busyShare: 0, quietMs: 100, quietShare: 0 } });
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
  const again = await opened(folder);
  expect(await again.status()).toMatchObject({ state: "ready", documents: 300, fresh: 0 });
  expect((await again.search({ limit: 200, offset: 100 })).hits.map(({ id }) => id)).toEqual(exampleDocuments(300).slice(100).map(({ id }) => id));
}, 30_000);

test("one folder has one writer; a dead one's lock is taken over", async () => {
  const folder = await temporaryFolder();
  await writeFile(join(folder, "writer.lock"), JSON.stringify({ pid: 2 ** 22 + 1, started: "1" }));
  await opened(folder);
  await expect(openSearchIndex({ folder, schema: exampleSchema, writer: "here" })).rejects.toMatchObject({ code: "match.writer_busy", status: 409 });
  await expect(openSearchIndex({ folder, schema: exampleSchema, writer: "child" })).rejects.toMatchObject({ code: "match.writer_busy" });
});
