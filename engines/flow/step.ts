import { initialTransition, transition } from "xstate";
import { problem, type Problem } from "#kernel/problem.ts";
import { closedBecause, machineOf, type FlowState, type FlowTimer, type Holds, type Output } from "./machine.ts";
import type { Flow, FlowEffect, FlowStateDefinition, FlowTransition } from "./schema.ts";

export interface FlowStep {
  state: FlowState;
  /** To be run in this order. */
  effects: FlowEffect[];
  timersToCancel: FlowTimer[];
  timersToStart: FlowTimer[];
  final: boolean;
  outcome: string | null;
}

/** Something that an actor may do now. */
export interface AvailableTransition {
  event: string;
  transition: FlowTransition;
}

const always: Holds = () => true;

/** Where a new case begins. */
export function start(flow: Flow): FlowStep {
  const [snapshot, outputs] = initialTransition(machineOf(flow));
  return stepOf(flow, snapshot, outputs);
}

/**
 * Takes one step. Pure: effects and timers are named, not run.
 * @param holds says whether a named condition holds; without it all do
 * @throws Problem `flow.unavailable` (409) when the event leads nowhere from here
 */
export function next(flow: Flow, state: FlowState, event: string, holds: Holds = always): FlowStep {
  openWay(flow, state, event, holds);
  const machine = machineOf(flow);
  const from = machine.resolveState({ value: state.at, context: { taken: state.taken } });
  const [snapshot, outputs] = transition(machine, from, { type: event, holds });
  return stepOf(flow, snapshot, outputs);
}

/** What somebody with these names may do now. */
export function available(flow: Flow, state: FlowState, actors: readonly string[], holds: Holds = always): AvailableTransition[] {
  return Object.entries(definitionAt(flow, state).on).flatMap(([event, ways]) => {
    const way = ways.find((one) => closedBecause(state.at, event, one, state.taken, holds) === null);
    return way && way.who.some((who) => actors.includes(who)) ? [{ event, transition: way }] : [];
  });
}

/**
 * The way that an event would take, if somebody with these names may take it.
 * @throws Problem `flow.unavailable` (409), `flow.not_yours` (403)
 */
export function requireWay(flow: Flow, state: FlowState, event: string, actors: readonly string[], holds: Holds = always): FlowTransition {
  const way = openWay(flow, state, event, holds);
  if (way.who.some((who) => actors.includes(who))) return way;
  const label = definitionAt(flow, state).label;
  throw problem("flow.not_yours", 403, { zh: "此步骤不由您办理", en: "This step is not yours to take" }, {
    detail: { zh: `“${label.zh}”时的“${way.label.zh}”由他人办理。`, en: `"${way.label.en}" in "${label.en}" is for somebody else to take.` },
    remedy: { zh: "请等待办理方处理，或换用有权的身份登录。", en: "Wait for whoever handles it, or sign in in a role that may." },
    meta: { state: state.at, event, who: way.who },
  });
}

/** The state's own description. @throws Error when the flow has no such state */
export function definitionAt(flow: Flow, state: Pick<FlowState, "at">): FlowStateDefinition {
  const found = Object.hasOwn(flow.states, state.at) ? flow.states[state.at] : undefined;
  if (!found) throw new Error(`flow ${flow.id} has no state ${state.at}`);
  return found;
}

function openWay(flow: Flow, state: FlowState, event: string, holds: Holds): FlowTransition {
  const { on } = definitionAt(flow, state);
  const ways = Object.hasOwn(on, event) ? on[event] : undefined;
  if (!ways) throw unavailable(flow, state, event, { zh: "当前状态没有这一步。", en: "There is no such step from here." });
  const open = ways.find((way) => closedBecause(state.at, event, way, state.taken, holds) === null);
  if (open) return open;
  const usedUp = ways.find((way) => closedBecause(state.at, event, way, state.taken, holds) === "used_up");
  const name = ways[0]?.label ?? { zh: event, en: event };
  throw unavailable(flow, state, event, usedUp
    ? { zh: `“${name.zh}”最多 ${usedUp.atMost} 次，已经用完。`, en: `"${name.en}" may be taken at most ${usedUp.atMost} time(s); that is used up.` }
    : { zh: `“${name.zh}”的条件尚不满足。`, en: `The condition of "${name.en}" does not hold.` });
}

function unavailable(flow: Flow, state: FlowState, event: string, why: { zh: string; en: string }): Problem {
  const label = definitionAt(flow, state).label;
  return problem("flow.unavailable", 409, { zh: "现在不能办理这一步", en: "This step cannot be taken now" }, {
    detail: { zh: `当前为“${label.zh}”。${why.zh}`, en: `The state is "${label.en}". ${why.en}` },
    remedy: { zh: "请刷新页面，按现在可办的步骤操作。", en: "Reload the page and take one of the steps that are open now." },
    meta: { state: state.at, event },
  });
}

/** The machine was made of data, so XState knows its types only in general; `machineOf` says what they are. */
function stepOf(flow: Flow, snapshot: { value: unknown; context: unknown }, actions: readonly unknown[]): FlowStep {
  const at = String(snapshot.value);
  const { taken } = snapshot.context as Pick<FlowState, "taken">;
  const outputs = actions as readonly Output[];
  const definition = definitionAt(flow, { at });
  return {
    state: { at, taken },
    effects: outputs.flatMap((one) => (one.type === "effect" ? [one.params] : [])),
    timersToCancel: outputs.flatMap((one) => (one.type === "timer.cancel" ? [one.params] : [])),
    timersToStart: outputs.flatMap((one) => (one.type === "timer.start" ? [one.params] : [])),
    final: definition.final,
    outcome: definition.outcome ?? null,
  };
}
