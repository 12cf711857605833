import { describe, expect, test } from "vitest";
import { caseSteps } from "./case-steps.ts";

const text = (word: string) => ({ zh: word, en: word });
const state = (id: string, outcome: string | null = null) => ({ id, label: text(id), hint: null, final: outcome !== null, outcome });
const step = (from: string, to: string) => ({ from, to, event: `${from}-${to}`, label: text(to), who: ["officer"] });

const flow = {
  states: [state("draft"), state("check"), state("correction"), state("public"), state("granted", "granted"), state("withdrawn", "withdrawn")],
  steps: [step("draft", "check"), step("draft", "withdrawn"), step("check", "correction"), step("correction", "withdrawn"), step("correction", "check"), step("check", "public"), step("public", "granted")],
};
const shown = (at: string, outcome: string | null, way: string[]): string[] =>
  caseSteps({ state: at, outcome, flow, events: way.map((to) => ({ to, at: "" })) }).map((each) => `${each.title.en}:${each.state}`);

describe("steps of a case", () => {
  test("on the main way", () => {
    expect(shown("check", null, ["draft", "check"])).toEqual(["draft:done", "check:current", "public:next", "granted:next"]);
    expect(shown("granted", "granted", [])).toEqual(["draft:done", "check:done", "public:done", "granted:done"]);
  });

  test("sent back, the check stands before it and comes again", () => {
    expect(shown("correction", null, ["draft", "check", "correction"])).toEqual([
      "draft:done", "check:done", "correction:current", "check:next", "public:next", "granted:next",
    ]);
  });

  test("an early end ends the way", () => {
    expect(shown("withdrawn", "withdrawn", ["draft", "check", "correction", "withdrawn"])).toEqual(["draft:done", "check:done", "withdrawn:failed"]);
  });
});
