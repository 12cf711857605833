import { describe, expect, test } from "vitest";
import { originText } from "./fact-text.ts";
import type { Vocabulary } from "./vocabulary.ts";

const vocabulary: Vocabulary = {
  kinds: [
    { id: "sales", name: { zh: "销售收入", en: "Sales income" }, type: "money", unit: "fen", period: "year", values: [] },
    { id: "field", name: { zh: "技术领域", en: "Field" }, type: "text", unit: null, period: "none", values: [{ id: "new-materials", name: { zh: "新材料", en: "New materials" } }] },
  ],
  credentials: [{ id: "tech-sme", name: { zh: "科技型中小企业", en: "Technology SME" } }],
  sources: [{ id: "tax", name: { zh: "税务", en: "Tax" } }],
};

describe("a fact in a line", () => {
  test("names value, period and who said it", () => {
    expect(originText({ kind: "sales", period: "2025", value: "4800000000", unit: "fen", source: "tax" }, vocabulary)).toEqual({
      zh: "销售收入 4,800.00 万元（2025 年度，税务）",
      en: "Sales income: ￥48,000,000.00 (FY 2025, Tax)",
    });
  });

  test("names values of a closed list and credentials", () => {
    expect(originText({ kind: "field", value: "new-materials" }, vocabulary).zh).toBe("技术领域 新材料");
    expect(originText({ kind: "tech-sme", period: "2025-06-15/2026-12-31", value: "2025990106", source: "credential" }, vocabulary).zh)
      .toBe("科技型中小企业 2025990106（有效期 2025-06-15 至 2026-12-31，资质登记）");
  });

  test("is still a line where the vocabulary has not come yet", () => {
    expect(originText({ kind: "legal", value: true }, undefined)).toEqual({ zh: "legal 是", en: "legal: yes" });
  });
});
