import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import exceljs from "exceljs";
import { sql } from "kysely";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { testDatabase, type TestDatabase } from "#kernel/database/testing/test-database.ts";
import { newUuid } from "#kernel/ids.ts";
import { loadCatalog, type Catalog } from "#services/compass/index.ts";
import { factsOf, findSubject, organisationCheckCharacter, usccCheckCharacter } from "#services/registry/index.ts";
import { runImport, type ImportOptions, type ImportReport } from "./run-import.ts";

const NOW = new Date("2026-05-20T00:00:00Z");
let test: TestDatabase;
let catalog: Catalog;
let folder: string;
beforeAll(async () => {
  test = await testDatabase();
  catalog = await loadCatalog(new URL("../../catalog/", import.meta.url).pathname);
  folder = await mkdtemp(join(tmpdir(), "import-"));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
  await test.drop();
});

const code = (n: number): string => {
  const organisation = `MA${String(n).padStart(6, "0")}`;
  const head = `91990101${organisation}${organisationCheckCharacter(organisation) ?? ""}`;
  return head + (usccCheckCharacter(head) ?? "");
};
async function put(name: string, content: string | Buffer): Promise<string> {
  const file = join(folder, name);
  await writeFile(file, content);
  return file;
}
const load = (kind: ImportOptions["kind"], file: string, more: Partial<ImportOptions> = {}): Promise<ImportReport> =>
  runImport({ db: test.db, kind, file, source: "test", catalog, newId: newUuid, now: NOW, rejectsFile: `${file}.rejects.csv`, ...more });
const counts = ({ read, inserted, updated, unchanged, rejected }: ImportReport) => ({ read, inserted, updated, unchanged, rejected });

describe("importing organisations", () => {
  const csv = `统一社会信用代码,企业名称,成立日期,注册资本(万元),所在区,备注
${code(1)},甲公司,2019年3月1日,100,湖滨区,x
${code(2)},乙公司,2020/1/5,2.5,无名区,y
91990101MA00000030,丙公司,2020-01-01,1,湖滨区,z
${code(4)},,2020-01-01,1,湖滨区,z
${code(5)},戊公司,2020-02-30,1,湖滨区,z
${code(1)},再来一次,2020-01-01,1,湖滨区,z
`;

  it("lands the good rows, and tells line, field, value, reason and remedy of the bad", async () => {
    const file = await put("orgs.csv", csv);
    const report = await load("organisations", file);
    expect(counts(report)).toEqual({ read: 6, inserted: 2, updated: 0, unchanged: 0, rejected: 4 });
    expect(report.ignoredColumns).toEqual(["备注"]);
    expect(await findSubject(test.db, code(1))).toMatchObject({ nameZh: "甲公司", registeredOn: "2019-03-01", capitalFen: 100_000_000n, district: "hubin" });
    expect(await findSubject(test.db, code(2))).toMatchObject({ capitalFen: 2_500_000n, district: "无名区" });
    const rejects = await readFile(report.rejectsFile ?? "", "utf8");
    expect(rejects.startsWith("\uFEFF行 / line,")).toBe(true);
    const lines = rejects.trim().split("\n").slice(1);
    expect(lines.map((line) => line.split(",").slice(0, 2).join(","))).toEqual(["4,统一社会信用代码", "5,企业名称", "6,成立日期", "7,统一社会信用代码"]);
    expect(lines[0]).toContain("校验码不符");
    expect(lines[3]).toContain("与第 2 行重复");
  });

  it("changes nothing the second time, and only what changed the third", async () => {
    const file = await put("orgs.csv", csv);
    expect(counts(await load("organisations", file))).toEqual({ read: 6, inserted: 0, updated: 0, unchanged: 2, rejected: 4 });
    const changed = await put("orgs2.csv", csv.replace("乙公司", "乙新公司"));
    expect(counts(await load("organisations", changed))).toMatchObject({ inserted: 0, updated: 1, unchanged: 1 });
    expect(await findSubject(test.db, code(2))).toMatchObject({ nameZh: "乙新公司" });
  });

  it("reads GB18030, UTF-8 with a mark, tabs and a gzip alike", async () => {
    const gbk = Buffer.concat([Buffer.from([0xc3, 0xfb, 0xb3, 0xc6]), Buffer.from(`,uscc\n`), Buffer.from([0xb6, 0xa1]), Buffer.from(`,${code(10)}\n`)]);
    expect(counts(await load("organisations", await put("gbk.csv", gbk)))).toMatchObject({ inserted: 1, rejected: 0 });
    expect(await findSubject(test.db, code(10))).toMatchObject({ nameZh: "丁" });
    const marked = `\uFEFF名称\tuscc\n"引号""公司"\t${code(11)}\n`;
    expect(counts(await load("organisations", await put("marked.csv", marked)))).toMatchObject({ inserted: 1 });
    expect(await findSubject(test.db, code(11))).toMatchObject({ nameZh: '引号"公司' });
    const packed = gzipSync(`${JSON.stringify({ name: "压缩公司", uscc: code(12), registered: "1999-01-01", capital: "168万人民币" })}\nnot json\n\n`);
    const report = await load("organisations", await put("packed.jsonl.gz", packed), { rejectsFile: join(folder, "r.jsonl") });
    expect(counts(report)).toEqual({ read: 2, inserted: 1, updated: 0, unchanged: 0, rejected: 1 });
    expect(await findSubject(test.db, code(12))).toMatchObject({ capitalFen: 168_000_000n });
    expect(JSON.parse(await readFile(join(folder, "r.jsonl"), "utf8"))).toMatchObject({ line: 2, reason: { zh: expect.any(String) } });
  });

  it("reads workbooks", async () => {
    const workbook = new exceljs.Workbook();
    const sheet = workbook.addWorksheet("企业");
    sheet.addRow(["企业名称", "统一社会信用代码", "成立日期"]);
    sheet.addRow(["表格公司", code(20), new Date("2011-11-11T00:00:00Z")]);
    sheet.addRow(["坏公司", "123", ""]);
    const file = join(folder, "book.xlsx");
    await workbook.xlsx.writeFile(file);
    const report = await load("organisations", file);
    expect(counts(report)).toEqual({ read: 2, inserted: 1, updated: 0, unchanged: 0, rejected: 1 });
    expect(await findSubject(test.db, code(20))).toMatchObject({ registeredOn: "2011-11-11" });
  });

  it("takes a mapping, and says what is missing or unknown", async () => {
    const file = await put("odd.csv", `番号,谁\n${code(30)},映射公司\n`);
    await expect(load("organisations", file)).rejects.toMatchObject({ code: "import.columns_missing" });
    await expect(load("organisations", file, { mapping: { 谁: "nobody" } })).rejects.toMatchObject({ code: "import.mapping_unknown_field" });
    expect(counts(await load("organisations", file, { mapping: { 谁: "name", 番号: "uscc" } }))).toMatchObject({ inserted: 1 });
    await expect(load("organisations", join(folder, "nothing.csv"))).rejects.toMatchObject({ code: "import.file_unreadable" });
    const bad = await put("bad.csv", `name,uscc\n好,${code(31)}\n坏,1\n`);
    await expect(load("organisations", bad, { rejectsFile: join(folder, "no", "such", "r.csv") })).rejects.toMatchObject({ code: "import.rejects_unwritable" });
    expect(counts(await load("organisations", bad))).toMatchObject({ inserted: 1, rejected: 1 });
    await expect(load("organisations", await put("empty.csv", "a,b\n"))).rejects.toMatchObject({ code: "import.columns_missing" });
  });
});

describe("importing facts", () => {
  it("reads the long form with units, and refuses what rules could not read", async () => {
    const csv = `uscc,事实,年度,值,单位,来源
${code(1)},销售收入,2025,"4,800",万元,税务
${code(1)},staff.total,2025,86,人,社保
${code(1)},sales,,1,元,
${code(1)},没有的事实,2025,1,,
${code(99)},sales,2025,1,元,
${code(1)},拥有核心自主知识产权,2025-12-31,是,,
${code(1)},staff.science,2025,2.5,人,
`;
    const report = await load("facts", await put("facts.csv", csv));
    expect(counts(report)).toEqual({ read: 7, inserted: 3, updated: 0, unchanged: 0, rejected: 4 });
    const subject = await findSubject(test.db, code(1));
    const known = subject && (await factsOf(test.db, subject.id));
    expect(known?.facts.map((f) => [f.kind, f.period, f.value, f.unit, f.source])).toEqual([
      ["ip.core.owned", "2025-12-31", true, null, "declared"], ["sales", "2025", 4_800_000_000n, "fen", "tax"], ["staff.total", "2025", 86n, "person", "social_security"],
    ]);
    expect(counts(await load("facts", await put("facts.csv", csv)))).toMatchObject({ inserted: 0, unchanged: 3 });
  });

  it("reads the wide form, a column for each fact", async () => {
    const csv = `统一社会信用代码,年度,销售收入（万元）,职工总数,说明\n${code(2)},2024,12.34,10,x\n${code(2)},2025,,11,y\n`;
    const report = await load("facts", await put("wide.csv", csv));
    expect(counts(report)).toMatchObject({ read: 2, inserted: 3, rejected: 0 });
    expect(report.ignoredColumns).toEqual(["说明"]);
  });
});

describe("importing achievements and needs", () => {
  it("reads papers, technologies and calls by their columns", async () => {
    const papers = [
      { id: "cx-1", month: "201601", lang: "zh", title: "气凝胶研究", abstract_zh: "摘要", keywords_zh: ["气凝胶", "隔热"], clc: "TB3", title_en: "On aerogels", keywords_en: "aerogel; insulation" },
      { id: "cx-2", month: "201602", lang: "en", title: "Only English", abstract_zh: "", keywords_zh: [], clc: "" },
    ];
    const technologies = [{ id: "n-1", kind: "spinoff", title: "Gear Bearings", text: "A gear that is a bearing.", category: "mechanical", center: "GSFC", release: "" }];
    const calls = [{ id: "c-1", title: "开放课题", source: "重点实验室", published: "2017-09-01", deadline: "2017-09-20" }, { id: "c-2", title: "", source: "x" }];
    const lines = (rows: unknown[]) => rows.map((row) => JSON.stringify(row)).join("\n");
    expect(counts(await load("achievements", await put("p.jsonl", lines(papers)), { source: "cx" }))).toMatchObject({ inserted: 2, rejected: 0 });
    expect(counts(await load("achievements", await put("n.jsonl", lines(technologies)), { source: "nasa" }))).toMatchObject({ inserted: 1 });
    expect(counts(await load("needs", await put("c.jsonl", lines(calls)), { source: "calls" }))).toMatchObject({ inserted: 1, rejected: 1 });
    const { rows } = await sql<Record<string, unknown>>`
      select source_id, title_zh, title_en, keywords_en, kind, year, lang from market.achievement order by source_id`.execute(test.db);
    expect(rows).toEqual([
      { source_id: "cx-1", title_zh: "气凝胶研究", title_en: "On aerogels", keywords_en: ["aerogel", "insulation"], kind: "paper", year: 2016, lang: "zh+en" },
      { source_id: "cx-2", title_zh: null, title_en: "Only English", keywords_en: [], kind: "paper", year: 2016, lang: "en" },
      { source_id: "n-1", title_zh: null, title_en: "Gear Bearings", keywords_en: ["mechanical"], kind: "product", year: null, lang: "en" },
    ]);
    const need = await sql<{ kind: string; owner_name: string; deadline: string }>`select kind, owner_name, deadline from market.need`.execute(test.db);
    expect(need.rows).toEqual([{ kind: "project_call", owner_name: "重点实验室", deadline: "2017-09-20" }]);
  });
});

describe("an import that is killed", () => {
  it("goes on where it stood, loses nothing, doubles nothing, and its rejects are whole", async () => {
    const rows = Array.from({ length: 6_000 }, (_, n) => (n % 50 === 7 ? { name: `坏${n}`, uscc: "x" } : { name: `公司${n}`, uscc: code(10_000 + n) }));
    const file = await put("many.jsonl", rows.map((row) => JSON.stringify(row)).join("\n"));
    const rejectsFile = join(folder, "many.rejects.csv");
    const script = join(folder, "child.mts");
    await writeFile(script, `
      import { connect } from "${new URL("../../kernel/database/connect.ts", import.meta.url).pathname}";
      import { newUuid } from "${new URL("../../kernel/ids.ts", import.meta.url).pathname}";
      import { loadCatalog } from "${new URL("../../services/compass/index.ts", import.meta.url).pathname}";
      import { runImport } from "${new URL("./run-import.ts", import.meta.url).pathname}";
      const { db } = connect({ url: process.env.URL_OF_TEST, role: "ceyuan_app" });
      const catalog = await loadCatalog(process.env.CATALOG_OF_TEST);
      await runImport({ db, kind: "organisations", file: ${JSON.stringify(file)}, source: "killed", catalog, newId: newUuid, now: new Date("2026-05-20T00:00:00Z"),
        rejectsFile: ${JSON.stringify(rejectsFile)}, batchSize: 200, onProgress: ({ read }) => process.stdout.write(read + "\\n") });
      process.exit(0);
    `);
    for (const at of [600, 2_400]) {
      await new Promise<void>((resolve, reject) => {
        const child = spawn(process.execPath, ["--import", "tsx", script], {
          cwd: new URL("../../", import.meta.url).pathname, stdio: ["ignore", "pipe", "inherit"],
          env: { ...process.env, URL_OF_TEST: test.url, CATALOG_OF_TEST: catalog.dir },
        });
        child.stdout.on("data", (data: Buffer) => {
          if (String(data).trim().split("\n").some((read) => Number(read) >= at)) child.kill("SIGKILL");
        });
        child.on("error", reject);
        child.on("exit", () => resolve());
      });
    }
    const report = await load("organisations", file, { source: "killed", rejectsFile });
    expect(report.resumedAt).toBeGreaterThanOrEqual(2_400);
    expect(counts(report)).toEqual({ read: 6_000, inserted: 5_880, updated: 0, unchanged: 0, rejected: 120 });
    const { rows: [stored] } = await sql<{ n: bigint }>`select count(*) n from registry.subject_source where source = 'killed'`.execute(test.db);
    expect(stored?.n).toBe(5_880n);
    expect((await readFile(rejectsFile, "utf8")).trim().split("\n")).toHaveLength(121);
    expect(counts(await load("organisations", file, { source: "killed", rejectsFile }))).toMatchObject({ inserted: 0, unchanged: 5_880 });
  }, 120_000);
});
