import { describe, expect, it } from "vitest";
import { askedValues, checkForm, digestOfValues, validateForm, zForm } from "../index.ts";

const name = (zh: string) => ({ zh, en: zh });
const form = zForm.parse({
  sections: [{
    title: name("一"),
    fields: [
      { id: "purpose", label: name("用途"), type: "text", required: true, minLength: 2, maxLength: 5 },
      { id: "staff", label: name("人数"), type: "integer", min: 1, max: 100 },
      { id: "share", label: name("占比"), type: "decimal", min: 0, max: 100, decimals: 2 },
      { id: "budget", label: name("预算"), type: "money", minFen: 100, maxFen: 10_000, required: true },
      { id: "begins", label: name("开始"), type: "date", earliest: "2026-01-01" },
      { id: "kind", label: name("类别"), type: "choice", options: [{ value: "a", label: name("甲") }, { value: "b", label: name("乙") }] },
      { id: "detail", label: name("说明"), type: "text", required: true, when: { field: "kind", is: ["b"] } },
      { id: "lines", label: name("行"), type: "rows", min: 1, max: 2, fields: [{ id: "item", label: name("项"), type: "text", required: true }] },
      { id: "truth", label: name("承诺"), type: "boolean", required: true, mustBeTrue: true },
    ],
  }],
});
const good = { purpose: "试验", budget: 5000, truth: true, lines: [{ item: "甲" }] };
const fields = (values: Record<string, unknown>, complete = true) => validateForm(form, values, { base: "/values", complete }).map((one) => one.field);

describe("form", () => {
  it("lets a complete form pass", () => {
    expect(fields({ ...good, staff: 3, share: "4.25", begins: "2026-05-01", kind: "a" })).toEqual([]);
  });

  it("lists everything that is wrong at once, by JSON Pointer", () => {
    expect(fields({ purpose: "一二三四五六", staff: 0.5, share: "4.255", begins: "2026-02-30", kind: "c", lines: [{}, { item: "乙" }, 3], truth: false, "x/y": 1 })).toEqual([
      "/values/purpose", "/values/staff", "/values/share", "/values/budget", "/values/begins", "/values/kind", "/values/lines",
      "/values/lines/0/item", "/values/lines/2", "/values/truth", "/values/x~1y",
    ]);
    expect(fields({})).toEqual(["/values/purpose", "/values/budget", "/values/truth"]);
  });

  it("asks less of a draft, but not nonsense", () => {
    expect(fields({}, false)).toEqual([]);
    expect(fields({ budget: "abc", purpose: " " }, false)).toEqual(["/values/budget"]);
  });

  it("asks what depends only when it matters", () => {
    expect(fields({ ...good, kind: "b" })).toEqual(["/values/detail"]);
    expect(fields({ ...good, kind: "a", detail: "x".repeat(999) })).toEqual([]);
    expect(askedValues(form, { ...good, kind: "a", detail: "旧", staff: null })).toEqual({ ...good, kind: "a" });
  });

  it.each(["2026-13-01", "2025-12-31", "", "20260101", 5])("refuses the day %s", (begins) => {
    expect(fields({ ...good, begins })).toEqual(begins === "" ? [] : ["/values/begins"]);
  });

  it("digests meaning, not order", () => {
    expect(digestOfValues({ a: 1, b: [2] })).toBe(digestOfValues({ b: [2], a: 1 }));
    expect(digestOfValues({ a: 1 })).not.toBe(digestOfValues({ a: 2 }));
  });

  it("checks forms as data", () => {
    const field = { label: name("甲"), type: "text" as const };
    const wrong = zForm.parse({ sections: [{ title: name("一"), fields: [
      { ...field, id: "a", pattern: "(" }, { ...field, id: "a" }, { ...field, id: "b", when: { field: "z", is: ["1"] } }, { ...field, id: "c", from: "facts.unheard" },
    ] }] });
    expect(checkForm(wrong, { sources: new Set(["facts.known"]) }).map((one) => one.code)).toEqual([
      "form.duplicate_field", "form.bad_pattern", "form.duplicate_field", "form.unknown_field", "form.unknown_source",
    ]);
    expect(checkForm(form)).toEqual([]);
  });
});
