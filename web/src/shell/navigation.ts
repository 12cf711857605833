import type { ComponentType } from "react";
import type { Text } from "../language/text.ts";
import type { Role } from "../session/session.ts";
import {
  AccountBookOutlined,
  AuditOutlined,
  BarChartOutlined,
  BookOutlined,
  BulbOutlined,
  CarryOutOutlined,
  CompassOutlined,
  FileProtectOutlined,
  FileTextOutlined,
  FundOutlined,
  GiftOutlined,
  HomeOutlined,
  InboxOutlined,
  InfoCircleOutlined,
  NotificationOutlined,
  SafetyCertificateOutlined,
  SearchOutlined,
  ShoppingOutlined,
  TeamOutlined,
  ToolOutlined,
  UnorderedListOutlined,
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
      { to: "/desk", label: { zh: "办件受理", en: "Cases" }, icon: InboxOutlined, roles: ["officer", "auditor"] },
      { to: "/desk/claims", label: { zh: "兑付审核", en: "Claims" }, icon: AccountBookOutlined, roles: ["officer", "auditor"] },
      { to: "/desk/schemes", label: { zh: "创新券概况", en: "Voucher schemes" }, icon: FundOutlined, roles: ["officer", "analyst", "auditor", "administrator"] },
      { to: "/registry", label: { zh: "主体名录", en: "Registry" }, icon: TeamOutlined, roles: ["officer", "analyst", "auditor", "administrator"] },
      { to: "/ledger", label: { zh: "账本", en: "Ledger" }, icon: BookOutlined, roles: ["officer", "auditor", "administrator"] },
      { to: "/log", label: { zh: "存证日志", en: "The log" }, icon: SafetyCertificateOutlined, roles: ["officer", "auditor", "administrator"] },
    ],
  },
  {
    label: { zh: "找得到", en: "Find" },
    items: [
      { to: "/search", label: { zh: "找成果", en: "Find technology" }, icon: SearchOutlined },
      { to: "/needs", label: { zh: "技术需求", en: "Needs" }, icon: BulbOutlined },
    ],
  },
  {
    label: { zh: "公开与监督", en: "Open to all" },
    items: [
      { to: "/programmes", label: { zh: "政策事项", en: "Programmes" }, icon: AuditOutlined },
      { to: "/offerings", label: { zh: "创新券服务", en: "Services for vouchers" }, icon: ToolOutlined },
      { to: "/publicity", label: { zh: "公示", en: "Publicity" }, icon: NotificationOutlined },
      { to: "/yearbook/vouchers", label: { zh: "年报", en: "Yearbook" }, icon: BarChartOutlined },
      { to: "/indicators", label: { zh: "指标目录", en: "Indicators" }, icon: UnorderedListOutlined },
      { to: "/receipts/check", label: { zh: "核验回执", en: "Check a receipt" }, icon: FileProtectOutlined },
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
