import { InfoCircleOutlined } from "@ant-design/icons";
import type { ComponentType } from "react";
import type { Text } from "../../language/text.ts";
import type { Role } from "../../session/session.ts";
import { enterpriseActions } from "./enterprise-actions.ts";
import { openActions, workActions } from "./work-actions.ts";

export interface HomeAction {
  to: string;
  title: Text;
  text: Text;
  icon: ComponentType;
  /** A line that is alive, such as how many wait; draws nothing where there is nothing to say. */
  note?: ComponentType;
  /** For whom this is a next thing to do, visitors included. */
  for: readonly (Role | "visitor")[];
}

const actions: readonly HomeAction[] = [
  ...enterpriseActions,
  ...workActions,
  ...openActions,
  {
    to: "/about",
    title: { zh: "了解策源", en: "Get to know Ceyuan" },
    text: { zh: "这座平台办什么事、怎样留痕、怎样核验", en: "What this platform does, and how each step can be checked" },
    icon: InfoCircleOutlined,
    for: ["visitor"],
  },
];

export function actionsFor(reader: Role | "visitor"): HomeAction[] {
  return actions.filter((action) => action.for.includes(reader));
}
