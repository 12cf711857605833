import { graphOf, toMermaid, type Flow } from "#engines/flow/index.ts";

/** A flow in the shape that pages draw. */
export function flowGraph(flow: Flow) {
  const { edges } = graphOf(flow);
  return {
    id: flow.id,
    title: flow.title,
    states: Object.entries(flow.states).map(([id, state]) => ({
      id, label: state.label, hint: state.hint ?? null, final: state.final, outcome: state.outcome ?? null,
    })),
    steps: edges.map(({ from, to, event, label, who }) => ({ from, to, event, label, who })),
    mermaid: { zh: toMermaid(flow, "zh"), en: toMermaid(flow, "en") },
  };
}
