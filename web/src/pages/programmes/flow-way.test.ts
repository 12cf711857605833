import { describe, expect, test } from "vitest";
import { mainWay, type FlowGraph } from "./flow-way.ts";

const text = (word: string) => ({ zh: word, en: word });
const state = (id: string, outcome: string | null = null) => ({ id, label: text(id), hint: null, final: outcome !== null, outcome });
const step = (from: string, to: string, who = "officer") => ({ from, to, event: `${from}-${to}`, label: text(to), who: [who] });

const flow: FlowGraph = {
  states: [state("draft"), state("check"), state("correction"), state("granted", "granted"), state("withdrawn", "withdrawn")],
  steps: [step("draft", "withdrawn"), step("draft", "check"), step("check", "correction"), step("correction", "check"), step("check", "granted")],
};

describe("the main way of a flow", () => {
  test("leads to the good end and names what else may happen", () => {
    const way = mainWay(flow);
    expect(way.map((stop) => stop.state.id)).toEqual(["draft", "check", "granted"]);
    expect(way[0]?.aside.map((each) => each.to)).toEqual(["withdrawn"]);
    expect(way[1]?.onward?.to).toBe("granted");
    expect(way[2]?.onward).toBeUndefined();
  });

  test("is empty for a flow without states, and one stop where nothing leads on", () => {
    expect(mainWay({ states: [], steps: [] })).toEqual([]);
    expect(mainWay({ states: [state("only")], steps: [] }).map((stop) => stop.state.id)).toEqual(["only"]);
  });
});
