import type { Text } from "../../language/text.ts";

interface FlowState {
  id: string;
  label: Text;
  hint: Text | null;
  final: boolean;
  outcome: string | null;
}

interface FlowStep {
  from: string;
  to: string;
  event: string;
  label: Text;
  who: readonly string[];
}

export interface FlowGraph {
  states: readonly FlowState[];
  steps: readonly FlowStep[];
}

export interface WayStop {
  state: FlowState;
  /** The step that leads on, absent at the end. */
  onward: FlowStep | undefined;
  /** Other steps that may be taken here. */
  aside: readonly FlowStep[];
}

/** The shortest way from the beginning to the good end, with what else may happen at each stop. */
export function mainWay({ states, steps }: FlowGraph): WayStop[] {
  const first = states[0];
  if (!first) return [];
  const cameBy = new Map<string, FlowStep | undefined>([[first.id, undefined]]);
  const queue = [first.id];
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    for (const step of steps) {
      if (step.from !== at || cameBy.has(step.to)) continue;
      cameBy.set(step.to, step);
      queue.push(step.to);
    }
  }
  const end = states.find((state) => state.outcome === "granted") ?? states.find((state) => state.final);
  const taken: FlowStep[] = [];
  for (let step = cameBy.get(end?.id ?? ""); step; step = cameBy.get(step.from)) taken.unshift(step);
  return [first.id, ...taken.map((step) => step.to)].flatMap((id, index) => {
    const state = states.find((each) => each.id === id);
    const onward = taken[index];
    return state ? [{ state, onward, aside: steps.filter((step) => step.from === id && step !== onward) }] : [];
  });
}
