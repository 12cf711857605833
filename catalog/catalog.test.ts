import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "vitest";
import { exampleInput, judgeRule, loadRules, runExample, zRuleDocument, zRuleResult } from "#engines/rules/index.ts";
import { loadCatalog } from "#services/compass/index.ts";

const catalog = await loadCatalog(fileURLToPath(new URL(".", import.meta.url)));

describe("the catalog", () => {
  it("has a city, sixteen industries, and programmes that each cite a document", () => {
    expect(catalog.city.fictitious).toBe(true);
    expect(catalog.city.districts.every((district) => district.code.startsWith("99"))).toBe(true);
    expect(catalog.industries.size).toBe(16);
    for (const { document } of catalog.programmes.values()) {
      expect(document.versions.every((version) => version.source !== undefined)).toBe(true);
      expect(document.examples?.cases.length, `${document.id} needs six examples`).toBeGreaterThanOrEqual(6);
      const verdicts = new Set(document.examples?.cases.map((example) => example.expect.verdict));
      expect([...verdicts].sort(), `${document.id} needs examples of every verdict`).toEqual(["no", "unknown", "yes"]);
    }
  });

  it("knows the working days of 2025 and 2026", () => {
    const { calendar } = catalog;
    expect(calendar.knows("2026-01-01")).toBe(true);
    // 2026-02-14 is a working Saturday; the holiday runs to 23 February; 28 February is a working Saturday.
    expect(calendar.addWorkingDays("2026-02-13", 1)).toBe("2026-02-14");
    expect(calendar.addWorkingDays("2026-02-14", 1)).toBe("2026-02-24");
    expect(calendar.isWorkingDay("2026-02-28")).toBe(true);
    expect(calendar.addWorkingDays("2025-09-30", 3)).toBe("2025-10-11");
    // Each year has as many working days as its notice leaves.
    expect(calendar.workingDaysBetween("2024-12-31", "2025-12-31")).toBe(248);
    expect(calendar.workingDaysBetween("2025-12-31", "2026-12-31")).toBe(248);
  });
});

it("the recipe in the engine's README works as it stands", async () => {
  const readme = await readFile(new URL("../engines/rules/README.md", import.meta.url), "utf8");
  const text = /```yaml\n([\s\S]*?)```/.exec(readme)?.[1] ?? "";
  const [recipe] = loadRules([{ file: "README.md", text }], catalog.vocabulary, zRuleDocument);
  expect(recipe?.document.examples?.cases.map((example) => runExample(recipe, example))).toEqual([[], []]);
});

describe.each([...catalog.programmes.values()])("programme $id", ({ document, rule }) => {
  it.each((document.examples?.cases ?? []).map((example) => ({ title: example.name.zh, example })))("$title", ({ example }) => {
    expect(runExample({ document, rule }, example)).toEqual([]);
    const result = judgeRule(rule, exampleInput(document, example, catalog.vocabulary), example.asOf);
    expect(zRuleResult.parse(JSON.parse(JSON.stringify(result)))).toEqual(result);
  });
});
