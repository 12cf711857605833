import type { Step } from "../../components/StateSteps.tsx";
import { mainWay, type FlowGraph } from "../programmes/flow-way.ts";

interface CaseOnItsWay {
  state: string;
  outcome: string | null;
  flow: FlowGraph;
  /** What happened so far, oldest first. */
  events: readonly { to: string; at: string }[];
}

/** The way of a case as steps: what is done, where it stands, what comes; a detour stands between, an early end stops it. */
export function caseSteps({ state, outcome, flow, events }: CaseOnItsWay): Step[] {
  const way = mainWay(flow).map((stop) => stop.state);
  const at = way.findIndex((each) => each.id === state);
  if (at >= 0) {
    return way.map((each, index): Step => ({ id: each.id, title: each.label, state: index < at || (index === at && outcome !== null) ? "done" : index === at ? "current" : "next" }));
  }
  const aside = flow.states.find((each) => each.id === state);
  const reached = events.toReversed().map((event) => way.findIndex((each) => each.id === event.to)).find((index) => index >= 0) ?? 0;
  const before = way.slice(0, reached + 1).map((each): Step => ({ id: each.id, title: each.label, state: "done" }));
  if (!aside) return before;
  if (aside.final) return [...before, { id: aside.id, title: aside.label, state: "failed" }];
  const onward = flow.steps.find((step) => step.from === state && way.some((each) => each.id === step.to));
  const back = onward ? way.findIndex((each) => each.id === onward.to) : reached + 1;
  const after = way.slice(back).map((each): Step => ({ id: `next:${each.id}`, title: each.label, state: "next" }));
  return [...before, { id: aside.id, title: aside.label, state: "current" }, ...after];
}
