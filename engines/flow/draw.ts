import type { Language } from "#kernel/text.ts";
import type { After, Flow } from "./schema.ts";

/** One arrow of the picture. */
export interface FlowEdge {
  from: string;
  to: string;
  event: string;
  label: { zh: string; en: string };
  who: string[];
  /** Length of the timer that takes it by itself, if there is one. */
  after: After | null;
}

/** The flow as boxes and arrows, for whoever draws it. */
export function graphOf(flow: Flow): { nodes: { id: string; label: { zh: string; en: string }; final: boolean; outcome: string | null }[]; edges: FlowEdge[] } {
  return {
    nodes: Object.entries(flow.states).map(([id, state]) => ({ id, label: state.label, final: state.final, outcome: state.outcome ?? null })),
    edges: Object.entries(flow.states).flatMap(([from, state]) => Object.entries(state.on).flatMap(([event, ways]) => ways.map((way) => ({
      from, to: way.to, event, label: way.label, who: way.who,
      after: state.timers.find((timer) => timer.event === event)?.after ?? null,
    })))),
  };
}

/** A Mermaid state diagram of the flow, in one language. */
export function toMermaid(flow: Flow, language: Language = "zh"): string {
  const { nodes, edges } = graphOf(flow);
  const id = (name: string) => name.replaceAll("-", "_");
  const plain = (text: string) => text.replaceAll(/[:;#\n]/g, " ");
  return [
    "stateDiagram-v2",
    ...nodes.map((node) => `  state "${plain(node.label[language])}" as ${id(node.id)}`),
    `  [*] --> ${id(flow.initial)}`,
    ...edges.map((edge) => `  ${id(edge.from)} --> ${id(edge.to)} : ${plain(edge.label[language])} (${edge.who.join(", ")}${edge.after ? `, ${spanText(edge.after, language)}` : ""})`),
    ...nodes.filter((node) => node.final).map((node) => `  ${id(node.id)} --> [*]`),
    "",
  ].join("\n");
}

/** A timer's length in words; a `$name` stays as it is. */
export function spanText(after: After, language: Language): string {
  if (typeof after === "string") return after;
  if ("workingDays" in after) return language === "zh" ? `${after.workingDays} 个工作日` : `${after.workingDays} working days`;
  if ("calendarDays" in after) return language === "zh" ? `${after.calendarDays} 日` : `${after.calendarDays} days`;
  return language === "zh" ? `${after.hours} 小时` : `${after.hours} hours`;
}
