import { AuditOutlined, CarryOutOutlined, CompassOutlined, FileTextOutlined, GiftOutlined, NotificationOutlined, ToolOutlined } from "@ant-design/icons";
import type { HomeAction } from "./actions.ts";
import { CasesNote, CompassNote, OrdersNote, VouchersNote } from "./EnterpriseNotes.tsx";

/** What an enterprise does next, in the order in which it comes. */
export const enterpriseActions: readonly HomeAction[] = [
  {
    to: "/compass",
    title: { zh: "我能享受什么", en: "What may I have?" },
    text: { zh: "逐条对照条件，说明依据和差距", en: "Clause by clause, with rule and gap" },
    icon: CompassOutlined,
    note: CompassNote,
    for: ["applicant"],
  },
  {
    to: "/cases",
    title: { zh: "我的办件", en: "My cases" },
    text: { zh: "草稿、审核进度、公示与结果", en: "Drafts, progress, publicity and outcome" },
    icon: FileTextOutlined,
    note: CasesNote,
    for: ["applicant"],
  },
  {
    to: "/vouchers",
    title: { zh: "我的创新券", en: "My vouchers" },
    text: { zh: "可用额度、对账单与证书", en: "What is left, statements and certificates" },
    icon: GiftOutlined,
    note: VouchersNote,
    for: ["applicant"],
  },
  {
    to: "/orders",
    title: { zh: "我的订单", en: "My orders" },
    text: { zh: "用券订购的服务，交付后在此确认", en: "Services ordered; confirm delivery here" },
    icon: CarryOutOutlined,
    note: OrdersNote,
    for: ["applicant"],
  },
  {
    to: "/offerings",
    title: { zh: "用券选服务", en: "Choose a service" },
    text: { zh: "仪器共享与技术转移服务目录", en: "Instrument sharing and technology transfer" },
    icon: ToolOutlined,
    for: ["applicant", "visitor"],
  },
  {
    to: "/programmes",
    title: { zh: "查政策事项", en: "Look up programmes" },
    text: { zh: "条件、流程、额度与出处", en: "Conditions, steps, amounts and their sources" },
    icon: AuditOutlined,
    for: ["visitor"],
  },
  {
    to: "/publicity",
    title: { zh: "看公示", en: "Read the public notices" },
    text: { zh: "拟支持名单，公示期内可提出异议", en: "Who is about to be granted what; objections are heard" },
    icon: NotificationOutlined,
    for: ["visitor"],
  },
];
