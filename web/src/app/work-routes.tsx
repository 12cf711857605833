import { createRoute, lazyRouteComponent } from "@tanstack/react-router";
import { listSearch } from "../lists/list-search.ts";
import { memberRoute } from "./layout-routes.tsx";

const agencyOrders = createRoute({
  getParentRoute: () => memberRoute,
  path: "/agency/orders",
  validateSearch: listSearch(["q", "state"]),
  staticData: { place: { title: { zh: "创新券订单", en: "Voucher orders" } } },
  component: lazyRouteComponent(() => import("../pages/orders/AgencyOrdersPage.tsx"), "AgencyOrdersPage"),
});

const agencyOrder = createRoute({
  getParentRoute: () => memberRoute,
  path: "/agency/orders/$id",
  staticData: { place: { title: { zh: "订单办理", en: "An order" }, trail: [{ title: { zh: "创新券订单", en: "Voucher orders" }, to: "/agency/orders" }] } },
  component: lazyRouteComponent(() => import("../pages/orders/AgencyOrderPage.tsx"), "AgencyOrderPage"),
});

const desk = createRoute({
  getParentRoute: () => memberRoute,
  path: "/desk",
  validateSearch: listSearch(["q", "state", "programme"]),
  staticData: { place: { title: { zh: "办件受理", en: "Cases at the desk" } } },
  component: lazyRouteComponent(() => import("../pages/desk/DeskPage.tsx"), "DeskPage"),
});

const deskCase = createRoute({
  getParentRoute: () => memberRoute,
  path: "/desk/cases/$id",
  staticData: { place: { title: { zh: "办件审核", en: "A case" }, trail: [{ title: { zh: "办件受理", en: "Cases at the desk" }, to: "/desk" }] } },
  component: lazyRouteComponent(() => import("../pages/desk/DeskCasePage.tsx"), "DeskCasePage"),
});

const claims = createRoute({
  getParentRoute: () => memberRoute,
  path: "/desk/claims",
  validateSearch: listSearch(["q", "state", "scheme"]),
  staticData: { place: { title: { zh: "兑付审核", en: "Claims" } } },
  component: lazyRouteComponent(() => import("../pages/claims/ClaimDeskPage.tsx"), "ClaimDeskPage"),
});

const claim = createRoute({
  getParentRoute: () => memberRoute,
  path: "/desk/claims/$id",
  staticData: { place: { title: { zh: "兑付申请", en: "A claim" }, trail: [{ title: { zh: "兑付审核", en: "Claims" }, to: "/desk/claims" }] } },
  component: lazyRouteComponent(() => import("../pages/claims/ClaimPage.tsx"), "ClaimPage"),
});

const schemes = createRoute({
  getParentRoute: () => memberRoute,
  path: "/desk/schemes",
  validateSearch: listSearch(["year"]),
  staticData: { place: { title: { zh: "创新券概况", en: "Voucher schemes" } } },
  component: lazyRouteComponent(() => import("../pages/schemes/SchemesPage.tsx"), "SchemesPage"),
});

const ledger = createRoute({
  getParentRoute: () => memberRoute,
  path: "/ledger",
  staticData: { place: { title: { zh: "账本", en: "The ledger" } } },
  component: lazyRouteComponent(() => import("../pages/ledger/LedgerPage.tsx"), "LedgerPage"),
});

const account = createRoute({
  getParentRoute: () => memberRoute,
  path: "/ledger/accounts/$code",
  staticData: { place: { title: { zh: "账户流水", en: "An account" }, trail: [{ title: { zh: "账本", en: "The ledger" }, to: "/ledger" }] } },
  component: lazyRouteComponent(() => import("../pages/ledger/AccountPage.tsx"), "AccountPage"),
});

const log = createRoute({
  getParentRoute: () => memberRoute,
  path: "/log",
  validateSearch: listSearch(["type", "kind", "id"]),
  staticData: { place: { title: { zh: "存证日志", en: "The log" } } },
  component: lazyRouteComponent(() => import("../pages/log/LogPage.tsx"), "LogPage"),
});

const registry = createRoute({
  getParentRoute: () => memberRoute,
  path: "/registry",
  validateSearch: listSearch(["q", "type", "district", "industry"]),
  staticData: { place: { title: { zh: "主体名录", en: "Registry" } } },
  component: lazyRouteComponent(() => import("../pages/registry/RegistryPage.tsx"), "RegistryPage"),
});

const subject = createRoute({
  getParentRoute: () => memberRoute,
  path: "/registry/$uscc",
  staticData: { place: { title: { zh: "主体", en: "A subject" }, trail: [{ title: { zh: "主体名录", en: "Registry" }, to: "/registry" }] } },
  component: lazyRouteComponent(() => import("../pages/registry/SubjectPage.tsx"), "SubjectPage"),
});

/** Pages of those who work on what enterprises ask for: agencies, officers, auditors. */
export const workRoutes = [agencyOrders, agencyOrder, desk, deskCase, claims, claim, schemes, ledger, account, log, registry, subject] as const;
