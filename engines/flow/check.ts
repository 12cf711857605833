import { findingsFor, type FlowFinding, type Path } from "./finding.ts";
import type { ParsedFlow } from "./parse.ts";
import type { Flow, FlowTransition } from "./schema.ts";
import { referencesOf } from "./timers.ts";

/** What the caller offers to flows. A set that is left out is not checked. */
export interface Known {
  effects?: ReadonlySet<string>;
  guards?: ReadonlySet<string>;
  actors?: ReadonlySet<string>;
  /** Names that timers may mention, without the dollar sign. */
  values?: ReadonlySet<string>;
  /** The actor in whose name timers fire. */
  timerActor?: string;
}

interface Way {
  from: string;
  event: string;
  index: number;
  transition: FlowTransition;
  path: Path;
}

/** Looks for what would go wrong in any case that follows this flow. Includes what reading it already found. */
export function checkFlow(parsed: ParsedFlow, known: Known = {}): FlowFinding[] {
  const { flow } = parsed;
  if (!flow) return parsed.findings;
  const say = findingsFor(parsed.file, parsed.locate);
  const ways = waysOf(flow);
  return [...parsed.findings, ...targets(flow, ways, say), ...shape(flow, ways, say), ...actors(ways, known, say),
    ...words(ways, known, say), ...timers(flow, known, say)].sort((a, b) => a.line - b.line || a.col - b.col);
}

type Say = ReturnType<typeof findingsFor>;

function waysOf(flow: Flow): Way[] {
  return Object.entries(flow.states).flatMap(([from, state]) =>
    Object.entries(state.on).flatMap(([event, transitions]) => transitions.map((transition, index) => ({
      from, event, index, transition, path: ["states", from, "on", event, ...(transitions.length > 1 ? [index] : [])],
    }))));
}

function targets(flow: Flow, ways: Way[], say: Say): FlowFinding[] {
  const found = ways.filter(({ transition }) => !flow.states[transition.to]).map(({ path, transition }) =>
    say("unknown_state", [...path, "to"], { zh: `没有状态“${transition.to}”`, en: `there is no state "${transition.to}"` }));
  if (flow.states[flow.initial]) return found;
  return [...found, say("unknown_state", ["initial"], { zh: `没有状态“${flow.initial}”`, en: `there is no state "${flow.initial}"` })];
}

/** Every state can be reached, and from every state an end. */
function shape(flow: Flow, ways: Way[], say: Say): FlowFinding[] {
  const reached = closure([flow.initial], (at) => ways.filter((way) => way.from === at).map((way) => way.transition.to));
  const finals = Object.keys(flow.states).filter((name) => flow.states[name]?.final);
  // An exit that may be closed (used up, or a condition) cannot be counted upon.
  const safe = ways.filter(({ transition }) => !transition.atMost && !transition.guard);
  const ending = closure(finals, (at) => safe.filter((way) => way.transition.to === at).map((way) => way.from));
  return Object.entries(flow.states).flatMap(([name, state]) => {
    const path = ["states", name];
    const exits = ways.filter((way) => way.from === name);
    const found: FlowFinding[] = [];
    if (!reached.has(name)) found.push(say("unreachable", path, { zh: `状态“${name}”无法到达`, en: `state "${name}" cannot be reached` }));
    if (state.final && exits.length > 0) found.push(say("final_with_exit", [...path, "on"], { zh: `终态“${name}”不应再有去向`, en: `final state "${name}" must not lead anywhere` }));
    if (state.final && !state.outcome) found.push(say("no_outcome", path, { zh: `终态“${name}”没有写明结果`, en: `final state "${name}" does not say its outcome` }));
    if (!state.final && exits.length === 0) found.push(say("dead_end", path, { zh: `状态“${name}”没有去向，又不是终态`, en: `state "${name}" leads nowhere and is not final` }));
    else if (!state.final && !ending.has(name)) {
      found.push(say("no_way_out", path, {
        zh: `从状态“${name}”不一定能走到终态（有条件或限次数的去向不算）`,
        en: `from state "${name}" no end can be counted upon (ways with a condition or a limit do not count)`,
      }));
    }
    return found;
  });
}

function actors(ways: Way[], known: Known, say: Say): FlowFinding[] {
  return ways.flatMap(({ path, event, transition }) => {
    if (transition.who.length === 0) return [say("no_actor", path, { zh: `“${event}”没有写明由谁办理`, en: `nobody may take "${event}"` })];
    const strangers = known.actors ? transition.who.filter((who) => !known.actors?.has(who)) : [];
    return strangers.map((who) => say("unknown_actor", [...path, "who"], { zh: `没有角色“${who}”`, en: `there is no actor "${who}"` }));
  });
}

function words(ways: Way[], known: Known, say: Say): FlowFinding[] {
  return ways.flatMap(({ path, transition }) => {
    const found = transition.effects.flatMap((effect, i) => (known.effects && !known.effects.has(effect.name)
      ? [say("unknown_effect", [...path, "effects", i, "name"], { zh: `没有任何服务提供效果“${effect.name}”`, en: `no service offers the effect "${effect.name}"` })]
      : []));
    if (transition.guard && known.guards && !known.guards.has(transition.guard)) {
      found.push(say("unknown_guard", [...path, "guard"], { zh: `没有条件“${transition.guard}”`, en: `there is no condition "${transition.guard}"` }));
    }
    return found;
  });
}

function timers(flow: Flow, known: Known, say: Say): FlowFinding[] {
  return Object.entries(flow.states).flatMap(([name, state]) => state.timers.flatMap((timer, i) => {
    const path = ["states", name, "timers", i];
    const found: FlowFinding[] = [];
    const ways = state.on[timer.event];
    if (i > 0) found.push(say("racing_timers", path, { zh: `状态“${name}”有两个计时器，先后不定`, en: `state "${name}" has two timers; which one wins is left to chance` }));
    if (!ways) found.push(say("timer_without_event", [...path, "event"], { zh: `状态“${name}”不认识计时器的“${timer.event}”`, en: `state "${name}" does not know the timer's event "${timer.event}"` }));
    const actor = known.timerActor;
    if (ways && actor && !ways.some((way) => way.who.includes(actor))) {
      found.push(say("timer_without_right", [...path, "event"], { zh: `计时器无权触发“${timer.event}”`, en: `the timer may not take "${timer.event}"` }));
    }
    for (const value of known.values ? referencesOf(timer.after).filter((one) => !known.values?.has(one)) : []) {
      found.push(say("unknown_value", [...path, "after"], { zh: `没有数值“$${value}”`, en: `there is no value "$${value}"` }));
    }
    return found;
  }));
}

function closure(from: string[], next: (at: string) => string[]): Set<string> {
  const seen = new Set(from);
  const waiting = [...from];
  for (let at = waiting.pop(); at !== undefined; at = waiting.pop()) {
    for (const other of next(at)) {
      if (seen.has(other)) continue;
      seen.add(other);
      waiting.push(other);
    }
  }
  return seen;
}
