import type { ComponentType } from "react";
import type { Text } from "../language/text.ts";
import type { Role } from "../session/session.ts";
import {
  AuditOutlined,
  CarryOutOutlined,
  CompassOutlined,
  FileTextOutlined,
  GiftOutlined,
  HomeOutlined,
  InfoCircleOutlined,
  NotificationOutlined,
  ShoppingOutlined,
  ToolOutlined,
} from "@ant-design/icons";

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
    items: [
      { to: "/compass", label: { zh: "我能享受什么", en: "What may I have?" }, icon: CompassOutlined, roles: ["applicant"] },
      { to: "/cases", label: { zh: "我的办件", en: "My cases" }, icon: FileTextOutlined, roles: ["applicant"] },
      { to: "/vouchers", label: { zh: "我的创新券", en: "My vouchers" }, icon: GiftOutlined, roles: ["applicant"] },
      { to: "/orders", label: { zh: "我的订单", en: "My orders" }, icon: CarryOutOutlined, roles: ["applicant"] },
      { to: "/agency/orders", label: { zh: "创新券订单", en: "Voucher orders" }, icon: ShoppingOutlined, roles: ["agency"] },
    ],
  },
  {
    label: { zh: "公开与监督", en: "Open to all" },
    items: [
      { to: "/programmes", label: { zh: "政策事项", en: "Programmes" }, icon: AuditOutlined },
      { to: "/offerings", label: { zh: "创新券服务", en: "Services for vouchers" }, icon: ToolOutlined },
      { to: "/publicity", label: { zh: "公示", en: "Publicity" }, icon: NotificationOutlined },
      { to: "/about", label: { zh: "关于策源", en: "About Ceyuan" }, icon: InfoCircleOutlined },
    ],
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
