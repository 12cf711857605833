import { describe, expect, it } from "vitest";
import { readRules } from "../document/load.ts";
import { zRuleDocument } from "../document/schema.ts";
import type { FactInput } from "../facts/input.ts";
import { ruleOf } from "../testing/load-text.ts";
import { testVocabulary } from "../testing/vocabulary.ts";
import { judgeMany } from "./judge-many.ts";
import { judgeRule } from "./judge.ts";

const T = "title: { zh: 甲, en: a }";
const years = (kind: string, ...values: number[]): FactInput[] => values.map((value, index) => ({ kind, period: String(2025 - index), value, unit: "yuan", source: "audited" }));

describe("an explained answer", () => {
  const rule = ruleOf(`    conditions:
      - id: intensity
        ${T}
        source: { document: law, article: 第一条 }
        when: sum("research", 3) / sum("sales", 3) >= 0.05
      - { id: size, ${T}, when: 'fact("staff") <= 500' }
`);

  it("tells value, bound and gap in the fact's own unit, with the origin", () => {
    const result = judgeRule(rule, { facts: [...years("sales", 50_000_000, 50_000_000, 50_000_000), ...years("research", 2_050_000, 2_050_000, 2_050_000), { kind: "staff", period: "2025", value: 502 }] }, "2026-05-01");
    const [intensity, size] = result.clauses;
    expect(result.verdict).toBe("no");
    expect(intensity).toMatchObject({
      verdict: "no",
      source: { document: "某办法", number: "〔2020〕1号", article: "第一条", link: "https://example.org/law" },
      value: { exact: "41/1000", decimal: "0.041", unit: "ratio", text: { zh: "4.1%", en: "4.1 %" } },
      bound: { operator: ">=", exact: "1/20" },
      gap: { direction: "more", unit: "fen", exact: "135000000", text: { zh: "135 万元", en: "1,350,000 yuan" } },
    });
    expect(intensity?.value?.facts).toContainEqual({ kind: "research", period: "2024", value: "205000000", unit: "fen", source: "audited" });
    expect(intensity?.because.zh).toBe("2023-2025年〔research〕合计 ÷ 2023-2025年〔sales〕合计：4.1%，要求不低于 5%；2023-2025年〔research〕合计还差 135 万元，不符合。");
    expect(size?.gap).toMatchObject({ direction: "less", exact: "2", unit: "person" });
    expect(result.missing).toEqual([]);
  });

  it("lists what would settle it, and asks first what most clauses wait for", () => {
    const both = ruleOf(`    conditions:
      - { id: one, ${T}, when: 'fact("grade") >= 5' }
      - { id: two, ${T}, when: 'fact("a") >= 1' }
      - { id: three, ${T}, when: 'fact("b") >= fact("a")' }
`);
    const result = judgeRule(both, { facts: [] }, "2026-05-01");
    expect(result.verdict).toBe("unknown");
    expect(result.missing.map((item) => item.kind)).toEqual(["grade", "a", "b"]);
    expect(result.next?.kind).toBe("a");
    expect(judgeRule(both, { facts: [{ kind: "a", value: 0 }] }, "2026-05-01")).toMatchObject({ verdict: "no", missing: [] });
  });

  it("names the years that are missing, and only those of the subject's life", () => {
    const facts = [...years("sales", 10), ...years("research", 1, 1), { kind: "born", value: "2024-05-05" }, { kind: "staff", period: "2025", value: 1 }];
    const result = judgeRule(rule, { facts }, "2026-05-01");
    expect(result.missing.map((item) => `${item.kind} ${item.period}`)).toEqual(["sales 2024"]);
    expect(result.missing[0]?.question.zh).toContain("2024年");
  });

  it("says so when a value cannot exist", () => {
    const result = judgeRule(rule, { facts: [...years("sales", 0, 0, 0), ...years("research", 1, 1, 1), { kind: "staff", period: "2025", value: 1 }] }, "2026-05-01");
    expect(result).toMatchObject({ verdict: "unknown", missing: [] });
    expect(result.clauses[0]?.because.en).toContain("a person must judge");
  });

  it("treats credentials as unknown only when nothing is said about them", () => {
    const badge = ruleOf(`    conditions: [{ id: badge, ${T}, when: 'credential("badge")' }]\n`);
    expect(judgeRule(badge, {}, "2026-05-01")).toMatchObject({ verdict: "unknown", missing: [{ what: "credentials", kind: "badge" }] });
    expect(judgeRule(badge, { credentials: [] }, "2026-05-01").verdict).toBe("no");
    expect(judgeRule(badge, { credentials: [{ kind: "badge", validFrom: "2026-05-01" }] }, "2026-05-01").verdict).toBe("yes");
  });
});

describe("groups", () => {
  const rule = ruleOf(`    conditions:
      - { id: two-of, ${T}, atLeast: { count: 2, of: [{ id: x, ${T}, when: 'fact("p")' }, { id: y, ${T}, when: 'fact("q")' }, { id: z, ${T}, when: 'fact("a") > 1' }] } }
      - { id: none-of, ${T}, none: [{ id: w, ${T}, when: 'fact("b") > 5' }] }
`);
  const verdict = (facts: Record<string, number | boolean>): string => judgeRule(rule, { facts: Object.entries(facts).map(([kind, value]) => ({ kind, value })) }, "2026-05-01").verdict;

  it("count what holds and what may still hold", () => {
    expect(verdict({ p: true, q: true, b: 1 })).toBe("yes");
    expect(verdict({ p: true, q: false, b: 1 })).toBe("unknown");
    expect(verdict({ p: false, q: false })).toBe("no");
    expect(verdict({ p: true, q: true, b: 6 })).toBe("no");
    expect(verdict({ p: true, q: true })).toBe("unknown");
  });
});

describe("scores", () => {
  const rule = ruleOf(`    conditions: [{ id: pass, ${T}, score: { above: 6 } }]
    score:
      ${T}
      max: 10
      items:
        - { id: must, ${T}, mustNotBeZero: true, cases: [{ when: 'fact("p")', points: 3 }, { points: 0 }] }
        - id: better
          ${T}
          max: 5
          best:
            - { id: by-a, ${T}, of: 'fact("a")', bands: [{ atLeast: 4, points: 8 }, { below: 4, points: 2 }] }
            - { id: by-b, ${T}, of: 'fact("b")', zeroWhen: 'fact("q")', bands: [{ atLeast: 4, points: 4 }, { below: 4, points: 1 }] }
        - { id: judged, ${T}, max: 2, settledBy: grade, cases: [{ points: [0, 2] }] }
`);
  const of = (facts: Record<string, number | boolean>) => {
    const { score, verdict } = judgeRule(rule, { facts: Object.entries(facts).map(([kind, value]) => ({ kind, value })) }, "2026-05-01");
    return [verdict, score?.min, score?.max];
  };

  it("are an interval that narrows, with caps, the better of two, and a line that must not be zero", () => {
    expect(of({})).toEqual(["unknown", 2, 10]);
    expect(of({ p: true, a: 4 })).toEqual(["yes", 8, 10]);
    expect(of({ p: true, a: 1, b: 4, q: false })).toEqual(["yes", 7, 9]);
    expect(of({ p: true, a: 1, b: 4, q: true })).toEqual(["unknown", 5, 7]);
    expect(of({ p: true, a: 1, b: 1, q: false, grade: 1 })).toEqual(["no", 6, 6]);
    expect(of({ p: false, a: 4, grade: 2 })).toEqual(["no", 7, 7]);
  });
});

describe("amounts, settings and versions", () => {
  const text = `id: demo
name: { zh: 示例, en: demo }
settings:
  cap:
    - { from: 2020-01-01, to: 2021-12-31, value: 30万元 }
    - { from: 2022-01-01, value: 50万元 }
versions:
  - version: "1"
    from: 2020-01-01
    to: 2021-12-31
    conditions: [{ id: x, ${T}, when: 'fact("a") >= 1' }]
  - version: "2"
    from: 2022-01-01
    conditions: [{ id: x, ${T}, when: 'fact("a") >= 2' }, { id: y, ${T}, meets: basic }]
    amount:
      ${T}
      steps:
        - { id: half, ${T}, value: 'fact("sales") * 0.5' }
        - { id: paid, ${T}, value: 'min(step("half"), setting("cap"))' }
`;
  const basic = `id: basic\nname: { zh: 基本, en: basic }\nversions: [{ version: "b", from: 2021-01-01, conditions: [{ id: z, ${T}, when: 'fact("p")' }] }]\n`;
  const { rules, findings } = readRules([{ file: "demo.yaml", text }, { file: "basic.yaml", text: basic }], testVocabulary, zRuleDocument);
  const rule = rules[0]?.rule;
  if (!rule) throw new Error("not loaded");
  const facts = (a: number, sales: string): FactInput[] => [{ kind: "a", value: a }, { kind: "p", value: true }, ...[2020, 2022].map((year) => ({ kind: "sales", period: String(year), value: sales, unit: "yuan" }))];

  it("choose the version by the day, and cut parts of a fen", () => {
    expect(findings).toEqual([]);
    expect(judgeRule(rule, { facts: facts(1, "1") }, "2021-12-31")).toMatchObject({ version: "1", verdict: "yes" });
    expect(judgeRule(rule, { facts: facts(1, "1") }, "2023-01-01")).toMatchObject({ version: "2", verdict: "no" });
    expect(judgeRule(rule, { facts: facts(2, "100.01") }, "2023-01-01")).toMatchObject({ version: "2", verdict: "yes", amountFen: 5000 });
    expect(judgeRule(rule, { facts: facts(2, "99999999") }, "2023-01-01")).toMatchObject({ amountFen: 50_000_000 });
    expect(judgeRule(rule, { facts: facts(2, "1") }, "2019-12-31")).toMatchObject({ version: null, verdict: "no" });
  });

  it("show the other rule's clauses below", () => {
    const result = judgeRule(rule, { facts: facts(2, "1").filter((fact) => fact.kind !== "p") }, "2023-01-01");
    expect(result.clauses[1]).toMatchObject({ id: "y", verdict: "unknown", rule: { id: "basic", version: "b" }, clauses: [{ id: "z", verdict: "unknown" }] });
    expect(result.next?.kind).toBe("p");
  });

  it("run in bulk with the first clause that fails, and errors in their places", () => {
    const inputs = [{ facts: facts(2, "1") }, { facts: facts(1, "1") }, { facts: [] }, { facts: [{ kind: "a", value: Number.NaN }] }];
    expect(judgeMany(rule, inputs, "2023-01-01")).toEqual([
      { verdict: "yes" },
      { verdict: "no", clause: "x" },
      { verdict: "unknown", clause: "x" },
      { error: expect.objectContaining({ code: "rules.bad_input" }) },
    ]);
  });
});
