import { readdirSync, readFileSync } from "node:fs";
import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { WorkingCalendar } from "#kernel/calendar/working-days.ts";
import { isProblem } from "#kernel/problem.ts";
import {
  available, checkFlow, definitionAt, definitionOf, dueAt, next, parseFlow, requireWay, restoreFlow, start, toMermaid, withRevision, zFlow,
  type EndOfDays, type Flow, type FlowState,
} from "./index.ts";

const flows = new URL("../../catalog/flows/", import.meta.url);
const shipped = readdirSync(flows).filter((name) => name.endsWith(".yaml")).map((name) => parseFlow(readFileSync(new URL(name, flows), "utf8"), name));
const flowOf = (text: string): Flow => {
  const { flow, findings } = parseFlow(text, "t.yaml");
  if (!flow) throw new Error(JSON.stringify(findings));
  return flow;
};
const voucher = shipped.find((one) => one.flow?.id === "voucher-grant")?.flow as Flow;

const label = "label: { zh: 甲, en: A }";
const small = (states: string, initial = "a") => `id: t\ntitle: { zh: 试, en: T }\ninitial: ${initial}\nstates:\n${states}`;
const final = `  z: { ${label}, final: true, outcome: done }\n`;

describe("reading", () => {
  it("finds nothing wrong in what is shipped", () => {
    expect(shipped.length).toBeGreaterThan(0);
    for (const one of shipped) {
      expect(checkFlow(one, { effects: new Set(["notify", "programme.outcome"]), actors: new Set(["applicant", "officer", "system"]), timerActor: "system", values: new Set(["programme.publicity"]) })).toEqual([]);
    }
  });

  it("names file, line and column of what does not fit", () => {
    const { flow, findings } = parseFlow(small(`  a:\n    ${label}\n    on:\n      go: { to: z, label: { zh: 走 }, who: [x] }\n${final}`), "f.yaml");
    expect(flow).toBeNull();
    expect(findings[0]).toMatchObject({ code: "flow.schema", line: 8, file: "f.yaml" });
    expect(findings[0]?.message.en).toContain("states.a.on.go.label.en");
    expect(parseFlow("a: [", "g.yaml").findings[0]).toMatchObject({ code: "flow.yaml", where: expect.stringMatching(/^g\.yaml:\d+:\d+$/) });
    expect(parseFlow(small(`  a: { ${label}, colour: red }\n`), "h.yaml").findings[0]).toMatchObject({ line: 5, col: 33 });
  });

  it("pins the meaning, not the spelling", () => {
    const text = readFileSync(new URL("voucher-grant.yaml", flows), "utf8");
    expect(flowOf(`# another remark\n${text}`).revision).toBe(voucher.revision);
    expect(flowOf(text.replace("atMost: 1", "atMost: 2")).revision).not.toBe(voucher.revision);
    const kept = JSON.parse(JSON.stringify(definitionOf(voucher))) as unknown;
    expect(restoreFlow(kept, voucher.revision)).toEqual(voucher);
    expect(() => restoreFlow(kept, "0".repeat(64))).toThrow(/revision/);
  });
});

describe("static check", () => {
  const codes = (states: string, known = {}, initial = "a") => checkFlow(parseFlow(small(states, initial), "c.yaml"), known).map((one) => `${one.code}@${one.line}`);
  const go = (more = "") => `go: { to: z, label: { zh: 走, en: Go }, who: [x]${more} }`;
  it.each([
    ["unreachable state", `  a: { ${label}, on: { ${go()} } }\n  b: { ${label}, on: { ${go()} } }\n${final}`, {}, ["flow.unreachable@6"]],
    ["dead end", `  a: { ${label}, on: { ${go()}, b: { to: b, label: { zh: 走, en: Go }, who: [x] } } }\n  b: { ${label} }\n${final}`, {}, ["flow.dead_end@6"]],
    ["circle without a way out", `  a: { ${label}, on: { go: { to: b, label: { zh: 走, en: Go }, who: [x] } } }\n  b: { ${label}, on: { go: { to: a, label: { zh: 走, en: Go }, who: [x] } } }\n`, {}, ["flow.no_way_out@5", "flow.no_way_out@6"]],
    ["only limited ways out", `  a: { ${label}, on: { ${go(", atMost: 1")} } }\n${final}`, {}, ["flow.no_way_out@5"]],
    ["nobody", `  a: { ${label}, on: { go: { to: z, label: { zh: 走, en: Go } } } }\n${final}`, {}, ["flow.no_actor@5"]],
    ["unknown actor", `  a: { ${label}, on: { ${go()} } }\n${final}`, { actors: new Set(["y"]) }, ["flow.unknown_actor@5"]],
    ["unknown effect", `  a: { ${label}, on: { ${go(", effects: [{ name: no.such }]")} } }\n${final}`, { effects: new Set(["notify"]) }, ["flow.unknown_effect@5"]],
    ["unknown guard", `  a: { ${label}, on: { ${go(", guard: g")}, b: { to: z, label: { zh: 走, en: Go }, who: [x] } } }\n${final}`, { guards: new Set() }, ["flow.unknown_guard@5"]],
    ["racing timers", `  a:\n    ${label}\n    timers:\n      - { after: { hours: 1 }, event: go }\n      - { after: { hours: 2 }, event: go }\n    on: { ${go()} }\n${final}`, {}, ["flow.racing_timers@9"]],
    ["timer that may not", `  a: { ${label}, timers: [{ after: { hours: 1 }, event: go }], on: { ${go()} } }\n${final}`, { timerActor: "system" }, ["flow.timer_without_right@5"]],
    ["timer with unknown value", `  a: { ${label}, timers: [{ after: $city.pause, event: go }], on: { ${go()} } }\n${final}`, { values: new Set() }, ["flow.unknown_value@5"]],
    ["timer for nothing", `  a: { ${label}, timers: [{ after: { hours: 1 }, event: stop }], on: { ${go()} } }\n${final}`, {}, ["flow.timer_without_event@5"]],
    ["unknown target", `  a: { ${label}, on: { ${go()}, b: { to: nowhere, label: { zh: 走, en: Go }, who: [x] } } }\n${final}`, {}, ["flow.unknown_state@5"]],
  ])("finds: %s", (_, states, known, expected) => {
    expect(codes(states, known)).toEqual(expected);
  });
});

describe("stepping", () => {
  const walk = (events: string[], from: FlowState = start(voucher).state) => events.reduce((state, event) => next(voucher, state, event).state, from);

  it("walks the good way to its end, timers and effects in order", () => {
    const approved = next(voucher, walk(["submit", "take"]), "approve");
    expect(approved.state.at).toBe("publicity");
    expect(approved.timersToStart).toEqual([{ id: "publicity/publicity-over", after: "$programme.publicity", event: "publicity-over" }]);
    const granted = next(voucher, approved.state, "publicity-over");
    expect(granted.effects.map((effect) => effect.name)).toEqual(["programme.outcome", "notify"]);
    expect(granted.timersToCancel.map((timer) => timer.id)).toEqual(["publicity/publicity-over"]);
    expect(granted).toMatchObject({ final: true, outcome: "granted" });
  });

  it("sends back once, never twice", () => {
    const again = walk(["submit", "take", "send-back", "resubmit"]);
    expect(available(voucher, again, ["officer"]).map((one) => one.event)).toEqual(["approve", "reject"]);
    expect(() => next(voucher, again, "send-back")).toThrow(expect.objectContaining({ code: "flow.unavailable", status: 409 }));
  });

  it("lets nobody take another's step", () => {
    const submitted = walk(["submit"]);
    expect(() => requireWay(voucher, submitted, "take", ["applicant"])).toThrow(expect.objectContaining({ code: "flow.not_yours", status: 403 }));
    expect(requireWay(voucher, submitted, "take", ["officer"]).to).toBe("in-check");
    expect(() => requireWay(voucher, submitted, "no-such", ["officer"])).toThrow(expect.objectContaining({ code: "flow.unavailable" }));
    expect(() => requireWay(voucher, submitted, "constructor", ["officer"])).toThrow(expect.objectContaining({ code: "flow.unavailable" }));
  });

  it("takes the first way whose condition holds", () => {
    const way = (to: string, guard?: string) => `{ to: ${to}, label: { zh: 走, en: Go }, who: [x]${guard ? `, guard: ${guard}` : ""} }`;
    const flow = flowOf(small(`  a: { ${label}, on: { go: [${way("y", "large")}, ${way("z")}] } }\n  y: { ${label}, final: true, outcome: done }\n${final}`));
    const { state } = start(flow);
    expect(next(flow, state, "go", () => true).state.at).toBe("y");
    expect(next(flow, state, "go", (guard) => guard !== "large").state.at).toBe("z");
    expect(available(flow, state, ["x"], () => false).map((one) => one.transition.to)).toEqual(["z"]);
  });

  it("draws itself", () => {
    expect(toMermaid(voucher)).toContain("in_check --> correction : 退回补正 (officer)");
    expect(toMermaid(voucher, "en")).toContain("publicity --> granted : Publicity is over (system, $programme.publicity)");
  });
});

describe("timers", () => {
  const calendar = WorkingCalendar.fromSettings({ holidays: [{ from: "2026-05-01", to: "2026-05-05" }], makeUpDays: ["2026-05-09"] });
  const endOfDays: EndOfDays = (from, n, unit) => calendar.endOfDay(calendar.addDays(calendar.dayOf(from), n, unit === "workingDays" ? "working" : "calendar"));
  const from = new Date("2026-04-30T02:00:00Z");
  it("knows working days, holidays and make-up days", () => {
    expect(dueAt({ workingDays: 4 }, from, endOfDays)).toEqual(new Date("2026-05-09T16:00:00Z"));
    expect(dueAt({ calendarDays: 4 }, from, endOfDays)).toEqual(new Date("2026-05-04T16:00:00Z"));
    expect(dueAt({ hours: 4 }, from, endOfDays)).toEqual(new Date("2026-04-30T06:00:00Z"));
    expect(dueAt("$programme.publicity", from, endOfDays, { "programme.publicity": { workingDays: 1 } })).toEqual(new Date("2026-05-06T16:00:00Z"));
    expect(dueAt({ workingDays: "$n" }, from, endOfDays, { n: 1 })).toEqual(new Date("2026-05-06T16:00:00Z"));
    expect(() => dueAt("$n", from, endOfDays, {})).toThrow(/supplied/);
  });
});

/** Flows of up to six states with arbitrary ways, limits and conditions; most of them wrong in some way. */
const anyFlow = fc.integer({ min: 1, max: 5 }).chain((size) => {
  const names = [...Array.from({ length: size }, (_, i) => `s${i}`), "end"];
  const way = fc.record({ to: fc.constantFrom(...names), limited: fc.boolean(), guarded: fc.boolean() });
  return fc.array(fc.array(way, { maxLength: 4 }), { minLength: size, maxLength: size }).map((lists) => zFlow.parse({
    id: "any", title: { zh: "任", en: "Any" }, initial: "s0",
    states: Object.fromEntries([
      ...lists.map((ways, i) => [`s${i}`, { label: { zh: "甲", en: "A" }, on: Object.fromEntries(ways.map((one, n) => [`e${n}`, {
        to: one.to, label: { zh: "走", en: "Go" }, who: ["x"], ...(one.limited ? { atMost: 1 } : {}), ...(one.guarded ? { guard: "g" } : {}),
      }])) }]),
      ["end", { label: { zh: "终", en: "End" }, final: true, outcome: "done" }],
    ]),
  }));
});

function randomWalk(flow: Flow, choices: number[], holds: () => boolean, budget: number): FlowState {
  let { state } = start(flow);
  for (let i = 0; i < budget && !definitionAt(flow, state).final; i += 1) {
    const open = available(flow, state, ["x", "applicant", "officer", "system"], holds);
    if (open.length === 0) throw new Error(`stuck in ${state.at}`);
    const pick = open[(choices[i % choices.length] ?? 0) % open.length];
    if (pick) state = next(flow, state, pick.event, holds).state;
  }
  return state;
}

describe("properties", () => {
  it("a flow that passes the check never gets stuck, whatever people choose", () => {
    let passed = 0;
    fc.assert(fc.property(anyFlow, fc.array(fc.nat(), { minLength: 1, maxLength: 30 }), fc.boolean(), (definition, choices, hold) => {
      const flow = withRevision(definition);
      const findings = checkFlow({ file: "p", flow, findings: [], locate: () => ({ line: 1, col: 1 }) });
      fc.pre(findings.every((one) => one.code === "flow.unreachable"));
      passed += 1;
      randomWalk(flow, choices, () => hold, 60);
    }), { numRuns: 500 });
    expect(passed).toBeGreaterThan(100);
  });

  it("a shipped flow never gets stuck, and limits hold", () => {
    fc.assert(fc.property(fc.constantFrom(...shipped.flatMap((one) => (one.flow ? [one.flow] : []))), fc.array(fc.nat(), { minLength: 1, maxLength: 40 }), (flow, choices) => {
      const { taken } = randomWalk(flow, choices, () => true, 40);
      expect(Object.values(taken).every((n) => n <= 1)).toBe(true);
    }), { numRuns: 300 });
  });

  it("every event that is not open is refused and changes nothing", () => {
    fc.assert(fc.property(anyFlow, fc.array(fc.constantFrom("e0", "e1", "e2", "e3", "e9"), { maxLength: 20 }), (definition, events) => {
      const flow = withRevision(definition);
      let { state } = start(flow);
      for (const event of events) {
        const open = available(flow, state, ["x"]).some((one) => one.event === event);
        try {
          state = next(flow, state, event).state;
          expect(open).toBe(true);
        } catch (error) {
          expect(isProblem(error) && !open).toBe(true);
        }
      }
    }), { numRuns: 200 });
  });
});
