import { expect, test } from "vitest";
import { normalize, normalizeWithOrigin } from "./normalize.ts";
import { segmenter } from "./segmenter.ts";
import { stem } from "./stemmer.ts";

test("cuts Chinese into words and the words inside them, English into stems, and keeps numbers", () => {
  const cut = segmenter();
  expect(cut.terms("CVD法制备高导热薄膜")).toEqual(["cvd", "法", "制备", "高", "导热", "薄膜"]);
  expect(cut.terms("中国科学院")).toEqual(expect.arrayContaining(["中国", "科学", "科学院", "中国科学院"]));
  expect(cut.terms("Lithium-ion batteries ≥ 3.5 Wh/kg at 1200 ℃")).toEqual(["lithium", "ion", "batteri", "3.5", "wh", "kg", "1200", "c"]);
  expect(cut.terms("的 and 了 the，。！")).toEqual([]);
});

test("full width, accents and case make no difference", () => {
  expect(normalize("ＣＶＤ Café ２００")).toBe("cvd cafe 200");
  expect(segmenter().terms("ＬiFePO₄")).toEqual(segmenter().terms("lifepo4"));
});

test("every place leads back to the original", () => {
  const { text, origin } = normalizeWithOrigin("a㎏é🙂z");
  expect(text).toBe("akge🙂z");
  expect([...origin]).toEqual([0, 1, 1, 2, 3, 3, 5, 6]);
});

test("domain words stay whole beside their parts", () => {
  expect(segmenter().terms("石墨烯")).not.toContain("石墨烯");
  expect(segmenter(["石墨烯"]).terms("石墨烯")).toEqual(expect.arrayContaining(["石墨", "石墨烯"]));
});

test("terms never reach the index's limit of 128 bytes", () => {
  for (const text of ["a".repeat(5_000), "é".repeat(500), "１".repeat(500)]) {
    for (const term of segmenter().terms(text)) expect(Buffer.byteLength(term)).toBeLessThanOrEqual(120);
  }
});

test("stems as Porter's paper says", () => {
  const examples: Record<string, string> = {
    caresses: "caress", ponies: "poni", cats: "cat", agreed: "agre", plastered: "plaster", motoring: "motor", conflated: "conflat", sized: "size",
    hopping: "hop", falling: "fall", hissing: "hiss", filing: "file", happy: "happi", sky: "sky", relational: "relat", conditional: "condit",
    digitizer: "digit", operator: "oper", feudalism: "feudal", decisiveness: "decis", hopefulness: "hope", formality: "formal", sensibiliti: "sensibl",
    triplicate: "triplic", formative: "form", formalize: "formal", electrical: "electr", goodness: "good", revival: "reviv", allowance: "allow",
    adjustable: "adjust", replacement: "replac", adoption: "adopt", activate: "activ", effective: "effect", probate: "probat", rate: "rate", controlling: "control", roll: "roll",
  };
  for (const [word, expected] of Object.entries(examples)) expect(stem(word), word).toBe(expected);
});
