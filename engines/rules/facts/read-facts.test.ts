import { describe, expect, it } from "vitest";
import { isProblem } from "#kernel/problem.ts";
import { exactText } from "../numbers/rational.ts";
import { testVocabulary } from "../testing/vocabulary.ts";
import { pointEntry, spanOf, validCredential, yearEntry } from "./fact-base.ts";
import type { RuleInput } from "./input.ts";
import { readFacts } from "./read-facts.ts";
import { numberIn } from "./read-value.ts";

const read = (input: RuleInput, asOf = "2026-05-01") => readFacts(testVocabulary, input, asOf);

function refusal(input: unknown): string {
  try {
    // @ts-expect-error wrong on purpose: what comes over the wire has no type
    read(input);
    return "accepted";
  } catch (error) {
    if (!isProblem(error)) throw error;
    expect(error.code).toBe("rules.bad_input");
    return `${error.field} ${error.errors[0]?.message.en}`;
  }
}

describe("readFacts", () => {
  it("turns units into base units exactly", () => {
    const base = read({ facts: [{ kind: "sales", period: 2025, value: "12.34", unit: "wan-yuan" }, { kind: "rate", value: 4.1, unit: "percent" }] });
    expect(yearEntry(base, "sales", 0)?.value).toEqual({ n: 12_340_000n, d: 1n });
    expect(exactText(numberIn(pointEntry(base, "rate")?.value ?? false))).toBe("41/1000");
  });

  it("lets the more trusted source win, and the later day for standing facts", () => {
    const base = read({
      facts: [
        { kind: "sales", period: "2025", value: 1, source: "audited" },
        { kind: "sales", period: "2025", value: 2, source: "declared" },
        { kind: "a", period: "2026-04-01", value: 5 },
        { kind: "a", period: "2026-01-01", value: 4 },
        { kind: "a", period: "2026-06-01", value: 9 },
      ],
    });
    expect(yearEntry(base, "sales", 0)?.source).toBe("audited");
    expect(pointEntry(base, "a")?.value).toEqual({ n: 5n, d: 1n });
  });

  it("takes an attribute of the subject where no fact says it, and counts years from then", () => {
    const base = read({ subject: { registeredOn: "2024-07-01" }, facts: [{ kind: "sales", period: "2025", value: 1 }] });
    expect(base.firstYear).toBe(2024);
    expect(spanOf(base, "sales", 3).missing).toEqual([2024]);
  });

  it("finds credentials on the first and the last day of their validity", () => {
    const credentials = [{ kind: "badge", validFrom: "2025-01-01", validTo: "2026-05-01" }];
    expect(validCredential(read({ credentials }), "badge", undefined)).toBeDefined();
    expect(validCredential(read({ credentials }, "2026-05-02"), "badge", undefined)).toBeUndefined();
    expect(validCredential(read({ credentials }, "2024-12-31"), "badge", undefined)).toBeUndefined();
  });

  it.each([
    [{ facts: [{ kind: "sales", period: "2025", value: Number.NaN }] }, "/facts/0/value"],
    [{ facts: [{ kind: "sales", period: "2025", value: Number.POSITIVE_INFINITY }] }, "/facts/0/value"],
    [{ facts: [{ kind: "sales", period: "2025", value: -1 }] }, "/facts/0/value"],
    [{ facts: [{ kind: "sales", period: "2025", value: "1e30" }] }, "/facts/0/value"],
    [{ facts: [{ kind: "sales", period: "2025", value: 0.5 }] }, "/facts/0/value"],
    [{ facts: [{ kind: "sales", period: "2025", value: 2 ** 60 }] }, "/facts/0/value"],
    [{ facts: [{ kind: "sales", period: "2025", value: 1, unit: "dollar" }] }, "/facts/0/value"],
    [{ facts: [{ kind: "sales", period: "2025", value: 1, unit: "__proto__" }] }, "/facts/0/value"],
    [{ facts: [{ kind: "sales", period: "1825", value: 1 }] }, "/facts/0/period"],
    [{ facts: [{ kind: "sales", value: 1 }] }, "/facts/0/period"],
    [{ facts: [{ kind: "salse", period: "2025", value: 1 }] }, "/facts/0/kind"],
    [{ facts: [{ kind: "p", value: "true" }] }, "/facts/0/value"],
    [{ facts: [{ kind: "grade", value: 11 }] }, "/facts/0/value"],
    [{ facts: [{ kind: "field", value: "green" }] }, "/facts/0/value"],
    [{ facts: [{ kind: "born", value: "2025-02-29" }] }, "/facts/0/value"],
    [{ facts: [{ kind: "accidents", value: ["soon"] }] }, "/facts/0/value"],
    [{ facts: [{ kind: "a", value: 1, extra: 2 }] }, "/facts/0"],
    [{ facts: "none" }, "/facts"],
    [{ subject: { registeredOn: 5 } }, "/subject/registeredOn"],
    [{ credentials: [{ kind: "medal", validFrom: "2025-01-01" }] }, "/credentials/0/kind"],
    [{ credentials: [{ kind: "badge", validFrom: "yesterday" }] }, "/credentials/0/validFrom"],
  ])("refuses %j at its place", (input, field) => {
    expect(refusal(input)).toContain(`${field} `);
  });

  it("names the near word for a misspelt kind", () => {
    expect(refusal({ facts: [{ kind: "salse", period: "2025", value: 1 }] })).toContain('did you mean "sales"');
  });
});
