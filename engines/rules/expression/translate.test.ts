import { describe, expect, it } from "vitest";
import { testScope } from "../testing/vocabulary.ts";
import { ExpressionRefusal } from "./refusal.ts";
import { translateCondition } from "./translate.ts";

function refusal(text: string): string {
  try {
    translateCondition(text, testScope);
    return "accepted";
  } catch (error) {
    if (error instanceof ExpressionRefusal) return `${error.code}@${error.offset}`;
    throw error;
  }
}

describe("the supported subset of CEL", () => {
  it.each([
    'fact("sales") <= wan(5000)',
    'sum("research", 3) / sum("sales", 3) >= 0.05',
    'sum("research", 3) / sum("sales", 3) >= (fact("sales") <= wan(5000) ? 0.05 : 0.03)',
    'fact("sales") / fact("staff") > yuan(100000) / fact("staff")',
    'fact("p") && !fact("q") || credential("badge") && credential("badge", "gold")',
    'fact("field") in ["red", "blue"] && fact("a") in [1, 2, 3]',
    'daysSince(fact("born")) >= 365 && yearsSince(fact("born")) < 10',
    'fact("born") < date("2020-01-01") && fact("born") >= yearsBefore(asOf, 3) && fact("born") != daysBefore(asOf, 10)',
    '!anySince("accidents", startOfYear(1))',
    'growth("equity", 3) > 0.1 && average("staff", 3) >= 10.5',
    'min(fact("sales"), setting("cap")) >= yuan(1) && max(fact("a"), 3) == 3',
    'fact("sales", 1) > fact("sales", 2) && year(asOf) - 1 >= 2020 && -fact("a") < -1',
    'fact("rate") * fact("sales") >= yuan(10) && fact("rate") >= percent(5)',
    "fact('p') == true // a comment",
  ])("takes %s", (text) => {
    expect(refusal(text)).toBe("accepted");
  });

  it.each([
    ['fact("salse") > yuan(1)', "unknown_fact@5"],
    ['credential("medal")', "unknown_credential@11"],
    ['setting("top") > yuan(1)', "unknown_setting@8"],
    ['fact("sales") > 5', "unit"],
    ['fact("sales") > fact("staff")', "unit"],
    ['fact("a") + fact("staff") > 1', "unit"],
    ['fact("sales") * fact("sales") > yuan(1)', "unit"],
    ['fact("p") > true', "type"],
    ['fact("p") == 1', "type"],
    ['fact("field") < "red"', "type"],
    ['fact("field") == "green"', "never"],
    ['fact("a")', "type"],
    ['fact("accidents") == []', "type"],
    ['sum("a", 3) > 1', "type"],
    ['sum("sales", 0) > yuan(1)', "arguments"],
    ['sum("sales", fact("a")) > yuan(1)', "arguments"],
    ['fact(fact("field"))', "arguments"],
    ["1 / 2 >= 0", "outside_subset"],
    ["0.1 + 0.2 == 0.3", "outside_subset"],
    ["[1, 2].exists(x, x > 1)", "outside_subset"],
    ['"red".startsWith("r")', "outside_subset"],
    ['has(subject.name) && fact("p")', "outside_subset"],
    ['fact("a") % 2 == 0', "outside_subset"],
    ["fact(\"p\") == null", "outside_subset"],
    ['fact("a") == 1u', "outside_subset"],
    ['timestamp("2020-01-01T00:00:00Z") < asOf', "outside_subset"],
    ["sales > 1", "unknown_name@0"],
    ["toString()", "outside_subset"],
    ["constructor(1)", "outside_subset"],
    ['fact("a") >', "syntax"],
    ["", "syntax"],
    ['fact("rate") > 0.1234567890123456789', "too_precise@15"],
    ['date("2025-02-30") < asOf', "arguments"],
  ])("refuses %s as %s", (text, code) => {
    expect(refusal(text)).toContain(code);
  });

  it("refuses the absurd at once", () => {
    const started = performance.now();
    expect(refusal(`${"(".repeat(1_000_000)}1${")".repeat(1_000_000)}`)).toBe("too_long@0");
    expect(refusal(`${"(".repeat(1000)}fact("p")${")".repeat(1000)}`)).toContain("too_deep");
    expect(refusal(`${"!".repeat(1500)}fact("p")`)).toContain("too_deep");
    expect(refusal(Array.from({ length: 390 }, () => "1").join("<"))).not.toBe("accepted");
    expect(refusal(`fact("p") == ${"-".repeat(3000)}1`)).toContain("too_deep");
    expect(refusal(`${"fact('p') ? ".repeat(150)}true${" : false".repeat(150)}`)).toBeTypeOf("string");
    expect(performance.now() - started).toBeLessThan(4000);
  });
});
