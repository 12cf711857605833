import { createWriteStream } from "node:fs";
import { join } from "node:path";
import { once } from "node:events";
import { demoUscc } from "#server/demo/identity.ts";
import type { City } from "#server/city/open-city.ts";
import type { ImportKind } from "#server/import/kinds.ts";
import { runImport } from "#server/import/run-import.ts";
import { RecordGenerator } from "./match/generated-records.ts";
import { markdown } from "./measure.ts";

const ROWS = 20_000;

/** Rows a second from file to committed rows, each kind new and then again unchanged. */
export async function benchImporting(city: City): Promise<string> {
  const folder = city.config.dataDir;
  const generator = new RecordGenerator(7);
  const achievements = await write(join(folder, "achievements.jsonl"), (i) => {
    const { title, keywords, abstract } = generator.record(i).fields;
    return JSON.stringify({ id: `bench-${i}`, title, keywords, abstract, year: 2015 + (i % 11), owner: `演示单位${i % 200}` });
  });
  const organisations = await write(join(folder, "organisations.csv"), (i) =>
    `${demoUscc("91", "990110", i)},演示企业${i}号有限公司,2015-03-0${1 + (i % 9)},${100 + i}万元`, "统一社会信用代码,企业名称,成立日期,注册资本");
  const rows: string[][] = [];
  for (const [kind, file] of [["achievements", achievements], ["organisations", organisations]] as [ImportKind, string][]) {
    for (const again of [false, true]) {
      const report = await runImport({
        db: city.engine.db, kind, file, source: "bench", now: city.clock.now(), newId: city.engine.newId, catalog: city.engine.tools.catalog,
      });
      rows.push([`${kind}, ${again ? "again, unchanged" : "new"} (${file.endsWith(".csv") ? "CSV" : "JSONL"})`, report.read.toLocaleString("en"), Math.round(report.rowsPerSecond).toLocaleString("en"), String(report.rejected)]);
    }
  }
  return markdown(["what", "rows", "rows/s", "rejected"], rows);
}

async function write(file: string, line: (i: number) => string, head?: string): Promise<string> {
  const out = createWriteStream(file);
  if (head) out.write(`${head}\n`);
  for (let i = 0; i < ROWS; i += 1) if (!out.write(`${line(i)}\n`)) await once(out, "drain");
  out.end();
  await once(out, "finish");
  return file;
}
