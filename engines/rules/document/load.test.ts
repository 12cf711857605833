import { describe, expect, it } from "vitest";
import { findingLine } from "../finding.ts";
import { findingsIn, findingsOf, firstOf } from "../testing/load-text.ts";

const T = "title: { zh: 甲, en: a }";
const when = (text: string): string => `    conditions:\n      - id: one\n        ${T}\n        when: ${text}\n`;
const bands = (lines: string[]): string =>
  `    conditions: [{ id: s, ${T}, score: { atLeast: 1 } }]\n    score:\n      ${T}\n      max: 10\n      items:\n        - id: i\n          ${T}\n          of: fact("rate")\n          bands:\n${lines.map((line) => `            - ${line}\n`).join("")}`;

describe("static checks", () => {
  it("finds nothing in a good file", () => {
    expect(findingsOf(when('fact("sales") <= wan(5)'))).toEqual([]);
    expect(findingsOf(bands(["{ atLeast: 30%, points: 10 }", "{ below: 30%, points: 0 }"]))).toEqual([]);
  });

  it.each([
    // Line 9 holds the expression, which begins in column 15 (16 inside quotes).
    [when('fact("salse") <= wan(5)'), "9:20 unknown_fact"],
    [when(`'fact("salse") <= wan(5)'`), "9:21 unknown_fact"],
    [when('fact("sales") <= 5'), "unit"],
    [when("1 < 2"), "9:15 always"],
    [when("2 < 1"), "9:15 never"],
    [when("fact("), "syntax"],
    [when('fact("field") == "green"'), "never"],
    [when('fact("p")') + "        any: []\n", "shape"],
    [`    conditions:\n      - id: one\n        ${T}\n`, "7:9 form"],
    [when('fact("p")') + `        source: { document: lwa }\n`, "unknown_document"],
    [when('fact("p")') + `        unverified: true\n`, "why"],
    [when('fact("p")') + `      - { id: one, ${T}, when: 'fact("q")' }\n`, "duplicate_id"],
    [`    conditions: [{ id: s, ${T}, score: { atLeast: 1 } }]\n`, "no_score"],
    [`    conditions: [{ id: s, ${T}, atLeast: { count: 2, of: [{ id: t, ${T}, when: 'fact("p")' }] } }]\n`, "never"],
    [`    conditions: [{ id: s, ${T}, meets: other }]\n`, "unknown_rule"],
    [`    conditions: [{ id: s, ${T}, meets: demo }]\n`, "circle"],
    [when('setting("cap") > yuan(1)'), "unknown_setting"],
    [when('fact("p")') + "    amount: { title: { zh: 甲, en: a }, steps: [{ id: x, title: { zh: 甲, en: a }, value: 'fact(\"staff\")' }] }\n", "unit"],
  ])("points at what is wrong (%#)", (body, expected) => {
    expect(firstOf(findingsOf(body))).toContain(expected);
  });

  it.each([
    [["{ atLeast: 30%, points: 10 }", "{ below: 20%, points: 0 }"], "15:15 band_gap"],
    [["{ above: 30%, points: 10 }", "{ below: 30%, points: 0 }"], "15:15 band_gap"],
    [["{ atLeast: 30%, points: 10 }", "{ atMost: 30%, points: 0 }"], "15:15 band_overlap"],
    [["{ atLeast: 30%, points: 10 }", "{ below: 40%, points: 0 }"], "15:15 band_overlap"],
    [["{ atLeast: 30%, points: 10 }"], "15:15 band_gap"],
    [["{ points: 10 }", "{ points: 0 }"], "16:15 band_overlap"],
    [["{ atLeast: 30%, below: 20%, points: 1 }", "{ below: 20%, points: 0 }"], "15:15 band_empty"],
    [["{ atLeast: 5万元, points: 1 }", "{ below: 5万元, points: 0 }"], "unit"],
    [["{ atLeast: many, points: 1 }", "{ below: 5%, points: 0 }"], "number"],
    [["{ atLeast: 5%, points: [3, 1] }", "{ below: 5%, points: 0 }"], "points"],
  ])("finds gaps and overlaps of bands %j", (lines, expected) => {
    expect(firstOf(findingsOf(bands(lines)))).toContain(expected);
  });

  it("finds versions and settings that overlap, leave days out or do not exist", () => {
    const version = (id: string, from: string, to?: string): string =>
      `  - { version: "${id}", from: ${from}${to ? `, to: ${to}` : ""}, conditions: [{ id: x, title: { zh: 甲, en: a }, when: 'fact("p")' }] }\n`;
    const file = (...versions: string[]): string => `id: demo\nname: { zh: 甲, en: a }\nversions:\n${versions.join("")}`;
    expect(firstOf(findingsIn(file(version("1", "2020-01-01"), version("2", "2022-01-01"))))).toBe("5:27 version_overlap");
    expect(firstOf(findingsIn(file(version("1", "2020-01-01", "2021-12-30"), version("2", "2022-01-01"))))).toBe("5:27 version_gap");
    expect(firstOf(findingsIn(file(version("1", "2020-01-01", "2021-12-31"), version("2", "2022-01-01"))))).toBe("none");
    expect(firstOf(findingsIn(file(version("1", "2020-02-30"))))).toContain("dates");
    const settings = "settings:\n  cap:\n    - { from: 2020-01-01, to: 2020-06-30, value: 1万元 }\n    - { from: 2020-07-02, value: 5% }\n";
    expect(findingsIn(file(version("1", "2020-01-01")) + settings).map((finding) => finding.code)).toEqual(["unit", "setting_gap"]);
  });

  it("finds circles between files", () => {
    const file = (id: string, other: string): string => `id: ${id}\nname: { zh: 甲, en: a }\nversions: [{ version: "1", from: 2020-01-01, conditions: [{ id: x, title: { zh: 甲, en: a }, meets: ${other} }] }]\n`;
    expect(findingsIn(file("a", "b"), file("b", "c"), file("c", "a")).map((finding) => finding.code)).toEqual(["circle", "circle", "circle"]);
    expect(findingsIn(file("a", "b"), file("a", "b")).map((finding) => finding.code)).toContain("duplicate_id");
  });

  it("writes a finding as one line with reason and remedy", () => {
    const [finding] = findingsOf(when('fact("salse") <= wan(5)'));
    expect(finding && findingLine(finding)).toBe('file-1.yaml:9:20: [unknown_fact] 没有名为“salse”的事实 / no fact is called "salse" -> 是否指“sales”？ / Did you mean "sales"?');
  });
});

describe("files that are not fit to be read", () => {
  it.each([
    ["a tab and a colon: :\n\t- x", "yaml"],
    ["id: a\nid: b\n", "yaml"],
    ["just words", "shape"],
    ["", "shape"],
    [`x: ${"[".repeat(1_000)}`, "too_big"],
    ["a: &a [x, x, x, x, x, x, x, x, x]\nb: &b [*a, *a, *a, *a, *a, *a, *a, *a]\nc: &c [*b, *b, *b, *b, *b, *b, *b, *b]\nd: &d [*c, *c, *c, *c, *c, *c, *c, *c]\ne: [*d, *d, *d, *d, *d, *d, *d, *d]\n", "yaml"],
  ])("refuses %#", (text, code) => {
    expect(firstOf(findingsIn(text))).toContain(code);
  });

  it("refuses 10 MB and a million brackets at once", () => {
    const started = performance.now();
    expect(firstOf(findingsIn("x: 1\n".repeat(2_000_000)))).toContain("too_big");
    expect(firstOf(findingsIn(`x: ${"[".repeat(900_000)}`))).toContain("too_big");
    expect(firstOf(findingsIn(`${"- ".repeat(5000)}x`))).toContain("too_big");
    expect(firstOf(findingsIn(Array.from({ length: 1200 }, (_, depth) => `${" ".repeat(depth)}a:`).join("\n")))).not.toBe("none");
    expect(performance.now() - started).toBeLessThan(3000);
  });

  it("refuses groups nested without end", () => {
    let clause = `{ id: x, ${T}, when: 'fact("p")' }`;
    for (let depth = 0; depth < 14; depth += 1) clause = `{ id: g${depth}, ${T}, all: [${clause}] }`;
    expect(findingsOf(`    conditions: [${clause}]\n`).map((finding) => finding.code)).toEqual(["too_deep"]);
  });
});
