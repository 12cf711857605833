import { assign, createMachine, type AnyStateMachine } from "xstate";
import type { After, Flow, FlowEffect, FlowTransition } from "./schema.ts";

/** Where a case stands: its state, and how often it went each limited way. */
export interface FlowState {
  at: string;
  taken: Record<string, number>;
}

/** A timer of one state. There is at most one under each id at a time. */
export interface FlowTimer {
  id: string;
  after: After;
  event: string;
}

/** What comes out of the machine, in order. */
export type Output =
  | { type: "effect"; params: FlowEffect }
  | { type: "timer.start" | "timer.cancel"; params: FlowTimer };

/** Says whether a condition, given by name, holds. */
export type Holds = (guard: string) => boolean;

export interface MachineEvent {
  type: string;
  holds: Holds;
}

interface Context {
  taken: Record<string, number>;
}

const machines = new WeakMap<Flow, AnyStateMachine>();

/** The flow as an XState machine whose actions are only named: nothing happens here, the caller does it. */
export function machineOf(flow: Flow): AnyStateMachine {
  const known = machines.get(flow);
  if (known) return known;
  const machine = createMachine({
    id: flow.id,
    initial: flow.initial,
    context: { taken: {} },
    states: Object.fromEntries(Object.entries(flow.states).map(([name, state]) => [name, {
      ...(state.final ? { type: "final" as const } : {}),
      entry: timersOf(flow, name).map((params) => ({ type: "timer.start", params })),
      exit: timersOf(flow, name).map((params) => ({ type: "timer.cancel", params })),
      on: Object.fromEntries(Object.entries(state.on).map(([event, ways]) => [event, ways.map((way) => transitionOf(name, event, way))])),
    }])),
  } as never) as unknown as AnyStateMachine;
  machines.set(flow, machine);
  return machine;
}

/** The timers that run while a case is in a state. */
export function timersOf(flow: Flow, state: string): FlowTimer[] {
  return (flow.states[state]?.timers ?? []).map((timer) => ({ id: `${state}/${timer.event}`, ...timer }));
}

/** The name under which uses of a way are counted. */
export function wayKey(from: string, event: string, way: FlowTransition): string {
  return `${from}/${event}/${way.to}`;
}

/** Why a way is closed to a case; null when it is open. */
export function closedBecause(from: string, event: string, way: FlowTransition, taken: Context["taken"], holds: Holds): "used_up" | "condition" | null {
  if (way.atMost !== undefined && (taken[wayKey(from, event, way)] ?? 0) >= way.atMost) return "used_up";
  return way.guard === undefined || holds(way.guard) ? null : "condition";
}

function transitionOf(from: string, event: string, way: FlowTransition) {
  const key = wayKey(from, event, way);
  const count = assign(({ context }: { context: Context }) => ({ taken: { ...context.taken, [key]: (context.taken[key] ?? 0) + 1 } }));
  return {
    target: way.to,
    // A way back into the same state starts its timers anew.
    reenter: true,
    guard: (input: { context: Context; event: MachineEvent }) => closedBecause(from, event, way, input.context.taken, input.event.holds) === null,
    actions: [...(way.atMost === undefined ? [] : [count]), ...way.effects.map((params) => ({ type: "effect", params }))],
  };
}
