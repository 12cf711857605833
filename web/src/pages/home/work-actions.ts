import {
  AccountBookOutlined, BarChartOutlined, BookOutlined, BulbOutlined, FileProtectOutlined, FundOutlined, InboxOutlined,
  SafetyCertificateOutlined, SearchOutlined, ShoppingOutlined, TeamOutlined,
} from "@ant-design/icons";
import type { HomeAction } from "./actions.ts";
import { ClaimsNote, ConfirmedNote, DeskNote, LedgerNote, LogNote, PlacedNote } from "./WorkNotes.tsx";

/** What agencies, officers and auditors do next. */
export const workActions: readonly HomeAction[] = [
  {
    to: "/agency/orders?state=placed",
    title: { zh: "处理新订单", en: "Answer new orders" },
    text: { zh: "企业已下单，等待您接单或谢绝", en: "Enterprises have ordered and wait for your answer" },
    icon: ShoppingOutlined,
    note: PlacedNote,
    for: ["agency"],
  },
  {
    to: "/agency/orders?state=confirmed",
    title: { zh: "申请兑付", en: "Claim redemption" },
    text: { zh: "企业已验收的订单，凭合同、发票和付款凭证兑付", en: "Orders confirmed by their buyers: claim with contract, invoice and proof of payment" },
    icon: AccountBookOutlined,
    note: ConfirmedNote,
    for: ["agency"],
  },
  {
    to: "/desk",
    title: { zh: "受理办件", en: "Work on cases" },
    text: { zh: "受理、退回补正、审核、公示", en: "Take up, send back, decide, publish" },
    icon: InboxOutlined,
    note: DeskNote,
    for: ["officer"],
  },
  {
    to: "/desk/claims?state=filed",
    title: { zh: "审核兑付", en: "Check claims" },
    text: { zh: "核对合同、发票和付款凭证，通过后即付款", en: "Contract, invoice and proof of payment; paid on approval" },
    icon: AccountBookOutlined,
    note: ClaimsNote,
    for: ["officer"],
  },
  {
    to: "/desk/schemes",
    title: { zh: "看创新券概况", en: "See how vouchers go" },
    text: { zh: "发放、使用、兑付与预算余额", en: "Granted, used, redeemed, and what is left of the budget" },
    icon: FundOutlined,
    for: ["officer", "analyst", "administrator"],
  },
  {
    to: "/ledger",
    title: { zh: "查账本", en: "Read the ledger" },
    text: { zh: "试算平衡与账户流水", en: "Trial balance and statements" },
    icon: BookOutlined,
    note: LedgerNote,
    for: ["auditor", "administrator"],
  },
  {
    to: "/log",
    title: { zh: "查存证日志", en: "Read the log" },
    text: { zh: "每一步办理的记录与回执", en: "An entry and a receipt for every step" },
    icon: SafetyCertificateOutlined,
    note: LogNote,
    for: ["auditor", "administrator"],
  },
  {
    to: "/registry",
    title: { zh: "查主体", en: "Look up a subject" },
    text: { zh: "登记信息、资质、事实与关联关系", en: "Registration, credentials, facts and relations" },
    icon: TeamOutlined,
    for: ["auditor", "analyst"],
  },
];

/** What anyone may do without signing in, beside what enterprises look for. */
export const openActions: readonly HomeAction[] = [
  {
    to: "/search",
    title: { zh: "找成果", en: "Find technology" },
    text: { zh: "中英文检索成果、需求、服务，说明匹配理由", en: "Search in Chinese or English; each result says why" },
    icon: SearchOutlined,
    for: ["visitor", "applicant"],
  },
  {
    to: "/needs",
    title: { zh: "看技术需求", en: "See what is sought" },
    text: { zh: "企业在找什么，哪些成果与之匹配", en: "What enterprises seek, and what fits" },
    icon: BulbOutlined,
    for: ["visitor"],
  },
  {
    to: "/yearbook/vouchers",
    title: { zh: "读年报", en: "Read the yearbook" },
    text: { zh: "创新券历年数字与本年度实时数字", en: "Voucher figures by year, and this year live" },
    icon: BarChartOutlined,
    for: ["visitor", "analyst"],
  },
  {
    to: "/receipts/check",
    title: { zh: "核验回执", en: "Check a receipt" },
    text: { zh: "凭回执核对一条记录确在日志之中", en: "Prove that a record stands in the log" },
    icon: FileProtectOutlined,
    for: ["visitor"],
  },
];
