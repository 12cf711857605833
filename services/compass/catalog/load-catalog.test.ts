import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { FindingsError } from "#engines/rules/index.ts";
import { judge, judgeAll, loadCatalog, programmeOf, publicitySpan, validityEnd, voucherTerms } from "../index.ts";

const CATALOG = fileURLToPath(new URL("../../../catalog/", import.meta.url));
let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "catalog-"));
  await cp(CATALOG, folder, { recursive: true });
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Loads a copy of the catalog in which one text of one file was changed. */
async function findingsWith(file: string, from: string | RegExp, to: string): Promise<string[]> {
  const path = join(folder, file);
  const before = await readFile(path, "utf8");
  const changed = before.replace(from, to);
  expect(changed).not.toBe(before);
  await writeFile(path, changed);
  try {
    await loadCatalog(folder);
    return [];
  } catch (error) {
    if (!(error instanceof FindingsError)) throw error;
    return error.findings.map(({ file, line, code }) => `${file}:${line} ${code}`);
  } finally {
    await writeFile(path, before);
  }
}

describe("loadCatalog", () => {
  it.each([
    ["programmes/hnte.yaml", /^department: .*$/m, "department: nobody", "programmes/hnte.yaml:7 unknown_reference"],
    ["programmes/voucher-instrument.yaml", "flow: voucher-grant", "flow: nowhere", "programmes/voucher-instrument.yaml:9 unknown_reference"],
    ["programmes/voucher-instrument.yaml", "cap: yearly-cap", "cap: monthly-cap", "unknown_reference"],
    ["programmes/voucher-instrument.yaml", "from: fact.staff.total", "from: fact.staff.all", "form.unknown_source"],
    ["programmes/voucher-transfer.yaml", "id: voucher-transfer", "id: voucher-other", "programmes/voucher-transfer.yaml:1 file_name"],
    ["programmes/tech-sme.yaml", 'fact("staff.total") <= 500', 'fact("staff.totl") <= 500', "unknown_fact"],
    ["programmes/tech-sme.yaml", "source: { document: tech-sme-2017 }\nvalidity", "source: { document: tech-sme-2071 }\nvalidity", "unknown_reference"],
    ["policies/hnte-guide-2016.yaml", "id: hnte-guide-2016", "id: hnte-guide-2017", "policies/hnte-guide-2016.yaml:1 duplicate_id"],
    ["city.yaml", "id: gumen", "id: hubin", "duplicate_id"],
    ["city.yaml", "from: 2026-05-01, to: 2026-05-05", "from: 2026-05-05, to: 2026-05-01", "calendar"],
    ["facts.yaml", "type: money", "type: coins", "facts.yaml"],
    ["facts.yaml", "staff.total:", "staff.total: [", "yaml"],
  ])("refuses %s with %s -> %s", async (file, from, to, expected) => {
    expect((await findingsWith(file, from, to)).join("\n")).toContain(expected);
  });

  it("refuses a folder without files, naming them", async () => {
    await expect(loadCatalog(join(folder, "nowhere"))).rejects.toThrow(/city\.yaml:1:1: \[missing_file\]/);
  });
});

describe("a loaded catalog", async () => {
  const catalog = await loadCatalog(CATALOG);

  it("judges, by one programme or by all", () => {
    expect(judge(catalog, "hnte", { facts: [] }, "2026-05-01").verdict).toBe("unknown");
    expect(judgeAll(catalog, { facts: [{ kind: "products.forbidden", value: true }], credentials: [] }, "2026-05-01").find((result) => result.programme === "tech-sme")).toMatchObject({ verdict: "no", missing: [] });
    expect(() => judge(catalog, "none", {}, "2026-05-01")).toThrow("compass.programme_unknown");
  });

  it("gives the terms of a voucher as they stand on a day", () => {
    expect(voucherTerms(catalog, "voucher-instrument", "2021-06-01")).toMatchObject({ capFen: 30_000_000n, teamCapFen: 10_000_000n, ratioBp: 5000, serviceClasses: ["instrument-sharing"], validTo: "2021-12-31" });
    expect(voucherTerms(catalog, "voucher-transfer", "2026-06-01")).toMatchObject({ capFen: 50_000_000n, department: "voucher-centre" });
    expect(voucherTerms(catalog, "voucher-transfer", "2017-06-01")).toBeNull();
    expect(voucherTerms(catalog, "hnte", "2026-06-01")).toBeNull();
  });

  it("gives publicity and validity", () => {
    expect(publicitySpan(programmeOf(catalog, "hnte"))).toEqual({ workingDays: 10 });
    expect(validityEnd(programmeOf(catalog, "hnte"), "2023-12-01")).toBe("2026-11-30");
    expect(validityEnd(programmeOf(catalog, "tech-sme"), "2025-07-01")).toBe("2026-03-31");
  });
});
