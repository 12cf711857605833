import type { ComponentType } from "react";
import type { Text } from "../language/text.ts";
import type { Role } from "../session/session.ts";
import { HomeOutlined, InfoCircleOutlined, ShoppingOutlined } from "@ant-design/icons";

export interface NavigationItem {
  to: string;
  label: Text;
  icon: ComponentType;
  /** Roles that work here; absent: everyone, visitors included. */
  roles?: readonly Role[];
}

export interface NavigationGroup {
  /** Absent on the first group, which needs no heading. */
  label?: Text;
  items: readonly NavigationItem[];
}

const groups: readonly NavigationGroup[] = [
  { items: [{ to: "/", label: { zh: "首页", en: "Home" }, icon: HomeOutlined }] },
  {
    label: { zh: "办理", en: "Work" },
    items: [{ to: "/agency/orders", label: { zh: "创新券订单", en: "Voucher orders" }, icon: ShoppingOutlined, roles: ["agency"] }],
  },
  {
    label: { zh: "公开与监督", en: "Open to all" },
    items: [{ to: "/about", label: { zh: "关于策源", en: "About Ceyuan" }, icon: InfoCircleOutlined }],
  },
];

/** The side navigation as one role sees it; groups with nothing for that role disappear. */
export function navigationFor(role: Role | undefined): NavigationGroup[] {
  return groups
    .map((group) => ({
      ...group,
      items: group.items.filter((item) => item.roles === undefined || (role !== undefined && item.roles.includes(role))),
    }))
    .filter((group) => group.items.length > 0);
}
