import type { AvailableTransition } from "../../components/available-transition.ts";
import type { Case } from "./case-view.ts";

type Action = Case["actions"][number];

/** A step with the tone of its button: what ends a case badly looks like it, the first that moves it on stands out. */
export function transitionsOf({ actions, flow }: Pick<Case, "actions" | "flow">): AvailableTransition[] {
  const outcomeOf = (action: Action) => flow.states.find((state) => state.id === action.to)?.outcome ?? null;
  const ends = (action: Action): boolean => outcomeOf(action) === "rejected" || outcomeOf(action) === "withdrawn";
  const first = actions.find((action) => !ends(action));
  return actions.map((action) => ({
    name: action.event, label: action.label, comment: action.comment === "none" ? undefined : action.comment,
    tone: ends(action) ? "danger" : action === first ? "primary" : "plain",
  }));
}
